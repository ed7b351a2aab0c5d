"""Some of the claims, and the passages quoted alone."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Comparison, Status
from newsdiff.exports.excerpt import excerpt
from newsdiff.exports.selection import select
from tests.newsdiff.stories import check_spans


@pytest.mark.parametrize(
    "only, claims",
    [
        (["amount"], ["c2"]),
        (["altered"], ["c1", "c2", "c5", "c6"]),
        (["added"], ["c4"]),
        (["dropped"], ["c2", "c5"]),
        (["identical"], ["c3"]),
        (["reworded"], ["c3", "c6"]),
        (["hedge", "date"], ["c1", "c6"]),
        (["name"], []),
    ],
)
def test_claims_are_chosen_by_status_and_kind(story: Comparison, only: list[str], claims: list[str]) -> None:
    chosen = select(story, only)
    assert [claim.id for claim in chosen.claims] == claims
    assert Comparison.from_json(chosen.model_dump_json()) == chosen


def test_what_was_chosen_by_is_a_setting_in_a_fixed_order(story: Comparison) -> None:
    assert select(story, ["date", "altered"]).settings["only"] == ["altered", "date"]


def test_a_cell_does_not_point_to_a_claim_that_is_gone(story: Comparison) -> None:
    (claim,) = select(story, ["hedge"]).claims
    assert story.claims[5].cell("a2").shared_with == "c1"
    assert claim.cell("a2").shared_with is None


def test_a_part_can_be_read_against_another_base(story: Comparison) -> None:
    for part in (select(story, ["altered"]), excerpt(story)):
        turned = part.rebase("a2")
        assert turned.base == "a2"
        assert {claim.id for claim in turned.claims} == {claim.id for claim in part.claims}


def test_an_excerpt_quotes_what_the_whole_quotes(story: Comparison) -> None:
    part = excerpt(story)
    check_spans(part)
    whole = {claim.id: claim for claim in story.claims}
    assert [claim.id for claim in part.claims] == ["c1", "c2", "c5", "c6"]
    for claim in part.claims:
        for cell in claim.cells:
            quotes = [part.quote(part.passage_by_id[name]) for name in cell.passages]
            passages = whole[claim.id].cell(cell.article).passages
            assert quotes == [story.quote(story.passage_by_id[name]) for name in passages]
            assert (cell.status is Status.DROPPED) == (not quotes)
    for alignment in part.alignments:
        for mine, theirs in zip(
            (side for item in (*alignment.changes, *alignment.edits) for side in (item.a, item.b)),
            (
                side
                for item in (
                    *story.alignment_by_id[alignment.id].changes,
                    *story.alignment_by_id[alignment.id].edits,
                )
                for side in (item.a, item.b)
            ),
            strict=True,
        ):
            assert (mine is None) == (theirs is None)
            assert mine is None or theirs is None or part.quote(mine) == story.quote(theirs)
    value = part.claims[1].values[0].values[1]
    assert [part.quote(location) for location in value.locations] == ["£3.1 million"]


def test_an_excerpt_keeps_of_the_texts_nothing_else(story: Comparison) -> None:
    part = excerpt(story)
    gazette, herald, tern = (article.text for article in part.articles)
    assert "Ferries" not in gazette + herald + tern
    assert "Subscribe" not in gazette and "Shopkeepers" not in herald
    assert herald.startswith(
        "Repairs are to cost £3.1 million, according to two contractors. The swing bridge"
    )
    assert herald.endswith("weeks from May. […] ")
    assert [article.sha256 for article in part.articles] == [article.sha256 for article in story.articles]
    assert not any(article.blocks or article.excluded for article in part.articles)
    assert any("subscription prompt" in note for note in part.articles[0].notes)
    assert part.settings["excerpt"] is True
