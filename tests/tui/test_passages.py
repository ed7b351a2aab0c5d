"""Clauses, and the sentences they are cut out of."""

from __future__ import annotations

from tests.tui.drafts import REWORDED, Draft, Story
from tests.tui.pilots import NARROW, WIDE, lines, reader, reading, status
from tests.tui.stories import ferry, tower
from tui.commands import BY_ID
from tui.palette import Commands
from tui.plan.marks import Mark
from tui.plan.pages import claim_page
from tui.plan.pieces import Piece
from tui.plan.sheet import Sheet
from tui.widgets.page import Page


def text(sheet: Sheet, claim: int, article: str) -> str:
    return sheet.cell(sheet.row_of_claim[claim], article, None).paragraphs[0].text


def test_a_clause_shows_that_it_is_cut_out_of_its_sentence() -> None:
    sheet = Sheet(tower())
    assert text(sheet, 1, "a1") == "The tower has leaned since 1988, …"
    assert text(sheet, 2, "a1") == "… and its scaffold comes down in June."
    assert text(sheet, 3, "a2") == "… which the owls will not mind, …"
    assert text(sheet, 0, "a1").endswith("council records show.")


def test_the_rest_of_the_sentence_stands_around_a_clause_in_its_own_mark() -> None:
    sheet = Sheet(tower(), sentences=True)
    assert sheet.cell(sheet.row_of_claim[3], "a2", None).paragraphs[0].pieces == (
        Piece("Its scaffold may come down in July, ", Mark.CONTEXT),
        Piece("which the owls will not mind,"),
        Piece(" though the tower leans as it has since 1988.", Mark.CONTEXT),
    )


def two_clauses(*names: str) -> Story:
    left = Draft("Left").paragraph(one="Rain came and the quay was closed.")
    right = Draft("Right").sentence(one="Rain fell,", two="they said,", three="and the quay was shut.")
    return Story(left, right).claim("rain", a1=(["one"], None), a2=(list(names), REWORDED))


def test_clauses_of_one_sentence_in_one_cell_are_shown_in_one_sentence() -> None:
    for sentences, names, shown in (
        (False, ("one", "two"), "Rain fell, they said, …"),
        (False, ("one", "three"), "Rain fell, ⋯ and the quay was shut."),
        (True, ("one", "two"), "Rain fell, they said, and the quay was shut."),
        (True, ("three", "one"), "Rain fell, they said, and the quay was shut."),
    ):
        assert text(Sheet(two_clauses(*names).build(), sentences=sentences), 0, "a2") == shown


def test_on_the_claims_page_the_marks_hold_the_clause_or_the_whole_sentence() -> None:
    comparison = tower()
    claim = comparison.claims[3]
    cut, whole = (
        [p.text for p in claim_page(Sheet(comparison, sentences=on).planner, claim)] for on in (False, True)
    )
    assert "… “which the owls will not mind,” …" in cut
    assert (
        "“Its scaffold may come down in July, which the owls will not mind, though the tower leans as it has "
        "since 1988.”"
    ) in whole


def test_quotation_marks_do_not_stand_doubled() -> None:
    comparison = tower()
    page = [paragraph.text for paragraph in claim_page(Sheet(comparison).planner, comparison.claims[0])]
    assert any(line.startswith("“ “We will put") for line in page)
    assert "““" not in "".join(page)


async def test_one_key_shows_the_sentences_in_place_and_hides_them() -> None:
    async with reading(tower(), NARROW) as pilot:
        await pilot.press("j", "j", "j")
        before = lines(pilot)
        (top,) = (number for number, line in enumerate(before) if "Its scaffold may come down" in line)
        await pilot.press("s")
        assert "owls" in lines(pilot)[top + 1], "the row stays where it is"
        assert (reader(pilot).claim, status(pilot)) == (2, "Sentences are shown whole.")
        await pilot.press("s")
        assert lines(pilot) == before


async def test_the_claims_screen_begins_as_the_reader_was_and_has_the_same_key() -> None:
    async with reading(tower(), WIDE) as pilot:
        await pilot.press("s", "G", "enter")
        page = pilot.app.screen.query_one(Page)
        assert "Its scaffold" in "".join(page.render_line(y).text for y in range(20))
        await pilot.press("s")
        assert "Its scaffold" not in "".join(page.render_line(y).text for y in range(20))


async def offered(keys: str, *, clauses: bool) -> bool:
    async with reading(tower() if clauses else ferry(), WIDE) as pilot:
        await pilot.press(*keys.split())
        hits = [str(hit.display) async for hit in Commands(pilot.app.screen).discover()]
        return BY_ID["sentences"].help in hits


async def test_the_command_is_offered_only_where_there_is_a_clause() -> None:
    assert await offered("", clauses=True)
    assert await offered("j enter", clauses=True)
    assert not await offered("enter", clauses=True), "no clause in the first claim"
    assert not await offered("", clauses=False)
