"""What is told beside a passage, in its sentence or the one before, and makes a change of it."""

from __future__ import annotations

import pytest

import newsdiff
from newsdiff import Change, Comparison, Location
from tests.newsdiff.stories import article, check

PIER = "The crossing will stay closed for nine days because of the pier"
COST = "Clearing the damaged pier of Tollen has cost the town 4 million kroner"
ROOF = (
    "about as much as the school roof that the council put off in February 2021 after a long, bitter debate"
)


def compared(a: str, b: str) -> Comparison:
    texts = {"One": f"A storm hit Tollen.\n\n{a}\n", "Two": f"Tollen was hit by a storm.\n\n{b}\n"}
    return newsdiff.compare([article(text, outlet) for outlet, text in texts.items()])


def quoted(comparison: Comparison, location: Location | None) -> str:
    assert location
    text = comparison.article_by_id[location.article].text
    return text[location.start : location.end]


@pytest.mark.parametrize(
    ("a", "b", "kind", "words"),
    [
        (
            f"“{PIER},” Lunt told the Courier.",
            f"“It was a terrible night for us all,” Lunt told reporters. “{PIER}.”",
            "attribution",
            "Lunt told reporters",
        ),
        (f"{COST} since 3 May.", f"{COST}, which is {ROOF}.", "date", "February 2021"),
    ],
)
def test_a_change_may_point_beside_the_passage_to_where_it_is_told(
    a: str, b: str, kind: str, words: str
) -> None:
    comparison = compared(a, b)
    check(comparison)
    found: list[tuple[Change, tuple[str, ...]]] = [
        (change, alignment.b)
        for alignment in comparison.alignments
        for change in alignment.changes
        if change.kind == kind
    ]
    ((change, passages),) = found
    assert quoted(comparison, change.b) == words
    assert words not in " ".join(comparison.quote(comparison.passage_by_id[name]) for name in passages)
