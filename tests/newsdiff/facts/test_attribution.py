"""Whose word a statement is: sources, their cues, and what they are said to state."""

from __future__ import annotations

import time

import pytest

from newsdiff.facts.attribution.agreement import Agreement, agreement
from newsdiff.facts.attribution.finding import find_attributions
from newsdiff.facts.attribution.kind import ATTRIBUTION
from newsdiff.facts.attribution.mention import Attribution
from newsdiff.facts.attribution.sources import SourceKind
from newsdiff.facts.mention import ArticleText, Sentence, Severity
from newsdiff.tokens import tokenise
from tests.newsdiff.facts.alignments import changes


def article(*sentences: str, language: str = "en") -> ArticleText:
    text, found = " ".join(sentences), []
    at = 0
    for sentence in sentences:
        end = at + len(sentence)
        found.append(Sentence(at, end, tokenise(text, at, end, language)))
        at = end + 1
    return ArticleText(text, found, language, None)


def attributions(*sentences: str) -> list[Attribution]:
    return list(find_attributions(article(*sentences)))


def only(sentence: str) -> Attribution:
    (found,) = attributions(sentence)
    return found


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("The Harbour Courier reported that the kiln blew up.", "The Harbour Courier reported"),
        ("Smith said the kiln blew up.", "Smith said"),
        ("The kiln blew up, Smith said.", "Smith said"),
        ("“The kiln blew up,” said Smith.", "said Smith"),
        ("“The kiln blew up,” said harbourmaster Ana Smith.", "said harbourmaster Ana Smith"),
        ("“We are sorry for this,” said Smith.", "said Smith"),
        ("The kiln, Smith argued, was unsafe.", "Smith argued"),
        ("According to the fire brigade, the kiln blew up.", "According to the fire brigade"),
        ("The kiln blew up, according to two people familiar with the talks.", None),
        ("Customs data show imports fell.", "Customs data show"),
        ("Analysts note that imports fell.", "Analysts note"),
        (
            "Ana Smith, the mayor of Fenmarsh, said the kiln blew up.",
            "Ana Smith, the mayor of Fenmarsh, said",
        ),
        ("Ana Smith (Fenmarsh East) said the kiln blew up.", "Ana Smith (Fenmarsh East) said"),
        ("The mayor, Ana Smith, said the kiln blew up.", "The mayor, Ana Smith, said"),
        ("Ana Smith reportedly told him the kiln blew up.", "Ana Smith reportedly told"),
        ("The kiln blew up, adding that it was old.", "adding"),
        ("The kiln blew up, noting sparks would fly.", "noting"),
        ("On Tuesday officials said the kiln blew up.", "officials said"),
        ("In a letter to the port, a lawyer for Mr. Smith said he was away.", "a lawyer for Mr. Smith said"),
        ("He has repeatedly said the kiln was unsafe.", "He has repeatedly said"),
        ("Smith pointed out that the kiln was unsafe.", "Smith pointed out"),
        ("Smith went on to argue that the kiln was unsafe.", "Smith went on to argue"),
        ("“The kiln was unsafe,” Smith told Radio Fenmarsh.", "Smith told Radio Fenmarsh"),
        ("The kiln was unsafe, as first reported by the Courier.", "first reported by the Courier"),
        ("The plan was criticized by shopkeepers over the toll.", "criticized by shopkeepers"),
        ("Opponents called the plan a gamble.", "Opponents called"),
        ("The kiln blew up, the Courier reported on Friday.", "the Courier reported"),
        ("The kiln blew up, the Courier first reported in May.", "the Courier first reported"),
        ("The kiln blew up, the mayor announced earlier this week.", "the mayor announced"),
        ("The kiln blew up, the Courier reported on May 28, 2031.", "the Courier reported"),
        ("The kiln blew up, the mayor confirmed in an emailed statement.", "the mayor confirmed"),
        ("After the fire, the port announced in June, the kiln was shut.", "the port announced"),
        ("The mayor on Friday announced that the kiln blew up.", "The mayor on Friday announced"),
        ("A Courier report in November said the kiln blew up.", "A Courier report in November said"),
    ],
)
def test_an_attribution_is_the_source_with_its_cue(sentence: str, span: str | None) -> None:
    found = only(sentence)
    expected = span or "according to two people familiar with the talks"
    assert sentence[found.start : found.end] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm announced a plan that would close two mills.",
        "The line is longer now, adding two carriages in May.",
        "The firm closed, claiming a refund of the fee.",
        "Divers found the anchor near the reef.",
        "The former secretary of state lives near the reef.",
        "She declined to say who had signed.",
        "A group called Anglers First met on Monday.",
        "It was reported that the kiln blew up.",
        "In a 2031 Harbour Trust report, the kiln is listed as safe.",
        "These shifts suggest that trade is slowing.",
        "“Smith said it was unsafe” was all that stood there.",
        "The storm showed no mercy.",
        "They called for calm.",
    ],
)
def test_no_attribution_is_read_into_other_words(sentence: str) -> None:
    assert attributions(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "head"),
    [
        ("Mayor Ruth Smith said it fell.", SourceKind.NAMED, "smith"),
        ("Secretary of State Ruth Smith said it fell.", SourceKind.NAMED, "smith"),
        ("St. Anne organizer Ruth Smith said it fell.", SourceKind.NAMED, "smith"),
        ("The White House said it fell.", SourceKind.NAMED, "house"),
        ("Seven people said it fell.", SourceKind.UNNAMED, "people"),
        ("Multiple sources said it fell.", SourceKind.UNNAMED, "sources"),
        ("Officials said it fell.", SourceKind.UNNAMED, "officials"),
        ("Procurement data shows it fell.", SourceKind.DATA, "data"),
        ("A survey by the Reef Institute found that it fell.", SourceKind.DATA, "survey"),
        ("The ministry said it fell.", SourceKind.ROLE, "ministry"),
        ("Her lawyer said it fell.", SourceKind.ROLE, "lawyer"),
        ("Mountain guides said it fell.", SourceKind.UNNAMED, "guides"),
        ("They said it fell.", SourceKind.PRONOUN, ""),
        ("It reportedly fell.", SourceKind.HEARSAY, ""),
    ],
)
def test_a_source_is_sorted_by_how_it_is_named(sentence: str, kind: SourceKind, head: str) -> None:
    source = only(sentence).source
    assert (source.kind, source.head) == (kind, head)


