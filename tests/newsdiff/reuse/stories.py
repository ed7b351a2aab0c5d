"""An invented flood: a report, the same report reworded throughout, and one by somebody else."""

from __future__ import annotations

from pathlib import Path

from corpus import Article
from newsdiff import Comparison, compare

FOLDER = Path(__file__).parent / "tarn-valley"
ECHO, DISPATCH, RECORD = (
    (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    for name in ("quarry-echo", "morning-dispatch", "northern-record")
)


def article(text: str, outlet: str, **fields: str) -> Article:
    return Article.from_text(text, source=f"{outlet}.txt", outlet=outlet, clean=False, **fields)


def echo() -> Article:
    return article(ECHO, "Quarry Echo")


def dispatch() -> Article:
    return article(DISPATCH, "Morning Dispatch")


def record() -> Article:
    return article(RECORD, "Northern Record")


def edited(outlet: str = "Copy Desk") -> Article:
    """The Echo's report with one paragraph left out, two swapped, and a few words replaced."""
    parts = ECHO.strip().split("\n\n")[1:]
    parts[1], parts[2] = parts[2], parts[1]
    del parts[5]
    text = "\n\n".join(parts)
    for old, new in (("shut down", "switched off"), ("almost", "nearly"), ("is made", "consists")):
        assert old in text
        text = text.replace(old, new)
    return article(text, outlet)


def of_two(a: str, b: str) -> Comparison:
    return compare([article(a, "Ash Tribune"), article(b, "Birch Ledger")])
