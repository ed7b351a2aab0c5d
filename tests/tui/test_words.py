from __future__ import annotations

from datetime import date

import pytest

from newsdiff.comparison import Status, Tier
from tests.tui.stories import ferry
from tui.plan.glyphs import WORDS
from tui.plan.outlets import dated, story_title
from tui.plan.sheet import Sheet
from tui.plan.words import describe


def said(number: int, focus: str) -> list[str]:
    return describe(Sheet(ferry()).planner, number, focus).split("\n")


def test_the_claim_is_named() -> None:
    assert said(0, "a2")[0] == "Claim 1 of 5: four ferries ordered from the Lindqvist yard"


@pytest.mark.parametrize(
    ("number", "focus", "words"),
    [
        (
            0,
            "a2",
            "altered: 2 Gull & Harbor · match 0.66 · amount: $62 million → Roughly $80 million · "
            "count: four → six · attribution: none stated → sources said",
        ),
        (0, "a3", "reworded: 3 空の便り · possible match 0.41"),
        (1, "a2", "same words: 2 Gull & Harbor · match 1.00"),
        (2, "a2", "added, the base lacks it: 2 Gull & Harbor"),
        (3, "a2", "altered: 2 Gull & Harbor · match 0.60 · moved · negation: No crew → few crew"),
        (0, "a1", "told by 2 of 3 outlets, possibly by 1 more · altered by 2 Gull & Harbor"),
        (2, "a1", "told by 2 of 3 outlets · base does not report this"),
    ],
)
def test_what_the_focused_outlet_does_is_said_in_words(number: int, focus: str, words: str) -> None:
    assert said(number, focus)[1] == words


def test_a_match_by_way_of_a_third_outlet_is_not_called_a_rewording() -> None:
    comparison = ferry()
    implied = [
        each.model_copy(update={"implied": each.tier is Tier.POSSIBLE}) for each in comparison.alignments
    ]
    planner = Sheet(comparison.model_copy(update={"alignments": tuple(implied)})).planner
    assert describe(planner, 0, "a3").split("\n")[1] == (
        "possibly told, by what another outlet shares with both: 3 空の便り · possible match 0.41"
    )
    assert describe(planner, 0, "a2").split("\n")[1].startswith("altered: ")


def test_what_was_not_found_names_its_nearest_candidate() -> None:
    words = said(4, "a2")[1]
    assert words.startswith(
        "not found in the extracted text: 2 Gull & Harbor · nearest, match 0.21: “No crew"
    )
    assert words.endswith("…”")


def test_nothing_is_said_to_be_omitted_false_or_contradicted() -> None:
    assert WORDS[Status.DROPPED] == "not found in the extracted text"
    assert not {"omits", "contradict", "false", "hides"} & set(" ".join(WORDS.values()).split())


def test_title_and_date() -> None:
    comparison = ferry()
    assert story_title(comparison) == "Strait ferries ordered from Lindqvist yard"
    assert story_title(comparison.rebase("a2")) == "Strait ferries ordered from Lindqvist yard"
    assert dated(comparison.articles[0]) == "3 Mar 2031"
    assert dated(comparison.articles[0].model_copy(update={"published": None})) == ""
    assert dated(comparison.articles[0].model_copy(update={"published": date(2030, 12, 31)})) == "31 Dec 2030"
