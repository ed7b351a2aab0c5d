"""All the wording that two articles share."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsdiff import compare
from newsdiff.comparison import Comparison
from newsdiff.reuse.between import runs_between
from newsdiff.reuse.measuring import MOST_RUNS
from tests.newsdiff.reuse.stories import article, echo, edited, of_two, record

ROWS = [
    f"The {what} was {done} by the two wardens of the lock."
    for what, done in (
        ("barge", "painted"),
        ("ferry", "hauled"),
        ("sluice", "greased"),
        ("towpath", "swept"),
        ("tollhouse", "locked"),
        ("bridge", "raised"),
        ("basin", "dredged"),
    )
]


def near_copy() -> Comparison:
    return compare([echo(), edited(), record()])


def test_the_longest_runs_are_among_them_and_there_are_more() -> None:
    comparison = near_copy()
    for pair in comparison.reuse.pairs:
        found = runs_between(comparison, pair.a.article, pair.b.article)
        assert set(pair.runs) <= set(found)
    first = comparison.reuse.pairs[0]
    unquoted = [run for run in runs_between(comparison, first.a.article, first.b.article) if not run.quoted]
    assert len(unquoted) > MOST_RUNS
    assert sum(run.words for run in unquoted) == pytest.approx(first.a.shared * first.a.words, abs=3)


def test_both_sides_of_a_run_are_the_same_words() -> None:
    comparison = near_copy()
    for run in runs_between(comparison, "a1", "a2"):
        a, b = (comparison.quote(side).casefold().replace(",", "").split() for side in (run.a, run.b))
        assert a == b and len(a) >= 5


def test_they_are_in_the_order_of_the_first_and_turned_for_the_second() -> None:
    comparison = near_copy()
    there, back = runs_between(comparison, "a1", "a2"), runs_between(comparison, "a2", "a1")
    assert [run.a.start for run in there] == sorted(run.a.start for run in there)
    assert [run.a.start for run in back] == sorted(run.a.start for run in back)
    assert {(run.a, run.b) for run in there} == {(run.b, run.a) for run in back}


def test_no_word_is_in_two_runs() -> None:
    comparison = of_two(" ".join(ROWS), " ".join(reversed(ROWS)))
    runs = runs_between(comparison, "a1", "a2")
    for side in ("a", "b"):
        places = sorted((getattr(run, side).start, getattr(run, side).end) for run in runs)
        assert len(places) > 2
        assert all(end <= start for (_, end), (start, _) in pairwise(places))


def test_nothing_is_shared_with_an_article_that_has_no_passage() -> None:
    comparison = compare([article(ROWS[0], "Ash Tribune"), article(ROWS[1], "Birch Ledger"), echo()])
    bare = comparison.model_copy(
        update={"passages": tuple(p for p in comparison.passages if p.article != "a2")}
    )
    assert runs_between(bare, "a1", "a2") == ()
    assert runs_between(comparison, "a1", "a2") != ()


def test_an_unknown_article_is_an_error() -> None:
    with pytest.raises(KeyError):
        runs_between(near_copy(), "a1", "a9")
