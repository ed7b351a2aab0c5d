"""The figures of a claim, on its page and in the matrix."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Claim, Stated, Value, ValueRow
from tests.tui.figures import stating, with_figures
from tui.plan.elsewhere import Elsewhere
from tui.plan.flow import Flow, cells
from tui.plan.marks import Mark
from tui.plan.matrix import Matrix
from tui.plan.pieces import Piece
from tui.plan.sheet import Sheet
from tui.plan.values import in_brief, main_row, value_paragraphs, value_piece

BRIEF = {
    "62 million USD": "$62M",
    "about 36.8 million EUR": "~€36.8M",
    "nearly 40 billion GBP": "~£40bn",
    "over 20 million USD": ">$20M",
    "at least 1,500 EUR": "≥€1,500",
    "23 million to 25 million EUR": "€23M to 25M",
    "3 million SEK": "3M SEK",
    "tens of millions USD": "tens of millions USD",
    "half (50%)": "half (50%)",
    "43 million USD; over 20 million USD": "$43M, >$20M",
}


@pytest.mark.parametrize("reading", BRIEF)
def test_figures_are_said_in_brief(reading: str) -> None:
    value = Value(article="a1", stated=Stated.STATED, values=tuple(reading.split("; ")))
    assert in_brief(value) == BRIEF[reading]


def test_what_is_not_stated_is_told_from_what_is_not_found() -> None:
    found = [in_brief(Value(article="a1", stated=stated)) for stated in Stated if stated != Stated.STATED]
    assert found == ["○ undisclosed", "–", ""]


def test_a_number_is_never_cut() -> None:
    row = stating("over 36.8 million EUR; 12 million EUR", "about 640 boats")
    shown = {
        article: [value_piece(row, article, "a1", room).text for room in range(20)]
        for article in ("a1", "a2")
    }
    assert list(dict.fromkeys(shown["a1"])) == ["", "…", ">€36.8M…", ">€36.8M, €12M"]
    assert list(dict.fromkeys(shown["a2"])) == ["", "…", "~640…", "~640 boats"]
    for texts in shown.values():
        assert all(len(text) <= room for room, text in enumerate(texts))


def test_a_figure_unlike_the_bases_stands_out() -> None:
    row = stating("4 EUR", "5 EUR", "4 EUR", Stated.UNDISCLOSED)
    marks = [value_piece(row, f"a{n}", "a1", 20).mark for n in (1, 2, 3, 4)]
    assert marks == [Mark.PLAIN, Mark.NOTE_VALUE, Mark.PLAIN, Mark.NOTE]
    assert value_piece(row, "a2", "a4", 20) == Piece("€5", Mark.PLAIN), "nothing to differ from"


def test_amounts_stand_for_a_claim_before_percentages_and_counts() -> None:
    counts = stating("3 cats", "4 cats", kind="count")
    same = stating("3 dogs", "3 dogs", kind="count")
    percent, amount = stating("5%", kind="percent"), stating("5 EUR")

    def main(*rows: ValueRow) -> ValueRow | None:
        return main_row(Claim(id="c1", label="", cells=(), values=rows))

    assert main(counts, percent, amount) is amount
    assert main(counts, percent) is percent
    assert main(same, counts) is counts
    assert main(same) is None


def matrix_line(width: int) -> str:
    row = stating("62 million USD", "about 80 million USD", Stated.UNDISCLOSED)
    matrix = Matrix.at(Sheet(with_figures(row)).planner, width)
    assert {cells(matrix.line(number)) for number in range(5)} == {width}
    return "".join(piece.text for piece in matrix.line(0))[5 + matrix.label :]


def test_the_matrix_shows_figures_where_they_fit() -> None:
    told = ["2", "?1", "of", "3"]
    assert matrix_line(160).split() == ["≠", "$62M", "≠", "~$80M", "≈?○", "undisclosed", *told]
    assert matrix_line(60).split() == ["≠", "$62M", "≠", "~$80M", "≈?○", *told]
    assert matrix_line(30).split() == ["≠", "…", "≠", "…", "≈?○"], "that there are figures is told"


@pytest.mark.parametrize("width", [76, 96, 156])
def test_the_values_of_a_claim_stand_in_columns(width: int) -> None:
    rows = (stating("62 million USD", "about 80 million USD", Stated.NONE), stating("5%", "5%", "6%"))
    comparison = with_figures(*rows)
    flow = Flow(list(value_paragraphs(comparison, comparison.claims[0], Elsewhere(comparison))), width)
    lines = ["".join(piece.text for piece in flow.line(number)) for number in range(len(flow))]
    assert [line[2:12].strip() for line in lines] == ["amount", "", "", "amount", ""]
    assert [line[12:].split("   ")[0] for line in lines] == [
        "62 million USD",
        "about 80 million USD",
        "told without it",
        "5%",
        "6%",
    ]
    outlets = ("1 Quay", "2 Gull", "3 空", "1 Quay", "3 空")
    assert len({line.index(outlet) for line, outlet in zip(lines, outlets, strict=True)}) == 1
