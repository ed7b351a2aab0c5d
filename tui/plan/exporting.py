"""What can be exported, under which name, and how the beginning of it looks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from io import StringIO
from typing import NamedTuple

from newsdiff.comparison import Comparison, Status
from newsdiff.exports.selection import KINDS, keep
from tui.plan.text import display
from tui.writing import Writing

PREVIEWED = 20_000
"""Code points of an export that its preview shows at most."""
LINE = 400
"""Code points of a line that the preview shows at most."""
NAME = 60
BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "tr", "summary", "figcaption")
"""Elements of a page that are lines of its text."""


class Format(NamedTuple):
    """A format as a person chooses it."""

    format_: str
    ending: str
    words: str
    wide: bool = False


FORMATS = (
    Format("html", "html", "HTML: one page to pass on"),
    Format("md", "md", "Markdown"),
    Format("text", "txt", "text: a report to read from top to bottom"),
    Format("json", "json", "JSON: everything, to open again or for programs"),
    Format("csv", "csv", "CSV: a row a cell"),
    Format("csv", "csv", "CSV, wide: a row a claim", wide=True),
    Format("diff", "diff", "diff: the wording of each outlet against the base"),
    Format("tei", "xml", "TEI XML"),
    Format("collatex", "json", "CollateX: JSON for collation"),
    Format("webannotation", "json", "Web Annotation: JSON-LD"),
)
"""All of `newsdiff.exports.WRITERS`, the table in its two forms."""
ALL, SHOWN = "all", "shown"
CHOICES = (Status.ALTERED.value, Status.ADDED.value, Status.DROPPED.value, *KINDS)
"""What claims can be chosen by, beside all of them and those that the filter shows."""


class Stopped(Exception):
    """The beginning is there, or nobody wants it any more."""


class _Bounded(StringIO):
    """Takes so many code points, and asks at each piece whether to go on."""

    def __init__(self, most: int | None, stopped: Callable[[], bool]) -> None:
        super().__init__(newline="")
        self._most, self._stopped = most, stopped

    def write(self, text: str) -> int:
        written = super().write(text)
        if self._stopped() or (self._most is not None and self.tell() > self._most):
            raise Stopped
        return written


def part(comparison: Comparison, what: str, shown: tuple[str, ...], words: str) -> Comparison:
    """What is to be written: with SHOWN the claims of these ids, chosen by a filter called `words`."""
    return keep(comparison, shown, [words]) if what == SHOWN else comparison


def writing(chosen: Format, what: str, output: str | None, *, excerpt: bool, blind: bool) -> Writing:
    """The same as the command line has it; an excerpt keeps the claims that were chosen, all if all were."""
    only = () if what in (ALL, SHOWN) else (what,)
    return Writing(chosen.format_, output, only=only, excerpt=excerpt, wide=chosen.wide, blind=blind)


def beginning(comparison: Comparison, how: Writing, stopped: Callable[[], bool]) -> str:
    """The first part of what would be written, safe to print; of a web page its text.

    Raises ComparisonError where it cannot be written, and Stopped when `stopped` says so.
    """
    page = how.format_ == "html"
    stream = _Bounded(None if page else PREVIEWED, stopped)
    try:
        how.write_to(comparison, stream)
    except Stopped:
        if stopped():
            raise
    text = _text_of(stream.getvalue()) if page else stream.getvalue()
    lines = (_line(line) for line in text[:PREVIEWED].splitlines())
    return "\n".join(lines) + ("\n…" if len(text) > PREVIEWED else "")


def _line(line: str) -> str:
    indent = len(line) - len(line.lstrip(" "))
    shown = line[:indent] + display(line[indent:])
    return shown if len(shown) <= LINE else shown[: LINE - 1] + "…"


def _text_of(page: str) -> str:
    """The words of a page, a line a block."""
    from lxml import html

    body = html.document_fromstring(page).find("body")
    lines: list[str] = []
    if body is not None:
        for element in body.iter(*BLOCKS):
            words = " ".join(part.strip() for part in element.itertext() if part.strip())
            if words and (not lines or words not in lines[-1]):
                lines += ["", words] if element.tag in ("h1", "h2", "h3") else [words]
    return "\n".join(lines).lstrip("\n")


def suggested(name: str, chosen: Format, *, blind: bool) -> str:
    """A file name made of a story's name, plain on every system; a blind one has no words of the story's."""
    plain = unicodedata.normalize("NFKD", "" if blind else name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain)[:NAME].strip("-") or ("worksheet" if blind else "comparison")
    return f"{stem}{'-wide' if chosen.wide else ''}.{chosen.ending}"
