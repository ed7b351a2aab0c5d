from __future__ import annotations

from newsdiff.comparison import Comparison, Relation
from tests.tui.drafts import REWORDED, Draft, Link, Story
from tests.tui.stories import ferry, tower
from tui.plan.cells import NOTE_HANG, NOTE_INDENT, CellPlan
from tui.plan.marks import Mark
from tui.plan.pages import claim_page
from tui.plan.sheet import Sheet
from tui.plan.words import describe


def plan(number: int, article: str, against: str | None = None) -> CellPlan:
    sheet = Sheet(ferry())
    return sheet.cell(sheet.row_of_claim[number], article, against)


def words(cell: CellPlan, mark: Mark) -> list[str]:
    return [piece.text for paragraph in cell.paragraphs for piece in paragraph.pieces if piece.mark is mark]


def test_altered_words_are_marked_more_strongly_than_reworded_ones() -> None:
    cell = plan(0, "a2")
    assert words(cell, Mark.SUBSTANCE) == ["Roughly $80 million", "six", "sources said"]
    assert words(cell, Mark.REPLACED) == ["will buy"]


def test_typed_changes_stand_under_the_text_in_the_outlets_words() -> None:
    assert [paragraph.text for paragraph in plan(0, "a2").paragraphs[1:]] == [
        "amount $62 million → Roughly $80 million",
        "count four → six",
        "attribution none stated → sources said",
    ]


def test_the_base_is_marked_against_one_outlet_only() -> None:
    assert words(plan(0, "a1", "a2"), Mark.SUBSTANCE) == ["four", "$62 million"]
    assert words(plan(0, "a1", "a3"), Mark.SUBSTANCE) == []
    assert len(plan(0, "a1", "a1").paragraphs) == 1


def test_words_the_outlet_lacks_are_marked_in_the_base() -> None:
    left = Draft("Left").paragraph(one="The pier, built in 1904, will close.")
    right = Draft("Right").paragraph(one="The pier will close.")
    link = Link(Relation.REWORDED, edits=[(", built in 1904,", "")])
    sheet = Sheet(Story(left, right).claim("pier", a1=(["one"], None), a2=(["one"], link)).build())
    assert words(sheet.cell(0, "a1", "a2"), Mark.DROPPED) == [", built in 1904,"]


def test_a_passage_that_is_reworded_throughout_is_not_marked_word_by_word() -> None:
    left = Draft("Left").paragraph(one="The pier will close in May.")
    right = Draft("Right").paragraph(one="From spring on nobody may walk there.")
    link = Link(Relation.REWORDED, edits=[("The pier will close", "From spring on nobody may walk")])
    sheet = Sheet(Story(left, right).claim("pier", a1=(["one"], None), a2=(["one"], link)).build())
    assert words(sheet.cell(0, "a2", None), Mark.REPLACED) == []


def test_a_cell_without_text_says_that_it_was_not_found() -> None:
    cell = plan(4, "a2")
    assert cell.paragraphs[0].text == "not found in the extracted text"
    assert cell.glyphs[0].text == "·"


def test_a_row_the_base_lacks_is_hatched() -> None:
    cell = plan(2, "a1")
    assert cell.hatched
    assert cell.paragraphs[0].text == "base does not report this"


def test_glyphs_say_status_tier_and_move() -> None:
    assert [piece.text for piece in plan(0, "a3").glyphs] == ["≈", "?"]
    assert [piece.text for piece in plan(3, "a2").glyphs] == ["≠", "⇄"]
    assert [piece.text for piece in plan(1, "a2").glyphs] == ["●"]


def test_the_bases_glyph_is_its_strongest_difference() -> None:
    assert [plan(number, "a1").glyphs[0].text for number in (0, 1, 4)] == ["≠", "≈", "+"]


def passages_apart() -> Comparison:
    left = Draft("Left").paragraph(one="A crane fell on Monday at noon.")
    right = Draft("Right").paragraph(one="A crane fell.", two="Rain came.", three="It was noon.")
    return (
        Story(left, right)
        .claim("crane", a1=(["one"], None), a2=(["one", "three"], REWORDED))
        .claim("rain", a2=(["two"], None))
        .build()
    )


