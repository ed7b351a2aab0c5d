"""What one outlet says of a claim, to be quoted elsewhere: its words and where they stand."""

from __future__ import annotations

from pathlib import PurePath

from newsdiff.comparison import Claim, Comparison
from newsdiff.exports.blind import is_blind
from newsdiff.exports.plain import one_line
from newsdiff.exports.statement import Outlet, statement
from newsdiff.exports.table import BETWEEN
from newsdiff.exports.words import quotes


def citation(comparison: Comparison, claim: Claim, article: str) -> str:
    """An outlet's quote and, in a second line, its name, title, date and URL as far as they are known.

    The file stands there where neither title nor URL is known.

    Empty where the outlet does not tell the claim. Control characters, and those that reorder or hide text,
    are left out: the text goes to other programs.
    """
    cell = claim.cell(article)
    if not cell.passages:
        return ""
    quote = BETWEEN.join(one_line(words) for words in quotes(comparison, cell))
    source = _source(statement(comparison).outlet(article), named=not is_blind(comparison))
    return f"“{quote}”\n— {', '.join(source)}"


def _source(outlet: Outlet, *, named: bool) -> list[str]:
    title = f"“{outlet.title}”" if outlet.title else ""
    date = outlet.published.isoformat() if outlet.published else ""
    address = outlet.link or outlet.url
    file = PurePath(outlet.source).name if named and not title and not address else ""
    return [part for part in (outlet.attribution, title, date, address, file) if part]
