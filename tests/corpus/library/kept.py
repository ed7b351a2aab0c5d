"""Articles of invented outlets to keep."""

from __future__ import annotations

from corpus import Article
from corpus.library.keeping import insert_note
from corpus.library.models import Story
from corpus.library.rows import now
from corpus.library.whole import Library
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


def old_note(library: Library, story: Story, text: str, outlet: str = "", quote: str | None = None) -> None:
    """A note as an earlier newsdiff kept it, on an article of a story or, without that, on the story."""
    with library._database.write() as connection:
        kept = [article for article in library.articles(story) if article.outlet == outlet]
        insert_note(connection, story.id, kept[0].id if kept else None, quote, text, now())


def old_notes(library: Library) -> list[tuple[str, str | None, str | None]]:
    """The text of each such note, the outlet it is on, and what it quotes."""
    with library._database.read() as connection:
        rows = connection.execute(
            "SELECT text, outlet, quote FROM note LEFT JOIN article ON article.id = note.article"
        )
        return list(map(tuple, rows))
