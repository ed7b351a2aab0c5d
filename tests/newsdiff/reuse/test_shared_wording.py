"""Shares of shared wording and the longest runs."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsdiff import Comparison, compare
from newsdiff.reuse_records import Share, SharedRun, SharedWording
from tests.newsdiff.reuse.stories import dispatch, echo, edited, of_two, record

FOX = "Nine brown foxes crossed the frozen harbour before dawn on Friday."
TRAIN = "The last train to Ellmouth left without its driver and rolled for a mile."
GOOSE = "A goose named Barbara has been elected to the parish council of Wick."


def pair_of(comparison: Comparison) -> SharedWording:
    (pair,) = comparison.reuse.pairs
    return pair


def quotes(comparison: Comparison, run: SharedRun) -> tuple[str, str]:
    return comparison.quote(run.a), comparison.quote(run.b)


def test_shares_count_each_articles_own_words() -> None:
    pair = pair_of(of_two(f"{FOX} {TRAIN}", f"{GOOSE} {TRAIN}"))
    assert (pair.a.words, pair.b.words) == (25, 27)
    assert pair.a.shared == pytest.approx(14 / 25, abs=1e-4)
    assert pair.b.shared == pytest.approx(14 / 27, abs=1e-4)


def test_four_words_in_a_row_are_not_shared_wording_and_five_are() -> None:
    four = pair_of(of_two(FOX, "Slowly the frozen harbour before Mr Ames turned grey."))
    assert (four.a.shared, four.b.shared, four.runs) == (0.0, 0.0, ())
    comparison = of_two(FOX, "Slowly the frozen harbour before dawn turned grey.")
    (run,) = pair_of(comparison).runs
    assert quotes(comparison, run) == ("the frozen harbour before dawn",) * 2
    assert run.words == 5 and not run.quoted


def test_case_accents_marks_and_sentence_ends_make_no_difference() -> None:
    comparison = of_two(
        "They ate crêpes — Łucja’s own — in Zürich. Then it rained.", 'Then THEY ATE "x" crepes.'
    )
    assert pair_of(comparison).runs == ()
    comparison = of_two(
        "They ate crêpes — Łucja’s own — in Zürich. Then it rained.",
        "they ate crepes, Lucja's OWN, in Zurich; then it snowed.",
    )
    (run,) = pair_of(comparison).runs
    assert run.words == 9
    assert quotes(comparison, run)[0] == "They ate crêpes — Łucja’s own — in Zürich. Then it"


def test_words_in_quotation_marks_are_counted_apart() -> None:
    said = "“We never saw the barge until it struck the pier,” the warden said."
    comparison = of_two(f"{FOX} {said}", f"{GOOSE} {said.replace('the warden', 'an old warden')}")
    pair = pair_of(comparison)
    assert (pair.a.words, pair.a.quoted_words) == (14, 10)
    assert (pair.a.shared, pair.a.quoted_shared, pair.b.quoted_shared) == (0.0, 1.0, 1.0)
    (run,) = pair.runs
    assert run.quoted and quotes(comparison, run) == ("We never saw the barge until it struck the pier",) * 2


def test_what_one_quotes_and_the_other_says_is_not_shared() -> None:
    pair = pair_of(of_two(f"“{TRAIN}” That is all.", f"{TRAIN} That is all."))
    assert pair.runs == ()
    assert (pair.a.quoted_words, pair.a.quoted_shared, pair.b.shared) == (14, 0.0, 0.0)


def test_the_longest_runs_come_first_and_none_overlaps_another() -> None:
    comparison = compare([echo(), edited()])
    runs = pair_of(comparison).runs
    lengths = [run.words for run in runs]
    assert len(runs) == 5 and lengths == sorted(lengths, reverse=True) and lengths[-1] > 10
    for side in ("a", "b"):
        spans = sorted((getattr(run, side).start, getattr(run, side).end) for run in runs)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for run in runs:
        a, b = quotes(comparison, run)
        assert a.split() == b.split()


def test_a_run_does_not_go_on_over_a_block_that_was_set_aside() -> None:
    first, second = TRAIN, "Nobody was hurt but a signal box will have to be rebuilt."
    whole = pair_of(of_two(f"{first}\n\n{second}", f"{first}\n\n{second}"))
    assert [run.words for run in whole.runs] == [26]
    other = echo().from_text(
        f"{first}\n\nSubscribe to our newsletter!\n\n{second}", source="b.txt", outlet="B", clean=True
    )
    assert other.excluded
    cut = pair_of(compare([echo().from_text(f"{first}\n\n{second}", source="a.txt", outlet="A"), other]))
    assert [run.words for run in cut.runs] == [14, 12]
    assert (cut.a.shared, cut.b.shared) == (1.0, 1.0)


def test_scripts_without_spaces_need_fifteen_characters() -> None:
    line = "港口的旧桥将在五月关闭十四个星期以便维修。"
    short = pair_of(of_two(f"{line}", "旧桥将在五月关闭也许。"))
    assert short.a.shared == short.b.shared == 0.0
    long = pair_of(of_two(f"{line}渡轮每小时一班。", f"据报道{line}"))
    assert [run.words for run in long.runs] == [20]


def test_sides_are_the_same_whatever_the_order_of_files() -> None:
    articles = [echo(), dispatch(), edited(), record()]

    def told(comparison: Comparison) -> dict[frozenset[str], object]:
        outlet = {record.id: record.outlet for record in comparison.articles}

        def side(share: Share) -> tuple[str, str]:
            return outlet[share.article], share.model_dump_json(exclude={"article"})

        def run(found: SharedRun) -> tuple[int, bool, frozenset[tuple[str, int, int]]]:
            spots = ((outlet[spot.article], spot.start, spot.end) for spot in (found.a, found.b))
            return found.words, found.quoted, frozenset(spots)

        return {
            frozenset(outlet[share.article] for share in (pair.a, pair.b)): (
                pair.joined,
                sorted(map(side, (pair.a, pair.b))),
                {run(found) for found in pair.runs},
            )
            for pair in comparison.reuse.pairs
        }

    given = told(compare(articles))
    assert len(given) == 6
    assert told(compare(articles[::-1])) == given
    assert told(compare([articles[n] for n in (2, 0, 3, 1)])) == given


def test_another_base_changes_nothing() -> None:
    comparison = compare([echo(), dispatch(), record()])
    assert comparison.rebase("a3").reuse == comparison.reuse
