"""A tree to text as `corpus.blocks` reads it: a block a line, with marks for what is no paragraph."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from corpus.data import table

_TABLE = table("markup")


def _names(*keys: str) -> frozenset[str]:
    return frozenset(name for key in keys for name in _TABLE[key].split())


_GROUPS = {key: _names(key) for key in ("headings", "items", "quotations", "lines")}
_ROWS, _CELLS, _BREAKS = _names("rows"), _names("cells"), _names("breaks")
_BLOCKS = _names("headings", "items", "quotations", "rows", "cells", "blocks")
_SKIPPED = _names("skipped")
_LONGEST_ROW = 300
_CELL_MARK = " | "


def marked_text(root: etree._Element) -> str:
    """Blocks parted by blank lines: `# ` before headings, `- ` before list items, `> ` before quotations.

    Takes HTML and the elements that trafilatura makes of it. A row of a table is one line, its cells parted
    by bars, unless it is so long that the table only lays out the page.
    """
    writer = _Writer()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            writer.start(element)
        elif event == "end":
            writer.end(element)
        if event != "start" and element is not root:
            writer.add(element.tail)
    writer.flush()
    return "".join(writer.lines).strip("\n")


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open: Counter[str] = Counter()
        self._parts: list[str] = []
        self._skipping = 0
        self._rows: list[bool] = []
        self._gap = "\n\n"

    def start(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _SKIPPED or self._skipping:
            self._skipping += 1
            return
        if tag in _BREAKS:
            self._break()
        elif tag in _BLOCKS:
            self._bound(tag)
        if tag in _ROWS:
            self._rows.append(len("".join(map(str, element.itertext()))) <= _LONGEST_ROW)
        self._open[_group(tag)] += 1
        self.add(element.text)

    def end(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if self._skipping:
            self._skipping -= 1
            return
        if tag in _ROWS:
            self._rows.pop()
        if tag in _BLOCKS and not (tag in _CELLS and self._in_row()):
            self._bound(tag)
        self._open[_group(tag)] -= 1

    def add(self, text: str | None) -> None:
        if not text or self._skipping:
            return
        if not self._open["lines"]:
            self._parts.append(text)
            return
        first, *others = text.split("\n")
        self._parts.append(first)
        for line in others:
            self._break()
            self._parts.append(line)

    def flush(self) -> None:
        line = " ".join("".join(self._parts).split()).removesuffix(_CELL_MARK.rstrip()).rstrip()
        self._parts.clear()
        if line:
            self.lines += [self._gap, self._mark(), line]
            self._gap = "\n\n"

    def _bound(self, tag: str) -> None:
        if not self._in_row():
            self.flush()
            self._gap = "\n\n"
        elif tag in _CELLS and "".join(self._parts).strip():
            self._parts.append(_CELL_MARK)
        else:
            self._parts.append(" ")

    def _break(self) -> None:
        if self._in_row() or self._open["headings"]:
            self._parts.append(" ")
            return
        broken = bool("".join(self._parts).strip())
        self.flush()
        self._gap = "\n" if broken else "\n\n"

    def _in_row(self) -> bool:
        return bool(self._rows) and self._rows[-1]

    def _mark(self) -> str:
        if self._open["headings"]:
            return "# "
        if self._open["items"]:
            return "- "
        return "> " if self._open["quotations"] else ""


def _group(tag: str) -> str:
    return next((group for group, tags in _GROUPS.items() if tag in tags), "")