def test_passages_that_stand_apart_are_shown_apart() -> None:
    assert Sheet(passages_apart()).cell(0, "a2", None).paragraphs[0].text == "A crane fell. ⋯ It was noon."


def shared(words: str) -> Sheet:
    """Claim 2 shows a passage of claim 1, in which its outlet says `words`."""
    left, right = Draft("Left").paragraph(one="Rain came."), Draft("Right").paragraph(one=words)
    story = Story(left, right).claim("rain", a1=(["one"], None), a2=(["one"], REWORDED))
    comparison = story.claim("more rain", a2=(["one"], None)).build()
    first, second = comparison.claims
    cells = (second.cells[0], second.cells[1].model_copy(update={"shared_with": first.id}))
    claims = (first, second.model_copy(update={"cells": cells}))
    return Sheet(comparison.model_copy(update={"claims": claims}))


def test_a_passage_of_another_claim_is_named_and_not_shown_again() -> None:
    sheet = shared("It rained all day on the quay and all night on the hills behind it.")
    assert sheet.cell(0, "a2", None).paragraphs[0].text.endswith("behind it.")
    (paragraph,) = sheet.cell(1, "a2", None).paragraphs
    assert paragraph.text == "also in claim 1: “It rained all day on the quay and all night on…”"


def test_a_cell_that_another_claim_counts_has_a_faint_glyph() -> None:
    sheet = shared("It rained.")
    assert sheet.cell(0, "a2", None).glyphs[0].mark is Mark.GLYPH_REWORDED
    assert sheet.cell(1, "a2", None).glyphs == (("+", Mark.GLYPH_DROPPED),)


def test_a_claims_page_quotes_a_shared_passage_whole_and_says_where_else_it_stands() -> None:
    sheet = shared("It rained all day on the quay and all night on the hills behind it.")
    page = [each.text for each in claim_page(sheet.planner, sheet.comparison.claims[1])]
    assert "+ 2 Right   added, the base lacks it, also in claim 1 · ¶1\u00a0of\u00a01" in page
    assert "“It rained all day on the quay and all night on the hills behind it.”" in page
    assert describe(sheet.planner, 1, "a2").endswith("added, the base lacks it, also in claim 1: 2 Right")


def test_many_changes_of_any_kind_are_a_list() -> None:
    sheet = Sheet(tower())
    notes = sheet.cell(sheet.row_of_claim[0], "a2", None).paragraphs[1:]
    kinds = [note.pieces[0].text.strip() for note in notes]
    assert kinds == ["quote", "negation", "role", "date", "amount", "attribution", "absence"]
    assert {(note.indent, note.hang) for note in notes} == {(NOTE_INDENT, NOTE_HANG)}


def test_of_a_long_quotation_the_words_that_differ_are_marked() -> None:
    sheet = Sheet(tower())
    marked = words(sheet.cell(sheet.row_of_claim[0], "a2", None), Mark.SUBSTANCE)
    assert marked[:2] == ["half of us", "councillor"]


def test_a_long_quotation_that_has_no_counterpart_is_marked_whole() -> None:
    quote = "The wall will hold until spring, and after that we shall need more than luck and sand"
    left = Draft("Left").paragraph(one="The engineer was asked.")
    right = Draft("Right").paragraph(one=f"“{quote},” the engineer said.")
    link = Link(Relation.ALTERED, changes=[("quote", "", quote)])
    sheet = Sheet(Story(left, right).claim("wall", a1=(["one"], None), a2=(["one"], link)).build())
    assert words(sheet.cell(0, "a2", None), Mark.SUBSTANCE) == [quote]


def test_values_that_differ_strike_the_eye_most() -> None:
    sheet = Sheet(tower())
    notes = sheet.cell(sheet.row_of_claim[0], "a2", None).paragraphs[1:]
    marks = {note.pieces[0].text.strip(): note.pieces[1].mark for note in notes}
    assert [kind for kind, mark in marks.items() if mark is Mark.NOTE_MILD] == [
        "amount",
        "attribution",
        "absence",
    ]
