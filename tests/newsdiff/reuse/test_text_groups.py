"""Which articles are one text group, and that copies do not corroborate each other."""

from __future__ import annotations

import pytest

from corpus import Article, load, samples
from newsdiff import Comparison, Settings, compare
from newsdiff.cells import told_by
from newsdiff.reuse.groups import FEWEST_ALIGNED, FEWEST_SHARED, LEAST_ALIGNED, LEAST_SHARED, group, joined
from newsdiff.reuse_records import Joined, Share, SharedWording
from newsdiff.sensitivity import Sensitivity
from tests.newsdiff.reuse.stories import DISPATCH, article, dispatch, echo, edited, record


def groups(articles: list[Article]) -> set[frozenset[str]]:
    comparison = compare(articles)
    return {
        frozenset(comparison.article_by_id[name].outlet for name in group)
        for group in comparison.reuse.groups
    }


def share(name: str, words: int = 1000, shared: float = 0.0, aligned: float = 0.0) -> Share:
    return Share(
        article=name,
        words=words,
        shared=shared,
        aligned=aligned,
        in_order=0.0,
        quoted_words=0,
        quoted_shared=0.0,
    )


def test_an_edited_copy_is_one_group_by_its_wording() -> None:
    comparison = compare([echo(), edited(), record()])
    assert comparison.reuse.groups == (("a1", "a2"), ("a3",))
    pair = comparison.reuse.pair("a2", "a1")
    assert pair is not None and pair.joined is Joined.WORDING


def test_a_copy_reworded_throughout_is_one_group_by_its_passages() -> None:
    comparison = compare([record(), dispatch(), echo()])
    assert comparison.reuse.groups == (("a1",), ("a2", "a3"))
    pair = comparison.reuse.pair("a2", "a3")
    assert pair is not None and pair.joined is Joined.PASSAGES
    assert max(pair.a.shared, pair.b.shared) < 0.1 < LEAST_ALIGNED < pair.a.aligned


@pytest.mark.parametrize("match", ["strict", "normal", "loose"])
def test_groups_are_the_same_at_every_sensitivity(match: Sensitivity) -> None:
    comparison = compare([record(), dispatch(), echo()], settings=Settings(match=match))
    assert comparison.reuse.groups == (("a1",), ("a2", "a3"))


def test_another_report_of_the_event_is_a_group_of_its_own() -> None:
    assert groups([echo(), record()]) == {frozenset({"Quarry Echo"}), frozenset({"Northern Record"})}


def test_the_order_of_files_does_not_matter() -> None:
    articles = [echo(), record(), edited(), dispatch()]
    expected = {frozenset({"Quarry Echo", "Copy Desk", "Morning Dispatch"}), frozenset({"Northern Record"})}
    assert groups(articles) == expected
    assert groups(articles[::-1]) == expected


def test_a_short_article_is_not_grouped_for_what_every_outlet_tells() -> None:
    brief = article("\n\n".join(DISPATCH.split("\n\n")[:5]), "Brief")
    comparison = compare([echo(), brief])
    (pair,) = comparison.reuse.pairs
    assert pair.b.aligned >= LEAST_ALIGNED and pair.b.words < FEWEST_ALIGNED
    assert pair.joined is None


def test_the_same_text_twice_is_one_group_however_short() -> None:
    line = "“Nobody told us that the lake was rented out to a film crew for the whole of June.”"
    assert groups([article(line, "One"), article(line, "Two")]) == {frozenset({"One", "Two"})}


def test_the_bundled_storys_five_articles_are_four_text_groups() -> None:
    assert sorted(map(len, groups(load([samples.path()])))) == [1, 1, 1, 2]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (share("a1", shared=LEAST_SHARED), share("a2"), Joined.WORDING),
        (share("a1"), share("a2", shared=LEAST_SHARED), Joined.WORDING),
        (share("a1", shared=LEAST_SHARED - 0.01), share("a2"), None),
        (share("a1", words=FEWEST_SHARED - 1, shared=1.0), share("a2"), None),
        (share("a1", words=FEWEST_SHARED, shared=1.0), share("a2"), Joined.WORDING),
        (share("a1"), share("a2", words=FEWEST_ALIGNED, aligned=LEAST_ALIGNED), Joined.PASSAGES),
        (share("a1"), share("a2", words=FEWEST_ALIGNED - 1, aligned=1.0), None),
        (share("a1"), share("a2", aligned=LEAST_ALIGNED - 0.01), None),
    ],
)
def test_either_articles_share_joins_the_two(a: Share, b: Share, expected: Joined | None) -> None:
    assert joined(a, b) is expected
    assert joined(b, a) is expected


def test_a_chain_of_near_copies_is_one_group() -> None:
    def pair(a: str, b: str, found: Joined | None) -> SharedWording:
        return SharedWording(a=share(a), b=share(b), joined=found)

    pairs = [pair("a1", "a4", Joined.WORDING), pair("a1", "a2", None), pair("a3", "a4", Joined.PASSAGES)]
    assert group(["a1", "a2", "a3", "a4"], pairs) == (("a1", "a3", "a4"), ("a2",))


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare([echo(), dispatch(), record()])


def test_copies_do_not_corroborate_each_other(story: Comparison) -> None:
    (copied,) = [claim for claim in story.claims if "1961" in claim.label]
    assert story.text_groups(copied) == 1
    assert told_by(story, copied) == "told by 2 of 3 outlets, 1 text group"
    shared = [claim for claim in story.claims if all(cell.passages for cell in claim.cells)]
    assert shared and told_by(story, shared[0]) == "told by 3 of 3 outlets, 2 text groups"


def test_groups_are_told_beside_outlets_only_where_there_are_near_copies() -> None:
    comparison = compare([echo(), record()])
    claim = comparison.claims[0]
    assert comparison.text_groups(claim) == sum(bool(cell.passages) for cell in claim.cells)
    assert "group" not in told_by(comparison, claim)


def test_where_reuse_was_not_measured_no_groups_are_counted(story: Comparison) -> None:
    unmeasured = Comparison.from_json(
        story.model_copy(update={"reuse": type(story.reuse)()}).model_dump_json()
    )
    assert unmeasured.text_groups(unmeasured.claims[0]) is None
    assert "group" not in told_by(unmeasured, unmeasured.claims[0])
