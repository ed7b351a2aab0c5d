"""Value rows made by hand."""

from __future__ import annotations

from newsdiff.comparison import Comparison, Stated, Value, ValueRow
from tests.tui.stories import ferry


def stating(*figures: str | Stated, kind: str = "amount") -> ValueRow:
    """A row of the articles a1, a2, …; each figure agrees with none but its equals."""
    values, groups = [], {}
    for number, figure in enumerate(figures, 1):
        article = f"a{number}"
        if isinstance(figure, Stated):
            values.append(Value(article=article, stated=figure))
        else:
            values.append(Value(article=article, stated=Stated.STATED, values=tuple(figure.split("; "))))
            groups.setdefault(figure, []).append(article)
    return ValueRow(kind=kind, values=tuple(values), groups=tuple(map(tuple, groups.values())))


def with_figures(*rows: ValueRow) -> Comparison:
    """The ferry story; its first claim has these rows."""
    comparison = ferry()
    first, *others = comparison.claims
    claims = (first.model_copy(update={"values": rows}), *others)
    return comparison.model_copy(update={"claims": claims})
