"""Evidence that two passages report the same thing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.candidates import LEAST_STRENGTH, Candidates
from newsdiff.rarity import rarity
from newsdiff.similarity import StorySpace
from newsdiff.tokens import tokenise
from newsdiff.wording import wording_key

MEASURES = ("shared", "share", "coverage", "letters", "phrases", "order", "strength")
PASSAGE = st.lists(
    st.sampled_from(
        [
            "the",
            "gondola",
            "gondolas",
            "Kestrel",
            "tower",
            "will",
            "rust",
            "rusty",
            "14",
            "insurer",
            "pays",
            "a",
            "port",
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)
ARTICLE = st.lists(PASSAGE, min_size=1, max_size=5)


def space(*articles: list[str]) -> StorySpace:
    """The evidence between articles whose passages have one clause each."""
    clauses = [[[tokenise(text, 0, len(text), "en")] for text in article] for article in articles]
    none = [[frozenset[str]() for _ in article] for article in articles]
    return StorySpace(clauses, none, ["en"] * len(articles))


def candidates(story: StorySpace, a: int = 0, b: int = 1) -> Candidates:
    (found,) = story.candidates(a, [b])
    return found


def by_pair(found: Candidates, measure: str) -> dict[tuple[int, int], float]:
    pairs = zip(found.rows.tolist(), found.columns.tolist(), strict=True)
    return dict(zip(pairs, getattr(found, measure).tolist(), strict=True))


@given(ARTICLE, ARTICLE)
def test_evidence_is_the_same_from_either_side(a: list[str], b: list[str]) -> None:
    story = space(a, b)
    forth, back = candidates(story, 0, 1), candidates(story, 1, 0)
    assert forth.shape == back.shape[::-1]
    for measure in MEASURES:
        one = by_pair(forth, measure)
        other = {(i, j): value for (j, i), value in by_pair(back, measure).items()}
        for pair in one.keys() & other.keys():
            assert one[pair] == pytest.approx(other[pair])
        if measure == "strength":  # only a tie for a passage's best is broken by the side it is seen from
            assert all((one | other)[pair] < LEAST_STRENGTH for pair in one.keys() ^ other.keys())


@given(ARTICLE, ARTICLE)
def test_measures_stay_in_their_ranges_and_pairs_in_reading_order(a: list[str], b: list[str]) -> None:
    found = candidates(space(a, b))
    for measure in ("share", "letters", "order"):
        values = getattr(found, measure)
        assert np.all((values >= 0) & (values <= 1 + 1e-9))
    assert np.all(found.shared >= 0)
    pairs = list(zip(found.rows.tolist(), found.columns.tolist(), strict=True))
    assert pairs == sorted(set(pairs))


def test_the_same_words_share_everything() -> None:
    text = "Fennimore Mutual refuses to cover the damaged steel"
    story = space([text, "A regatta has moved"], ["Drivers want full pay", text])
    found = candidates(story)
    assert by_pair(found, "share")[0, 1] == pytest.approx(1)
    assert by_pair(found, "letters")[0, 1] == pytest.approx(1)
    assert by_pair(found, "order")[0, 1] == 1


def test_passages_without_a_word_in_common_are_no_candidates() -> None:
    found = candidates(space(["Hoteliers cancel concerts"], ["Inspectors found rust"]))
    assert found.rows.size == 0


def test_one_rare_word_in_common_speaks_louder_than_many_of_the_commonest() -> None:
    story = space(
        ["Fennimore refuses to pay for the steel", "it was to be for the and of that"],
        ["Fennimore refuses it", "for that the and of it to be", "a regatta moved"],
    )
    strength = by_pair(candidates(story), "strength")
    assert strength[0, 0] > strength.get((1, 1), 0)


def test_word_order_counts() -> None:
    a = "the insurer sued the ropeway builder Halvik"
    b = "the ropeway builder Halvik sued the insurer"
    order = by_pair(candidates(space([a, "x"], [b, a])), "order")
    assert order[0, 1] == 1 > order[0, 0] > 0


def test_a_word_in_every_passage_weighs_less_than_one_in_two() -> None:
    story = space(["gondola rust", "gondola brunch"], ["gondola rust", "gondola concert"])
    assert 0 <= story.weight("gondola") < story.weight("rust") <= 1
    assert story.weight("regatta") == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Hồ Tường” paid.", '"Ho Tuong" paid'),
        ("The tower — cracked", "the tower - cracked."),
        ("  Rust  found ", "Rust found"),
    ],
)
def test_typography_and_case_do_not_make_other_words(one: str, other: str) -> None:
    assert wording_key(one) == wording_key(other)


@pytest.mark.parametrize(("one", "other"), [("10² m", "102 m"), ("14 boats", "41 boats"), ("a b", "b a")])
def test_other_words_have_another_key(one: str, other: str) -> None:
    assert wording_key(one) != wording_key(other)


def test_rarity_runs_from_the_commonest_word_to_the_unknown() -> None:
    assert rarity("the", "en") == 0
    assert rarity("the", "en") < rarity("report", "en") < rarity("zyzzogeton", "en") == 1
    assert rarity("14", "en") == 1, "figures are telling"
    assert rarity("the", "xx") == 1, "no table, no judgement"


def test_phrases_are_pairs_of_words_that_stand_side_by_side() -> None:
    a = "the insurer refused to pay for the damaged steel"
    b = "nobody will pay for the damaged steel of the tower"
    assert by_pair(candidates(space([a, "x"], [b, "y"])), "phrases")[0, 0] == 4
    assert by_pair(candidates(space([a, "x"], [a, "y"])), "phrases")[0, 0] == 8


@given(st.lists(ARTICLE, min_size=3, max_size=4))
def test_pairs_with_several_articles_are_those_with_each_of_them(articles: list[list[str]]) -> None:
    story = space(*articles)
    others = range(1, len(articles))
    for b, found in zip(others, story.candidates(0, others), strict=True):
        alone = candidates(story, 0, b)
        assert found.shape == alone.shape
        for measure in MEASURES:
            assert by_pair(found, measure) == pytest.approx(by_pair(alone, measure))
