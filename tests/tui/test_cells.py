from __future__ import annotations

from newsdiff.comparison import Comparison, Status
from tests.tui.stories import REWORDED, Draft, Link, Relation, Story, ferry
from tui.plan.cells import CellPlan
from tui.plan.marks import Mark
from tui.plan.sheet import Sheet


def plan(number: int, article: str, against: str | None = None, *, brackets: bool = False) -> CellPlan:
    sheet = Sheet(ferry(), brackets=brackets)
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


def test_brackets_say_marks_without_colour() -> None:
    text = plan(0, "a2", brackets=True).paragraphs[0].text
    assert text == ("‹Roughly $80 million› ~will buy~ ‹six› ferries from the Lindqvist yard, ‹sources said›.")


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


def test_a_passage_shared_with_another_claim_says_so() -> None:
    comparison = passages_apart()
    claims = list(comparison.claims)
    cells = (claims[1].cells[0], claims[1].cells[1].model_copy(update={"shared_with": "c1"}))
    claims[1] = claims[1].model_copy(update={"cells": cells})
    shared = comparison.model_copy(update={"claims": tuple(claims)})
    cell = Sheet(shared).cell(1, "a2", None)
    assert cell.status is Status.ADDED
    assert cell.paragraphs[-1].text == "also in claim 1"
