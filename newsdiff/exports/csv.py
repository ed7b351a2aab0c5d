"""CSV, RFC 4180: long, a row for each outlet's part of a claim, or wide, the matrix."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any, TextIO

from newsdiff.cells import changes, tellers
from newsdiff.comparison import Cell, Comparison
from newsdiff.exports.options import Options
from newsdiff.exports.plain import one_line, shown
from newsdiff.exports.statement import Statement, statement
from newsdiff.exports.table import rows
from newsdiff.exports.words import heading, in_words, kinds

BOM = "\ufeff"
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet program may take for the beginning of a formula (OWASP, CSV injection)."""


def write_csv(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write row by row; what a spreadsheet program would compute is prefixed with an apostrophe."""
    if options.bom:
        stream.write(BOM)
    writer = csv.writer(stream, lineterminator="\r\n")
    told = statement(comparison)
    table = _wide(comparison, told) if options.wide else _long(comparison, told)
    for row in table:
        writer.writerow([neutral(cell) for cell in row])


def neutral(value: Any) -> Any:
    """A text that no spreadsheet program computes; numbers and None as they are."""
    if not isinstance(value, str):
        return value
    text = shown(value)
    # the text as it came counts too: cleaning may have removed the tab or return that it began with
    return f"'{text}" if value.startswith(_FORMULA) or text.lstrip(" ").startswith(_FORMULA) else text


def _long(comparison: Comparison, told: Statement) -> Iterator[list[Any]]:
    stated = _stated(told)
    first = True
    for row in rows(comparison):
        aside = told.outlet(comparison.articles[row["outlet_number"] - 1].id).set_aside
        record = {**row, "set_aside": "; ".join(block.reason for block in aside), **stated}
        if first:
            yield list(record)
            first = False
        yield list(record.values())


def _wide(comparison: Comparison, told: Statement) -> Iterator[list[Any]]:
    compared = " | ".join(outlet.facts() for outlet in told.outlets)
    aside = " | ".join(
        f"{outlet.label}: {block.reason}" for outlet in told.outlets for block in outlet.set_aside
    )
    stated = {"compared": compared, "set_aside": aside, **_stated(told)}
    outlets = [outlet.label for outlet in told.outlets]
    yield ["claim", "label", "told_by", "possibly_told_by", "changes", *outlets, *stated]
    for number, claim in enumerate(comparison.claims, start=1):
        cells = [_in_a_cell(comparison, cell) for cell in claim.cells]
        sure, possibly = tellers(comparison, claim)
        yield [
            number,
            one_line(claim.label),
            sure,
            possibly,
            ", ".join(kinds(comparison, claim)),
            *cells,
            *stated.values(),
        ]


def _stated(told: Statement) -> dict[str, str]:
    return {"how": told.how(), "review": told.review, "note": told.note}


def _in_a_cell(comparison: Comparison, cell: Cell) -> str:
    notes = (in_words(change) for change in changes(comparison, cell))
    return "; ".join([heading(comparison, cell), *notes])
