"""What a pair of outlets shares, and the page that shows it."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from newsdiff.comparison import Comparison, Relation
from tests.tui.drafts import Draft, Story
from tests.tui.piers import piers
from tests.tui.stories import ferry, long_story
from tui.plan.cells import Planner
from tui.plan.flow import Flow
from tui.plan.listing import Entry, stops
from tui.plan.marks import Mark
from tui.plan.pair import SharedPair, shared_pair
from tui.plan.pair_page import SIDE_BY_SIDE, pair_page
from tui.plan.sheet import Sheet

WIDE = 120
NOTHING = "The two share nothing that was found"


def planner(comparison: Comparison, *, brackets: bool = False, sure: bool = False) -> Planner:
    return Sheet(comparison, brackets=brackets, sure=sure).planner


def found(lead: str = "a1", other: str = "a2", *, sure: bool = False) -> SharedPair:
    return shared_pair(planner(piers(), sure=sure), lead, other)


def page(lead: str = "a1", other: str = "a2", width: int = WIDE, *, brackets: bool = False) -> list[Entry]:
    plan = planner(piers(), brackets=brackets)
    return pair_page(plan, shared_pair(plan, lead, other), width)


def text(entries: list[Entry]) -> str:
    return "\n".join(" " * entry.paragraph.indent + entry.paragraph.text for entry in entries)


def marked(entries: list[Entry], mark: Mark) -> list[str]:
    """What is marked below the legend."""
    rows = [entry for entry in entries if entry.claim is not None]
    return [piece.text for entry in rows for piece in entry.paragraph.pieces if piece.mark is mark]


def quotes(comparison: Comparison, pair: SharedPair) -> list[tuple[str, str]]:
    return [
        tuple(" ".join(comparison.quote(each).split()[0] for each in side) for side in row.sides)  # type: ignore[misc]
        for row in pair.rows
    ]


def test_rows_are_in_the_order_of_the_outlet_that_leads() -> None:
    assert quotes(piers(), found()) == [
        ("The", "The"),
        ("Rebuilding", "Rebuilding"),
        ("Ferries", "Until"),
        ("Divers", "A"),
        ("Nobody", "The"),
    ]
    assert [left for left, _ in quotes(piers(), found("a2", "a1"))] == [
        "Until",
        "The",
        "Rebuilding",
        "A",
        "The",
    ]


def test_every_row_knows_the_claim_that_both_tell() -> None:
    assert [row.claim for row in found().rows] == [0, 1, 2, 3, 4]
    assert [row.claim for row in found("a2", "a1").rows] == [2, 0, 1, 5, 4]


def test_changes_are_turned_with_the_pair() -> None:
    comparison = piers()
    for lead, other, values in (("a1", "a2", ("$4", "$6")), ("a2", "a1", ("$6", "$4"))):
        row = next(
            row for row in found(lead, other).rows if row.alignment and row.alignment.relation == "altered"
        )
        (change,) = row.alignment.changes if row.alignment else ()
        assert change.a and change.b
        assert (comparison.quote(change.a)[:2], comparison.quote(change.b)[:2]) == values


def test_the_counts_stand_on_top() -> None:
    first = page()[0].paragraph.text.replace("\u00a0", " ")
    assert first == (
        "3 passages aligned: ● 1 the same, ≈ 1 reworded, ≠ 1 altered; 1 possible match; "
        "3 runs of shared wording, 27 words"
    )
    counted = found()
    assert counted.aligned == {Relation.IDENTICAL: 1, Relation.REWORDED: 1, Relation.ALTERED: 1}
    assert sum(run.words for run in counted.runs) == 27


def test_possible_matches_can_be_hidden() -> None:
    assert found(sure=True).possible == 0
    assert len(found(sure=True).rows) == 4


def test_nearness_is_said_in_words() -> None:
    assert page()[1].paragraph.text == (
        "Shared wording: 55% of 1 Quay Ledger and 50% of 2 Gull & Harbor; 80% of the shorter article is in "
        "aligned passages. One text group, by aligned passages: mostly reworded."
    )
    turned = page("a2", "a3")[1].paragraph.text
    assert turned.startswith("Shared wording: 6% of 2 Gull & Harbor and <1% of 3 空の便り;")
    assert turned.endswith("Two text groups.")


def test_wording_is_marked_in_passages_that_are_not_aligned() -> None:
    entries = page()
    (row,) = [each for each in found().rows if each.alignment is None]
    assert row.claim == 3
    shown = [entry for entry in entries if entry.claim == 3]
    assert shown[0].paragraph.text.startswith("∥  Divers found")
    words = "".join(marked(shown, Mark.SHARED))
    assert words.count("anchor of the brig Meridian") == 2
    assert "∥ in passages that are not aligned" in text(entries)


def test_what_is_altered_is_marked_and_named() -> None:
    entries = page()
    assert {"$4", "$6"} <= {words.strip() for words in marked(entries, Mark.SUBSTANCE)}
    assert re.search(r"amount +\$4 million → \$6 million +differs", text(entries))
    assert "will cost" in "".join(marked(entries, Mark.SHARED))


def test_glyphs_say_relation_doubt_and_move() -> None:
    shown = text(page())
    for words in ("●  The storm", "≠  Rebuilding", "≈  Ferries", "⇄", "≈? Nobody"):
        assert words in shown


def test_marks_are_characters_where_there_are_no_colours() -> None:
    shown = text(page(brackets=True))
    assert "_The storm took the north pier on Sunday night._" in shown
    assert "‹$4› " in shown and "‹$6› " in shown
    assert "_shared wording_ of five words and more · ‹altered›" in shown


@pytest.mark.parametrize("width", [20, 36, SIDE_BY_SIDE - 1, SIDE_BY_SIDE, 75, 156])
@pytest.mark.parametrize("brackets", [False, True])
def test_a_row_has_all_of_both_texts_at_every_width(width: int, brackets: bool) -> None:
    entries = page(width=width, brackets=brackets)
    flow = Flow([entry.paragraph for entry in entries], width)
    rows = [number for number, entry in enumerate(entries) if entry.claim is not None]
    for number in rows:
        for line in range(*flow.lines_of(number)):
            assert cell_len("".join(piece.text for piece in flow.line(line))) <= width
    columns = [text(entries)]
    if width >= SIDE_BY_SIDE:
        split = [entry.paragraph.text.partition(" │ ") for entry in entries if entry.claim is not None]
        columns = [" ".join(part[side].strip() for part in split) for side in (0, 2)]
    words = [" ".join(re.sub(r"[_‹›●≈≠∥⇄?]", "", column).split()) for column in columns]
    for quote in ("Divers found the old anchor", "A collector wants the old anchor of the brig Meridian"):
        assert any(quote in each for each in words)


def test_columns_are_beside_each_other_or_one_under_the_other() -> None:
    assert "│" in text(page(width=SIDE_BY_SIDE))
    narrow = text(page(width=SIDE_BY_SIDE - 1))
    assert "│" not in narrow
    assert narrow.count("1 Quay Ledger") == 1 + len(found().rows)


def test_every_row_is_a_stop() -> None:
    assert [stop.claim for stop in stops(page())] == [0, 1, 2, 3, 4]


def test_that_two_share_nothing_is_said() -> None:
    entries = page("a1", "a3")
    assert entries[0].paragraph.text == "No passages aligned; no runs of shared wording"
    assert NOTHING in text(entries)
    assert not stops(entries)
    assert NOTHING not in text(page())


def test_an_outlet_without_a_passage_shares_nothing() -> None:
    story = Story(Draft("Left").paragraph(a="Something is told here at last."), Draft("Right"))
    plan = planner(story.claim("it", a1=(["a"], None)).build())
    assert NOTHING in text(pair_page(plan, shared_pair(plan, "a1", "a2"), 80))


def test_nothing_is_said_of_nearness_that_was_not_measured() -> None:
    plan = planner(ferry())
    shown = text(pair_page(plan, shared_pair(plan, "a1", "a2"), 80))
    assert "Shared wording:" not in shown.splitlines()[1]
    assert "text group" not in shown
    assert "4 runs of shared wording, 22 words" in shown.splitlines()[0]


def test_what_a_terminal_obeys_is_not_shown_and_markup_is_as_it_stands() -> None:
    shown = text([*page(), *page("a2", "a1", 40)])
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)
    assert "[b]gulls[/b]" in " ".join(shown.split())


def test_a_run_over_two_sentences_is_shown_where_its_other_half_is_not_aligned(bundled: Comparison) -> None:
    plan = planner(bundled)
    first, second = (article.id for article in bundled.articles[:2])
    pair = shared_pair(plan, first, second)
    aligned = {(a.id, b.id) for row in pair.rows if row.alignment for a in row.sides[0] for b in row.sides[1]}
    apart = [row for row in pair.rows if row.alignment is None]
    assert not [
        (a, b) for row in apart for a in row.sides[0] for b in row.sides[1] if (a.id, b.id) in aligned
    ]
    shown = {passage.id for row in pair.rows for side in row.sides for passage in side}
    for run in pair.runs:
        for place in (run.a, run.b):
            inside = [
                p.id
                for p in bundled.passages
                if p.article == place.article and p.start < place.end and place.start < p.end
            ]
            assert inside and set(inside) <= shown


def test_a_long_story_has_a_stop_for_every_row() -> None:
    plan = planner(long_story(300, 2))
    pair = shared_pair(plan, "a1", "a2")
    assert len({row.claim for row in pair.rows}) == 300
    assert len(stops(pair_page(plan, pair, 150))) == len(pair.rows)
