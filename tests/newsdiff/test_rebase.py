"""A comparison read against another base."""

from __future__ import annotations

import pytest

from newsdiff import Comparison, Settings, Status, compare
from tests.newsdiff.stories import CHESS, article, check, passage_with, three_outlets

ARTICLES = ["a1", "a2", "a3", "a4"]


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare([*three_outlets(), article(CHESS, "Chess Hall")])


@pytest.mark.parametrize("base", ARTICLES)
def test_everything_that_always_holds_holds_for_each_base(story: Comparison, base: str) -> None:
    check(story.rebase(base))


@pytest.mark.parametrize("base", ARTICLES)
def test_going_back_gives_the_original(story: Comparison, base: str) -> None:
    assert story.rebase(base).rebase("a1") == story
    assert story.rebase("a1") == story


@pytest.mark.parametrize("base", ARTICLES)
def test_it_is_what_comparing_against_that_base_gives(story: Comparison, base: str) -> None:
    direct = compare([*three_outlets(), article(CHESS, "Chess Hall")], settings=Settings(base=base))
    turned = story.rebase(base)
    assert direct.alignments == turned.alignments
    assert [claim.cells for claim in direct.claims] == [claim.cells for claim in turned.claims]


def test_the_order_in_which_bases_are_visited_does_not_matter(story: Comparison) -> None:
    assert story.rebase("a3").rebase("a4").rebase("a2") == story.rebase("a2")


def test_claims_keep_their_names_and_only_their_order_and_cells_change(story: Comparison) -> None:
    turned = story.rebase("a3")
    assert sorted(c.id for c in turned.claims) == sorted(c.id for c in story.claims)
    assert {a.id: a.score for a in turned.alignments} == {a.id: a.score for a in story.alignments}


@pytest.mark.parametrize("base", ARTICLES)
def test_the_base_is_read_from_top_to_bottom(story: Comparison, base: str) -> None:
    turned = story.rebase(base)
    cells = [claim.cell(base) for claim in turned.claims]
    firsts = [
        turned.passage_by_id[cell.passages[0]].start
        for cell in cells
        if cell.passages and not cell.shared_with
    ]
    assert firsts == sorted(firsts)


def test_a_turned_alignment_has_its_changes_and_edits_turned(story: Comparison) -> None:
    turned = story.rebase("a2")
    cost = passage_with(turned, "a2", "$16 million")
    (found,) = [
        a for a in turned.alignments if cost.id in a.a and turned.passage_by_id[a.b[0]].article == "a1"
    ]
    (change,) = found.changes
    assert change.note == "16 million USD → 61 million USD"
    assert change.a and change.b
    assert (turned.quote(change.a), turned.quote(change.b)) == ("$16 million", "$61 million")
    assert all(edit.a is None or edit.a.article == "a2" for edit in found.edits)


def test_added_and_dropped_change_places(story: Comparison) -> None:
    def cell(comparison: Comparison, article_id: str) -> Status:
        claim = next(c for c in comparison.claims if "Shares in the ropeway" in c.label)
        return claim.cell(article_id).status

    assert (cell(story, "a1"), cell(story, "a3")) == (Status.DROPPED, Status.ADDED)
    turned = story.rebase("a3")
    assert (cell(turned, "a1"), cell(turned, "a3")) == (Status.DROPPED, Status.BASE)


@pytest.mark.parametrize("base", ARTICLES)
def test_counts_add_up(story: Comparison, base: str) -> None:
    turned = story.rebase(base)
    told = sum(bool(claim.cell(base).passages) for claim in turned.claims)
    assert turned.counts(base)[Status.BASE] == told
    for article_id in set(ARTICLES) - {base}:
        counts = turned.counts(article_id)
        assert counts[Status.BASE] == 0
        assert sum(counts.values()) - counts[Status.ADDED] == told


def test_a_dropped_cell_carries_the_nearest_passage_of_its_own_outlet(story: Comparison) -> None:
    dropped = [c for claim in story.claims for c in claim.cells if c.status is Status.DROPPED and c.nearest]
    assert dropped
    for cell in dropped:
        assert cell.nearest
        assert story.passage_by_id[cell.nearest.passage].article == cell.article
        assert 0 <= cell.nearest.score <= 1


def test_a_passage_that_stands_in_two_rows_names_the_other(bundled: Comparison) -> None:
    shared = 0
    for record in bundled.articles:
        turned = bundled.rebase(record.id)
        names = {claim.id: claim for claim in turned.claims}
        for claim in turned.claims:
            for cell in claim.cells:
                if cell.shared_with:
                    shared += 1
                    assert cell.shared_with != claim.id
                    assert set(cell.passages) & set(names[cell.shared_with].cell(cell.article).passages)
    assert shared


def test_an_unknown_article_is_a_key_error(story: Comparison) -> None:
    with pytest.raises(KeyError):
        story.rebase("a9")


def test_alignments_looked_up_by_name_are_turned_too(story: Comparison) -> None:
    assert story.alignment_by_id
    turned = story.rebase("a2")
    assert turned.alignment_by_id == {alignment.id: alignment for alignment in turned.alignments}
