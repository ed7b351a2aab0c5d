"""CollateX's JSON alignment table, as `collate(…, output="json")` of its Python version writes it.

`table` has a row a witness and a column a segment; a cell is a list of tokens, or null. A token here is a
passage: `t` is its text and `n` the form in which the same words are the same.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from newsdiff.comparison import Comparison
from newsdiff.exports.names import sigla
from newsdiff.exports.options import Options
from newsdiff.exports.segments import Segment, segments
from newsdiff.exports.statement import Outlet, Statement, statement
from newsdiff.wording import wording_key

MOVES = (
    "A collation table keeps every witness in its own order and cannot show moves: a passage told elsewhere "
    "than in the base stands in a column of its own, listed under `moves` with its claim."
)


def write_collatex(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write the table with, under `newsdiff`, what every export states and which columns are moves."""
    told = statement(comparison)
    names = sigla(outlet.name for outlet in told.outlets)
    columns = segments(comparison)
    table = [
        [_tokens(comparison, column, article.id) for column in columns] for article in comparison.articles
    ]
    data = {"newsdiff": _about(told, names, columns), "table": table, "witnesses": names}
    json.dump(data, stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _tokens(comparison: Comparison, column: Segment, article: str) -> list[dict[str, Any]] | None:
    passages = column.passages.get(article)
    if passages is None:
        return None
    quoted = [(name, comparison.quote(comparison.passage_by_id[name])) for name in passages]
    claim = comparison.claims[column.claim]
    own = {"claim": column.claim + 1, "status": claim.cell(article).status.value}
    return [{"t": f"{text} ", "n": wording_key(text), "passage": name, **own} for name, text in quoted]


def _about(told: Statement, names: list[str], columns: list[Segment]) -> dict[str, Any]:
    sigil_of = {outlet.id: name for outlet, name in zip(told.outlets, names, strict=True)}
    return {
        "generator": told.generator,
        "settings": told.settings,
        "base": sigil_of[told.base.id],
        "review": told.review,
        "note": told.note,
        "witnesses": {sigil_of[outlet.id]: _witness(outlet) for outlet in told.outlets},
        "moves_note": MOVES,
        "moves": [
            {"witness": sigil_of[article], "column": number, "claim": column.claim + 1}
            for number, column in enumerate(columns)
            if column.moved
            for article in column.passages
        ],
    }


def _witness(outlet: Outlet) -> dict[str, Any]:
    return {
        "outlet": outlet.name,
        "title": outlet.title,
        "published": outlet.published.isoformat() if outlet.published else None,
        "url": outlet.url,
        "source": outlet.source,
        "sha256": outlet.sha256,
        "set_aside": [block.reason for block in outlet.set_aside],
    }