def test_a_source_keeps_whom_it_speaks_for_and_how_many_it_is() -> None:
    assert only("A lawyer for Mrs. Weaver said it fell.").source.owner == {"weaver"}
    assert only("Weaver’s lawyer said it fell.").source.owner == {"weaver"}
    assert only("Seven people said it fell.").source.count == "seven"
    assert only("A 2031 survey found that it fell.").source.count == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Mayor Ruth Smith", "Mrs. Smith", Agreement.SAME),
        ("The Justice Department", "The Department of Justice", Agreement.SAME),
        ("RALK", "The Royal Association of Lighthouse Keepers", Agreement.SAME),
        ("The Justice Department", "The State Department", Agreement.DIFFERENT),
        ("Smith", "Weaver", Agreement.DIFFERENT),
        ("He", "Weaver", Agreement.COMPATIBLE),
        ("The company", "The firm", Agreement.COMPATIBLE),
        ("The company", "The ministry", Agreement.DIFFERENT),
        ("The company", "Fenmarsh Water", Agreement.COMPATIBLE),
        ("A spokesman for the ministry", "The ministry", Agreement.COMPATIBLE),
        ("A lawyer for Weaver", "Weaver", Agreement.DIFFERENT),
        ("Her lawyer", "The committee", Agreement.DIFFERENT),
        ("Multiple sources", "Several sources", Agreement.COMPATIBLE),
        ("Multiple sources", "Sources", Agreement.VAGUER),
        ("Seven people", "Three people", Agreement.DIFFERENT),
        ("Officials", "Sources", Agreement.VAGUER),
        ("Officials", "Witnesses", Agreement.VAGUER),
        ("Analysts", "Experts", Agreement.COMPATIBLE),
        ("Analysts", "Witnesses", Agreement.DIFFERENT),
        ("Customs data", "Customs records", Agreement.SAME),
        ("Customs data", "Court records", Agreement.DIFFERENT),
        ("Customs data", "Smith", Agreement.DIFFERENT),
        ("Smith", "Officials", Agreement.DIFFERENT),
        ("The transport minister", "The finance minister", Agreement.DIFFERENT),
        ("The Ardelian minister", "The finance minister", Agreement.SAME),
        ("The deputy mayor", "The mayor", Agreement.DIFFERENT),
        ("The senior adviser", "The adviser", Agreement.VAGUER),
        ("A senior official", "An official", Agreement.VAGUER),
        ("A former envoy", "An ex envoy", Agreement.SAME),
        ("The mayor", "The judge", Agreement.DIFFERENT),
        ("The lawyer", "The solicitor", Agreement.COMPATIBLE),
        ("The minister, Ruth Smith,", "Smith", Agreement.SAME),
    ],
)
def test_sources_agree_as_far_as_they_may_be_one(one: str, other: str, expected: Agreement) -> None:
    a, b = (only(f"{phrase} said it fell.").source for phrase in (one, other))
    assert agreement(a, b) is agreement(b, a) is expected


