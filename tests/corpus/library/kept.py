"""Articles of invented outlets to keep."""

from __future__ import annotations

from corpus import Article
from tests.corpus.pages import MORE_PARAGRAPHS, PARAGRAPHS

FIRST = "\n\n".join(PARAGRAPHS)
SECOND = "\n\n".join(MORE_PARAGRAPHS)
LATER = FIRST.replace("three groups", "four groups")


def paper(text: str = FIRST, outlet: str | None = "Quay Courier", **known: str) -> Article:
    """An article in English, from `paper.txt` unless told otherwise."""
    return Article.from_text(text, outlet=outlet, **{"source": "paper.txt", "language": "en", **known})


def numbered(number: int) -> Article:
    """One of many different articles."""
    return paper(f"Item {number}. {PARAGRAPHS[number % len(PARAGRAPHS)]}", f"Outlet {number}")
