"""A value row in words."""

from __future__ import annotations

from newsdiff.comparison import Stated, ValueRow

_WITHOUT = {
    Stated.NONE: "told without it",
    Stated.NOT_FOUND: "claim not found in the extracted text",
}


def value_groups(row: ValueRow) -> list[tuple[str, tuple[str, ...]]]:
    """What is said of a figure, each with the articles that say so: those that agree stand together.

    First come the figures, in the articles' order, then who says that they are not disclosed, who tells the
    claim without them, and where the claim was not found.
    """
    of = {value.article: value for value in row.values}
    found: list[tuple[str, tuple[str, ...]]] = []
    for group in row.groups:
        readings = dict.fromkeys("; ".join(of[article].values) for article in group)
        found.append((" = ".join(readings), group))
    for value in row.values:
        if value.stated is Stated.UNDISCLOSED:
            found.append((f"says: {'; '.join(value.values)}", (value.article,)))
    for stated, words in _WITHOUT.items():
        articles = tuple(value.article for value in row.values if value.stated is stated)
        if articles:
            found.append((words, articles))
    return found
