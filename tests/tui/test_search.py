"""Search: what is found, in which order, and how it is marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from corpus.folding import fold_key
from tests.tui.drafts import SAME, Draft, Story
from tests.tui.pilots import NARROW, lines, reader, reading
from tests.tui.stories import ferry, long_story
from tui.plan.columns import ColumnLayout
from tui.plan.geometry import arrange
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.plan.search import Index, Match, Sought, following_match, highlighted, preceding_match
from tui.plan.sheet import Sheet
from tui.screens.claim import ClaimScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.page import Page
from tui.widgets.reader import Reader
from tui.widgets.search import SearchBar, Words


def find(words: str) -> list[tuple[int, str, int]]:
    sheet = Sheet(ferry())
    found = Index(sheet).find(fold_key(words), range(len(sheet.rows)))
    return [(match.row, match.article, match.number) for match in found]


def test_matches_are_in_reading_order_over_all_columns_and_headings() -> None:
    assert find("lindqvist") == [(0, "a1", 0), (1, "a1", 0), (1, "a2", 0)]
    assert find("crew") == [(4, "a1", 0), (5, "a1", 0), (5, "a2", 0)]


@pytest.mark.parametrize("words", ["ÉCOUTEZ", "ecoutez", "  Écoutez "])
def test_case_accents_and_outer_spaces_are_ignored(words: str) -> None:
    assert find(words) == [(3, "a3", 0)]


def test_notes_and_absent_cells_are_not_searched() -> None:
    assert find("not found") == find("attribution") == find("") == []


def test_a_passage_that_stands_in_two_rows_is_found_once() -> None:
    left = Draft("Left").paragraph(one="Rain.")
    right = Draft("Right").paragraph(one="It rained.")
    story = Story(left, right).claim("one", a1=(["one"], None), a2=(["one"], SAME))
    comparison = story.claim("two", a2=(["one"], None)).build()
    first, second = comparison.claims
    cells = (second.cells[0], second.cells[1].model_copy(update={"shared_with": first.id}))
    claims = (first, second.model_copy(update={"cells": cells}))
    sheet = Sheet(comparison.model_copy(update={"claims": claims}))
    assert [match.row for match in Index(sheet).find("it rained", range(2))] == [0]


MATCHES = [Match(1, 0, 0, "a1"), Match(1, 1, 0, "a2"), Match(4, 0, 0, "a1")]


@pytest.mark.parametrize(
    ("current", "row", "following", "preceding"),
    [(None, 0, 0, 2), (None, 1, 0, 2), (None, 2, 2, 1), (None, 9, 0, 2), (0, 1, 1, 2), (2, 4, 0, 1)],
)
def test_one_goes_round_from_match_to_match(
    current: int | None, row: int, following: int, preceding: int
) -> None:
    at = None if current is None else MATCHES[current]
    assert following_match(MATCHES, at, row) == MATCHES[following]
    assert preceding_match(MATCHES, at, row) == MATCHES[preceding]
    assert following_match([], at, row) is preceding_match([], at, row) is None


def test_a_match_is_marked_over_the_marks_under_it() -> None:
    pieces = [Piece("for "), Piece("four fe", Mark.SUBSTANCE), Piece("rries, four")]
    assert list(highlighted(pieces, "four ferries")) == [
        Piece("for "),
        Piece("four fe", Mark.MATCH),
        Piece("rries", Mark.MATCH),
        Piece(", four"),
    ]
    current = [piece for piece in highlighted(pieces, "four", 1) if piece.mark is Mark.MATCH_CURRENT]
    assert current == [Piece("four", Mark.MATCH_CURRENT)]


@given(st.lists(st.text("aáb ß…", max_size=12), max_size=5), st.text("abs.", max_size=3))
def test_highlighting_loses_no_text_and_marks_every_match(texts: list[str], key: str) -> None:
    pieces = [Piece(text) for text in texts]
    marked = list(highlighted(pieces, key))
    whole = "".join(texts)
    assert "".join(piece.text for piece in marked) == whole
    found = bool(key) and key in fold_key(whole)
    assert any(piece.mark is Mark.MATCH for piece in marked) is found


def test_brackets_stand_around_a_match_within_a_mark() -> None:
    geometry = arrange(119, ["a1", "a2", "a3"], "a1", "a2")
    page = ColumnLayout(Sheet(ferry(), brackets=True), geometry, "a2", sought=Sought.of("six ferries"))
    assert "will buy~ six ferries from" in page.plan(page.sheet.row_of_claim[0], "a2").paragraphs[0].text


def typed(words: str) -> list[str]:
    return ["space" if character == " " else character for character in words]


async def seen(words: str, *keys: str, size: tuple[int, int] = (160, 50)) -> tuple[str, int, str]:
    """What a search says after some keys: its count, the claim that is current, what is marked as current."""
    async with reading(size=size) as pilot:
        await pilot.press("slash", *typed(words), *keys)
        await pilot.pause()
        widget = pilot.app.screen.query_one(Reader)
        count = pilot.app.screen.query_one("#search-count", Words).text.strip()
        layout = widget.layout_plan
        assert layout is not None
        marked = [
            piece.text
            for row in range(len(layout.map))
            for number in range(layout.map.height(row))
            for piece in layout.line(row, number, False)
            if piece.mark is Mark.MATCH_CURRENT
        ]
        return count, widget.claim, " ".join(marked)


SEARCHES = [
    (("crew",), ("0/3", 0, "")),
    (("crew", "enter"), ("1/3", 3, "Crew")),
    (("crew", "enter", "n"), ("2/3", 3, "crew")),
    (("crew", "down", "down", "down"), ("3/3", 3, "crew")),
    (("crew", "down", "down", "up"), ("1/3", 3, "Crew")),
    (("crew", "enter", "n", "n", "n"), ("1/3", 3, "Crew")),
    (("crew", "enter", "N"), ("3/3", 3, "crew")),
    (("may 2033", "enter", "n", "n"), ("3/3", 1, "May 2033")),
    (("zebra", "enter"), ("no match", 0, "")),
]


@pytest.mark.parametrize(("keys", "said"), SEARCHES)
async def test_searching(keys: tuple[str, ...], said: tuple[str, int, str]) -> None:
    words, *after = keys
    assert await seen(words, *after) == said


async def test_a_heading_over_the_current_row_is_found_first() -> None:
    assert await seen("ferries", "enter") == ("1/3", 0, "ferries")


async def test_a_search_ends_with_escape_from_the_line_and_from_the_text() -> None:
    for keys in (["escape"], ["enter", "escape"]):
        async with reading() as pilot:
            await pilot.press("slash", *"crew", *keys)
            assert not pilot.app.screen.query_one(SearchBar).display
            assert pilot.app.focused is reader(pilot)
            claim = reader(pilot).claim
            await pilot.press("g", "n")
            assert reader(pilot).claim == 2, f"n goes to the next change again, not on from {claim}"


async def test_enter_in_an_empty_line_ends_the_search() -> None:
    async with reading() as pilot:
        await pilot.press("slash", "enter")
        assert not pilot.app.screen.query_one(SearchBar).display


async def test_the_line_takes_every_letter_and_opens_again_with_its_words() -> None:
    async with reading() as pilot:
        await pilot.press("slash", *"qnz", "space", "x")
        assert pilot.app.screen.query_one(Input).value == "qnz x"
        await pilot.press("slash")
        assert pilot.app.screen.query_one(Input).value == "qnz x/"
        await pilot.press("enter", "slash", "c")
        assert pilot.app.screen.query_one(Input).value == "c"


async def test_moving_away_a_search_goes_on_from_there() -> None:
    async with reading() as pilot:
        await pilot.press("slash", *typed("may 2033"), "enter", "G", "N")
        count = pilot.app.screen.query_one("#search-count", Words).text
        assert count == " 3/3 "
        assert reader(pilot).claim == 1


async def test_a_match_in_an_outlet_out_of_sight_brings_it_in() -> None:
    async with reading(size=NARROW) as pilot:
        assert "expected" not in "".join(lines(pilot))
        await pilot.press("slash", *"expected", "enter")
        assert "expected" in "".join(lines(pilot))


async def test_a_match_in_a_folded_row_unfolds_it() -> None:
    async with reading() as pilot:
        await pilot.press("z", "slash", *"noise", "enter")
        assert reader(pilot).claim == 2
        assert "Residents of the east bank" in "".join(lines(pilot))


async def test_rows_that_are_filtered_out_are_not_searched() -> None:
    async with reading() as pilot:
        await pilot.press("a", "slash", *"noise")
        await pilot.pause()
        assert pilot.app.screen.query_one("#search-count", Words).text == " no match "


async def test_a_match_far_down_a_tall_row_is_brought_into_view() -> None:
    text = "It rained on the quay. " * 80 + "Then came the zebra."
    left, right = Draft("L").paragraph(one=text), Draft("R").paragraph(one="Rain.")
    story = Story(left, right).claim("rain", a1=(["one"], None), a2=(["one"], SAME))
    async with reading(story.build(), NARROW) as pilot:
        await pilot.press("slash", *"zebra", "enter")
        await pilot.pause()
        assert any("zebra" in line for line in lines(pilot))


async def test_the_words_stay_marked_on_the_claims_screen() -> None:
    async with reading() as pilot:
        await pilot.press("slash", *"lindqvist", "enter", "enter")
        assert isinstance(pilot.app.screen, ClaimScreen)
        marked = [
            p.text
            for each in pilot.app.screen.query_one(Page).paragraphs
            for p in each.pieces
            if p.mark is Mark.MATCH
        ]
        assert marked == ["Lindqvist", "Lindqvist"]
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_a_base_change_keeps_the_search() -> None:
    async with reading() as pilot:
        await pilot.press("slash", *"crew", "enter", "b", "n")
        await pilot.pause()
        assert pilot.app.screen.query_one("#search-count", Words).text.endswith("/2 ")


def test_a_search_through_many_rows_is_quick() -> None:
    sheet = Sheet(long_story(300))
    index = Index(sheet)
    assert len(index.find("lantern", range(len(sheet.rows)))) > 900
