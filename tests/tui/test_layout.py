"""What is painted: exact widths, heights that agree with it, and no text lost on the way."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.comparison import Comparison, Relation
from tests.tui.drafts import SAME, Draft, Link, Story
from tests.tui.stories import ferry, long_story, tower
from tui.plan.cells import NOTE_INDENT
from tui.plan.columns import ColumnLayout
from tui.plan.flow import cells
from tui.plan.geometry import arrange
from tui.plan.layout import RULE, Layout
from tui.plan.sheet import Sheet
from tui.plan.stacked import StackedLayout
from tui.plan.text import display


def layout(comparison: Comparison, width: int, focus: str = "a2", *, brackets: bool = False) -> Layout:
    ids = [article.id for article in comparison.articles]
    geometry = arrange(width, ids, comparison.base, focus)
    kind = StackedLayout if geometry.stacked else ColumnLayout
    return kind(Sheet(comparison, brackets=brackets), geometry, focus)


def painted(page: Layout) -> list[str]:
    return [
        "".join(piece.text for piece in page.line(row, number, False))
        for row in range(len(page.map))
        for number in range(page.map.height(row))
    ]


def letters(text: str) -> str:
    return re.sub(r"[\s│─┼╱]", "", text)


@pytest.mark.parametrize("width", [10, 19, 20, 59, 75, 76, 79, 113, 159, 300])
@pytest.mark.parametrize("brackets", [False, True])
@pytest.mark.parametrize("story", [ferry, tower])
def test_every_line_has_the_windows_width(
    story: Callable[[], Comparison], width: int, brackets: bool
) -> None:
    page = layout(story(), width, brackets=brackets)
    for row in range(len(page.map)):
        for number in range(page.map.height(row)):
            assert cells(page.line(row, number, current=True)) == width


ARTICLES = st.lists(
    st.text(st.sampled_from("ab cd.é語港。e\u0301👩\u200d🚀กำ[]\n"), min_size=1, max_size=90).filter(display),
    min_size=1,
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(ARTICLES, ARTICLES, st.integers(12, 120), st.booleans())
def test_no_text_is_lost(left: list[str], right: list[str], width: int, brackets: bool) -> None:
    story = Story(
        Draft("L").paragraph(**{f"s{n}": text for n, text in enumerate(left)}),
        Draft("R").paragraph(**{f"s{n}": text for n, text in enumerate(right)}),
    )
    for number in range(max(len(left), len(right))):
        cells_of = {}
        if number < len(left):
            cells_of["a1"] = ([f"s{number}"], None)
        if number < len(right):
            cells_of["a2"] = ([f"s{number}"], Link(Relation.REWORDED) if number < len(left) else None)
        story.claim(f"claim {number}", **cells_of)
    page = layout(story.build(), width, brackets=brackets)
    for article, texts in (("a1", left), ("a2", right)):
        for number, text in enumerate(texts):
            row = page.sheet.row_of_claim[number]
            assert letters(display(text)) in letters(column_text(page, row, article))


def column_text(page: Layout, row: int, article: str) -> str:
    """The text of one outlet's cell as it is painted."""
    lines = ["".join(p.text for p in page.line(row, n, False)) for n in range(page.map.height(row))]
    if page.geometry.stacked:
        return "".join(line[3:] for line in lines)
    place = [column.article for column in page.geometry.columns].index(article)
    return "".join(line.split("│")[place][3 if place == 0 else 2 :] for line in lines if "│" in line)


def test_brackets_say_marks_without_colour() -> None:
    page = layout(ferry(), 119, brackets=True)
    assert page.plan(page.sheet.row_of_claim[0], "a2").paragraphs[0].text == (
        "‹Roughly $80 million› ~will buy~ ‹six› ferries from the Lindqvist yard, ‹sources said›."
    )


def test_without_colour_the_rest_of_the_sentence_is_bracketed() -> None:
    geometry = arrange(119, ["a1", "a2"], "a1", "a2")
    page = ColumnLayout(Sheet(tower(), brackets=True, sentences=True), geometry, "a2")
    text = page.plan(page.sheet.row_of_claim[1], "a1").paragraphs[0].text
    assert text == "The tower has leaned since 1988, [and its scaffold comes down in June.]"


def test_cells_of_a_row_begin_on_one_line() -> None:
    lines = painted(layout(ferry(), 110))
    first = next(line for line in lines if "The strait company" in line)
    assert "Roughly $80 million" in first


@pytest.mark.parametrize("width", [40, 60, 79, 99, 159])
def test_each_of_many_changes_begins_a_line_and_goes_on_further_in(width: int) -> None:
    page = layout(tower(), width)
    column = page.geometry.columns[-1]
    indent = " " * (3 if page.geometry.stacked else 2) + " " * NOTE_INDENT
    row = page.sheet.row_of_claim[0]
    shown = [
        line[column.x - page.geometry.stacked :] for line in painted(page)[: page.map.height(row) - RULE]
    ]
    notes = [line for line in shown if line.startswith(indent)]
    kinds = [line.split()[0] for line in notes if not line.startswith(indent + " ")]
    assert kinds == ["quote", "negation", "role", "date", "amount", "attribution", "absence"]
    assert len(notes) <= 14, "a change takes two lines at most"


def test_claims_that_only_unseen_outlets_tell_take_one_line() -> None:
    drafts = [Draft(name).paragraph(one=f"{name} alone says so.") for name in ("One", "Two", "Three")]
    story = Story(*drafts).claim("shared", a1=(["one"], None), a2=(["one"], SAME))
    page = layout(story.claim("lonely", a3=(["one"], None)).build(), 79)
    assert page.map.height(1) == 2
    assert painted(page)[-2].strip() == "+ only in 3 Three: lonely"
    assert painted(layout(page.sheet.comparison, 79, "a3"))[-2].count("Three alone says so.") == 1


def test_stacked_rows_name_the_outlets_and_join_those_that_lack_the_claim() -> None:
    text = "\n".join(painted(layout(ferry(), 50)))
    assert "≠ 2 Gull & Harbor" in text
    assert "· not found in the extracted text: 2 Gull &" in text
    assert "1 Quay Ledger: base does not report this ╱" in text


def test_the_focus_moves_no_line_where_colours_are_to_be_had() -> None:
    comparison = ferry()
    assert [layout(comparison, 119, focus).map.total for focus in ("a1", "a2", "a3")] == [
        layout(comparison, 119).map.total
    ] * 3


def test_heights_are_measured_once_for_a_sheet() -> None:
    page = layout(long_story(20), 160)
    again = ColumnLayout(page.sheet, page.geometry, "a3")
    assert page.map.total == again.map.total
    assert again.measured is page.measured


def test_a_word_of_two_megabytes_is_laid_out() -> None:
    word = "x" * 2_000_000
    left, right = Draft("L").paragraph(one=word), Draft("R").paragraph(one="y")
    page = layout(Story(left, right).claim("c", a1=(["one"], None), a2=(["one"], SAME)).build(), 80)
    assert page.map.total > 50_000
    assert sum(line.split("│")[0].count("x") for line in painted(page)) == len(word)