def test_hearsay_is_vaguer_than_a_source_that_is_told_of() -> None:
    hearsay = only("It reportedly fell.").source
    others = {"Smith": Agreement.VAGUER, "The ministry": Agreement.VAGUER, "Sources": Agreement.COMPATIBLE}
    for phrase, expected in others.items():
        source = only(f"{phrase} said it fell.").source
        assert agreement(hearsay, source) is agreement(source, hearsay) is expected


def test_what_is_ascribed_reaches_to_the_next_attribution() -> None:
    text = "Smith said the kiln fell, and her lawyer said the wall stood."
    first, second = attributions(text)
    assert text[slice(*first.content)].strip() == "the kiln fell, and"
    assert text[slice(*second.content)].strip() == "the wall stood."
    assert second.outer == ()


def test_a_source_that_tells_of_another_is_kept_as_its_outer_source() -> None:
    _, inner = attributions("The Courier reported that officials said the kiln fell.")
    assert [source.head for source in inner.outer] == ["courier"]
    inner, _ = attributions("“It fell,” Smith said, according to the Courier.")
    assert [source.head for source in inner.outer] == ["courier"]


def test_a_second_verb_goes_on_with_the_source_of_the_first() -> None:
    first, second = attributions("Smith said the kiln fell and warned that the wall was next.")
    assert first.source == second.source
    assert (first.value, second.value) == ("Smith", "Smith")


def test_hearsay_counts_only_where_no_source_is_named() -> None:
    (found,) = attributions("Smith said the kiln had allegedly fallen.")
    assert found.value == "Smith"


def test_a_quotation_carries_its_source_over_sentences() -> None:
    found = attributions("“It fell,” Smith said.", "“Nobody was near.”", "The wall stood.")
    assert [f.source.head for f in found] == ["smith", "smith"]
    assert found[1].stated == found[0]
    found = attributions("“It fell.", "Nobody was near,” Smith said.")
    assert [f.source.head for f in found] == ["smith", "smith"]
    found = attributions("“It fell!”", "Smith told the court on Monday.")
    assert [f.source.head for f in found] == ["smith", "smith"]


def test_an_ascribed_statement_that_the_other_states_as_its_own_is_one_sided() -> None:
    (change,) = changes(
        "The Courier reported that the old kiln blew up at night.",
        "The old kiln blew up at night.",
        kinds=[ATTRIBUTION],
    )
    assert change.severity is Severity.ONE_SIDED
    assert change.note == "the Courier → none stated"


def test_the_attribution_of_a_sentence_counts_for_its_clauses() -> None:
    a = "The old kiln blew up at night, Smith said, because nobody had cleaned the great flue in years."
    assert changes(a, a.replace("Smith", "Weaver"), kinds=[ATTRIBUTION])[0].note == "Smith → Weaver"
    assert changes(a, a, kinds=[ATTRIBUTION]) == ()


HOSTILE = {
    "one source again and again": "Smith said " * 20_000,
    "verbs without a source": "said, " * 40_000,
    "phrases without a source": "according to " * 30_000,
    "capitals behind colons": "A: " * 60_000,
    "prepositions": "of the " * 40_000,
    "abbreviations": "U.S. " * 40_000,
    "appositions": "the man, who said, " * 20_000,
    "quotations": "“It fell,” Smith said. " * 15_000,
    "brackets": "that said (and told) " * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_attributions_are_found_in_linear_time(name: str) -> None:
    text = article(HOSTILE[name].strip())
    began = time.perf_counter()
    find_attributions(text)
    assert time.perf_counter() - began < 4


def test_other_languages_have_no_attributions_yet() -> None:
    german = article("Die Behörde teilte mit, der Deich sei sicher.", language="de")
    assert find_attributions(german) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "When the kiln blew up, the Courier reported on Friday's damage.",
        "The Courier reported on the war.",
        "The kiln burned, the mayor announced a plan in a statement.",
        "A second report in May was lost.",
    ],
)
def test_what_merely_stands_beside_a_time_or_a_place_is_no_attribution(sentence: str) -> None:
    assert attributions(sentence) == []
