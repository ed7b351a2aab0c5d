"""Whom an article names as its source."""

from __future__ import annotations

import pytest

from corpus import Article
from newsdiff import Comparison, compare
from newsdiff.reuse.naming import is_agency, name_key
from newsdiff.reuse_records import NamedSource, SourceRole
from tests.newsdiff.reuse.stories import article

OTHER = "A heron landed on the roof of the town hall in Pellworth on Sunday and stayed."
ATTRIBUTED, TOLD, CREDITED, NAMED = SourceRole


def sources(text: str, *, outlet: str = "Ash Tribune", clean: bool = False) -> dict[str, NamedSource]:
    first = Article.from_text(text, source="a.txt", outlet=outlet, clean=clean)
    comparison = compare([first, article(OTHER, "Pellworth Post")])
    return {source.name: source for source in comparison.reuse.sources if source.article == "a1"}


def quotes(comparison: Comparison, source: NamedSource) -> list[str]:
    return [comparison.quote(mention.location) for mention in source.mentions]


def test_one_source_keeps_its_first_name_and_all_its_mentions() -> None:
    text = (
        "The dam will hold, the engineer Odile Marsh said on Monday. It rained all night. "
        "Marsh said that the gates were open. According to Marsh, nobody need leave."
    )
    comparison = compare([article(text, "Ash Tribune"), article(OTHER, "Pellworth Post")])
    (source,) = comparison.reuse.sources
    assert source.name == "the engineer Odile Marsh" and not source.agency and source.outlet is None
    assert quotes(comparison, source) == ["the engineer Odile Marsh said", "Marsh said", "According to Marsh"]
    assert {mention.role for mention in source.mentions} == {ATTRIBUTED}


def test_two_of_one_surname_stay_apart() -> None:
    text = "Ada Novak said that the shop would close. Piet Novak said that it would not. Novak said no more."
    assert set(sources(text)) == {"Ada Novak", "Piet Novak"}


def test_a_name_set_between_commas_is_the_source() -> None:
    found = sources("The mayor of Ostry, Helena Brandt, said that the pipe was known to be weak.")
    assert set(found) == {"Helena Brandt"}


def test_sources_without_a_name_are_left_out() -> None:
    assert sources("Two officials said that the pipe was weak. The ministry said it was not.") == {}


def test_an_agency_that_reported_it() -> None:
    found = sources("The port was sold for $9 million, Reuters reported on Friday.")
    assert found["Reuters"].agency
    assert [mention.role for mention in found["Reuters"].mentions] == [ATTRIBUTED]
    found = sources("The port was sold for $9 million. Reuters has an office there.")
    assert [mention.role for mention in found["Reuters"].mentions] == [NAMED]
    found = sources("Reuters reported that the port was sold. It was, Reuters said.")
    assert [mention.role for mention in found["Reuters"].mentions] == [ATTRIBUTED, ATTRIBUTED]


def test_an_agency_that_is_only_named() -> None:
    found = sources("A picture by the Associated Press shows it. Ada Bloomberg saw it. So did ap and AP7.")
    assert set(found) == {"Associated Press"}


def test_whom_somebody_told_it() -> None:
    found = sources("The pier is safe, Odile Marsh told the Pellworth Post on Friday.")
    told = next(source for name, source in found.items() if name_key(name) == "pellworth post")
    assert told.mentions[0].role is TOLD
    assert told.outlet == "a2", "an outlet of the story"


@pytest.mark.parametrize(
    ("text", "name", "agency"),
    [
        (f"{OTHER}\n\n(Adapted from Reuters.com)\n", "Reuters", True),
        (f"{OTHER}\n\nThis article was first published by Valley Wire\n", "Valley Wire", False),
        (f"Heron lands\n\nBy Reuters\n\n{OTHER}\n", "Reuters", True),
        (f"PELLWORTH (AP) — {OTHER}\n", "AP", True),
    ],
)
def test_credits_bylines_and_datelines(text: str, name: str, agency: bool) -> None:
    found = sources(text, clean=True)
    assert found[name].agency is agency
    assert found[name].mentions[0].role is CREDITED


def test_a_writers_byline_is_no_source() -> None:
    assert sources(f"Heron lands\n\nBy Ada Novak\n\n{OTHER}\n", clean=True) == {}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Reuters", True),
        ("the AP", True),
        ("The Associated Press", True),
        ("state news agency Xinhua", True),
        ("Xinhua News Agency", True),
        ("Michael Bloomberg", False),
        ("Ani", False),
        ("the Harbour Authority", False),
    ],
)
def test_agencies_are_told_by_their_names(name: str, expected: bool) -> None:
    assert is_agency(name) is expected


def test_outlets_names_are_compared_without_article_domain_or_number() -> None:
    assert name_key("The Beacon") == name_key("beacon (2)") == name_key("Beacon.com") == "beacon"
