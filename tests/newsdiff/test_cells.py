"""What a view shows of a cell, above all where the base lacks the claim."""

from __future__ import annotations

import pytest

from newsdiff import Comparison, compare
from newsdiff.cells import changes, possible_counts, reference, shown_alignments, tellers, told_by
from newsdiff.comparison import Alignment, Cell, Claim, Status, Tier
from newsdiff.exports.words import heading
from tests.newsdiff.stories import article, check, passage_with

_SHARED = "The harbour bridge at Ostrel was closed on Monday after inspectors found cracks in two piers."
_COST = "Repairs to the piers will cost {} million euros, the port authority of Ostrel told councillors."


@pytest.fixture(scope="module")
def story() -> Comparison:
    """The second and the third tell of the cost, differently; the first, the base, does not."""
    return compare(
        [
            article(_SHARED, "Ostrel Mail"),
            article(f"{_SHARED} {_COST.format(14)}", "Harbour News"),
            article(f"{_SHARED} {_COST.format(19)}", "Coast Radio"),
        ]
    )


def _cost(story: Comparison) -> Claim:
    name = passage_with(story, "a3", "19 million").id
    return next(claim for claim in story.claims if name in claim.cell("a3").passages)


def test_outlets_are_read_against_the_first_that_tells_what_the_base_lacks(story: Comparison) -> None:
    claim = _cost(story)
    first, second = claim.cell("a2"), claim.cell("a3")
    assert (first.status, second.status) == (Status.ADDED, Status.ADDED)
    assert reference(story, claim) == "a2"
    assert (first.among, second.alignments) == ((), ())
    assert [found.relation.value for found in shown_alignments(story, second)] == ["altered"]
    assert [(change.kind, change.note) for change in changes(story, second)] == [
        ("amount", "14 million EUR → 19 million EUR")
    ]
    assert "against Harbour News: altered" in heading(story, second)
    check(story)


def test_with_the_base_turned_it_is_read_against_that(story: Comparison) -> None:
    turned = story.rebase("a3")
    claim = _cost(turned)
    assert reference(turned, claim) == "a3"
    assert claim.cell("a2").among == ()
    assert [change.note for change in changes(turned, claim.cell("a2"))] == [
        "19 million EUR → 14 million EUR"
    ]


def _with_alignment(story: Comparison, **changed: object) -> Comparison:
    """The story with its first claim's alignments changed."""
    names = {name for cell in story.claims[0].cells for name in cell.alignments}

    def turned(alignment: Alignment) -> Alignment:
        return alignment.model_copy(update=changed) if alignment.id in names else alignment

    fields = {name: getattr(story, name) for name in Comparison.model_fields}
    return Comparison(**fields | {"alignments": tuple(map(turned, story.alignments))})


def test_a_possible_match_is_told_apart(story: Comparison) -> None:
    claim = story.claims[0]
    assert tellers(story, claim) == (3, 0)
    assert told_by(story, claim) == "told by 3 of 3 outlets"
    doubtful = _with_alignment(story, tier=Tier.POSSIBLE)
    assert tellers(doubtful, claim) == (1, 2)
    assert told_by(doubtful, claim) == "told by 1 of 3 outlets, possibly by 2 more"
    assert possible_counts(doubtful)["a2"] == {Status.IDENTICAL: 1}
    assert possible_counts(story)["a2"] == {}


def test_a_cell_that_quotes_another_claim_does_not_stand_first() -> None:
    own, lent = (
        Cell(article="a3", status=Status.ADDED, passages=("p3",)),
        Cell(article="a2", status=Status.ADDED, passages=("p2",), shared_with="c9"),
    )
    empty = Cell(article="a1", status=Status.DROPPED)
    claim = Claim(id="c1", label="", cells=(empty, lent, own))
    assert reference(Comparison.model_construct(base="a1"), claim) == "a3"
