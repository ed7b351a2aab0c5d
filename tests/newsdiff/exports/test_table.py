"""The table for pandas, the notebook and the terminal."""

from __future__ import annotations

import csv
import io
from typing import get_args, get_type_hints

import pandas
import pytest
from rich.console import Console

from newsdiff import Row
from newsdiff.cells import tellers
from newsdiff.comparison import Comparison
from newsdiff.exports.words import DISCLAIMER
from tests.newsdiff.exports.conftest import Export


def test_there_is_a_row_for_each_claim_and_outlet_with_the_same_keys(story: Comparison) -> None:
    rows = story.rows()
    assert len(rows) == len(story.claims) * len(story.articles)
    assert len({tuple(row) for row in rows}) == 1


def test_a_row_tells_the_cell(story: Comparison) -> None:
    row = next(row for row in story.rows() if (row["claim"], row["outlet_number"]) == (1, 2))
    assert row["outlet"] == "Harrow Bay Herald" and row["status"] == "altered"
    assert row["match_score"] == 0.91 and row["moved"] is True and row["possible"] is False
    assert row["kinds"] == "count, date"
    assert row["changes"] == "count: 14 weeks → 20 weeks; date: 3 May → May"
    assert row["quote"].startswith("The swing bridge at Harrow Bay")


def test_what_was_not_found_has_no_quote_but_its_nearest(story: Comparison) -> None:
    row = next(row for row in story.rows() if (row["claim"], row["outlet_number"]) == (2, 3))
    assert row["status_in_words"] == "not found in the extracted text"
    assert row["quote"] is None and row["match_score"] is None
    assert row["nearest"] == "It will stay shut for about 20 weeks." and row["nearest_score"] == 0.24


def test_a_passage_of_another_row_names_it(story: Comparison) -> None:
    shared = [(row["claim"], row["outlet_number"], row["shared_with"]) for row in story.rows()]
    assert [each for each in shared if each[2]] == [(6, 2, 1)]


def test_the_long_csv_has_the_same_rows(story: Comparison, export: Export) -> None:
    table = list(csv.DictReader(io.StringIO(export(story, "csv"), newline="")))
    rows = story.rows()
    assert len(table) == len(rows)
    for written, row in zip(table, rows, strict=True):
        assert written["quote"] == (row["quote"] or "")
        assert written["status"] == row["status"]


def test_the_wide_csv_is_the_matrix(story: Comparison, export: Export) -> None:
    table = list(csv.reader(io.StringIO(export(story, "csv", wide=True), newline="")))
    assert table[0][:5] == ["claim", "label", "told_by", "possibly_told_by", "changes"]
    assert [row[2:4] for row in table[1:]] == [
        [str(count) for count in tellers(story, claim)] for claim in story.claims
    ]
    assert table[0][5:8] == ["1 Fenwick Gazette", "2 Harrow Bay Herald", "3 Tern & Plover"]
    assert len(table) == 1 + len(story.claims)
    assert table[2][7] == "not found in the extracted text"


@pytest.mark.parametrize("wide", [False, True])
def test_csv_ends_its_lines_as_the_standard_says_and_has_a_mark_where_asked(
    story: Comparison, export: Export, wide: bool
) -> None:
    plain, marked = (export(story, "csv", wide=wide, bom=bom) for bom in (False, True))
    assert plain.startswith("claim,label") and plain.endswith("\r\n")
    assert marked == "\ufeff" + plain


def test_a_row_is_of_the_types_that_it_declares(story: Comparison) -> None:
    declared = {key: get_args(type_) or (type_,) for key, type_ in get_type_hints(Row).items()}
    for row in story.rows():
        assert list(row) == list(declared)
        assert not [key for key, value in row.items() if type(value) not in declared[key]]


def test_pandas_makes_a_table_of_the_rows(story: Comparison) -> None:
    table = pandas.DataFrame(story.rows())
    assert list(table.columns) == list(Row.__annotations__)
    matrix = table.pivot(index="claim", columns="outlet_number", values="status")
    assert matrix.shape == (len(story.claims), len(story.articles))
    assert matrix.loc[1, 2] == "altered" and matrix.loc[2, 3] == "dropped"


def test_what_a_prompt_shows_of_a_comparison_is_one_short_line(story: Comparison) -> None:
    assert repr(story) == f"<Comparison: 3 articles, {len(story.claims)} claims, base 'a1'>"


def test_a_notebook_shows_the_matrix(story: Comparison) -> None:
    html = story._repr_html_()
    assert html.count("<tr>") == 1 + len(story.claims)
    assert "≠ amount, attribution" in html and "Tern &amp; Plover" in html
    assert DISCLAIMER in html and "unreviewed" in html


def test_a_terminal_shows_the_matrix(story: Comparison) -> None:
    console = Console(file=io.StringIO(), width=120)
    console.print(story)
    assert isinstance(console.file, io.StringIO)
    shown = console.file.getvalue()
    assert "2 Harrow Bay" in shown and "≠⇄" in shown and "1 of 3" in shown and "1? of 3" in shown
    assert "does not judge which is right" in " ".join(shown.split())
    assert len(shown.splitlines()) < len(story.claims) + 10, "a line a claim"
