"""The articles of stories, and what becomes of one that is added."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from corpus.article import Article
from corpus.folding import fold_key
from corpus.library.errors import LibraryError
from corpus.library.knowing import fetched_from, is_one_outlet, published_at, twin_of
from corpus.library.models import Added, Capture, KeptArticle, Outcome, Story
from corpus.library.names import free_name, plain_name
from corpus.library.rows import now, one_line, sha256_of, time_of
from corpus.library.stories import Stories
from corpus.library.storing import insert_article, insert_version, note_answer

_ARTICLE = """
    SELECT article.id, article.story, outlet, source, url, checked,
        requested_url, answered_url, etag, last_modified,
        (SELECT max(number) FROM version WHERE version.article = article.id) AS versions,
        ifnull((SELECT version FROM reading_mark WHERE reading_mark.article = article.id), 1) AS read
    FROM article
"""


@dataclass(frozen=True, slots=True)
class _Taken:
    """The folded names of a story's outlets, asked for one at a time: a story may have thousands."""

    connection: sqlite3.Connection
    story: int

    def __contains__(self, key: object) -> bool:
        row = self.connection.execute(
            "SELECT 1 FROM article WHERE story = ? AND key = ?", (self.story, key)
        ).fetchone()
        return row is not None


class Articles(Stories):
    """An article is given by its outlet: the name, however written, a part that no other has, or its number
    in the story's order, from 1."""

    def articles(self, story: Story | str) -> tuple[KeptArticle, ...]:
        """The articles of a story in the order they were added."""
        with self._database.read() as connection:
            number = self.story(story).id
            rows = connection.execute(f"{_ARTICLE} WHERE article.story = ? ORDER BY article.id", (number,))
            return tuple(map(_kept, rows))

    def article(self, story: Story | str, outlet: str | KeptArticle) -> KeptArticle:
        """One article; raises LibraryError where there is none, or where a part of a name fits several."""
        articles = self.articles(story)
        if isinstance(outlet, KeptArticle):
            found = [article for article in articles if article.id == outlet.id]
        else:
            found = _fitting(articles, outlet)
        if len(found) == 1:
            return found[0]
        name = outlet.outlet if isinstance(outlet, KeptArticle) else one_line(outlet)
        problem = "fits several of" if found else "is none of"
        names = ", ".join(article.outlet for article in articles) or "there are none yet"
        raise LibraryError(f"“{name}” {problem} the story’s outlets: {names}")

    def add_article(
        self,
        story: Story | str,
        article: Article,
        capture: Capture | None = None,
        *,
        version_of: str | KeptArticle | None = None,
    ) -> Added:
        """Keep an article, with the bytes it was read from where they are at hand.

        It is a version of the story's article that is `known`, or of the outlet given as `version_of`, and is
        added where the text differs from the newest. A text that the story has already is a duplicate, which
        is not added, unless two outlets that say who they are both publish it. Outlets of one name are told
        apart.
        """
        capture = capture or Capture()
        with self._database.write() as connection:
            home = self.story_id(story)
            if version_of is not None:
                same: KeptArticle | None = self.article(story, version_of)
            else:
                same = self.known(story, article, capture)
            text = sha256_of(article.text.encode())
            twin = twin_of(connection, home, text, same.id if same else None)
            if same:
                return self._update(connection, same, article, capture, twin["outlet"] if twin else None)
            if twin and is_one_outlet(twin, article):
                return Added(Outcome.DUPLICATE, twin["outlet"], twin["number"])
            outlet = self._insert(connection, home, article, capture)
            return Added(Outcome.NEW, outlet, 1, twin["outlet"] if twin else None)

    def mark_checked(self, story: Story | str, outlet: str | KeptArticle) -> None:
        """Note that a server said that nothing has changed."""
        with self._database.write() as connection:
            number = self.article(story, outlet).id
            connection.execute("UPDATE article SET checked = ? WHERE id = ?", (now(), number))

    def set_base(self, story: Story | str, outlet: str | KeptArticle | None) -> None:
        """Choose the outlet that the others are read against; None takes the choice back."""
        with self._database.write() as connection:
            found = self.story(story)
            number = None if outlet is None else self.article(found, outlet).id
            connection.execute("UPDATE story SET base = ? WHERE id = ?", (number, found.id))

    def remove_article(self, story: Story | str, outlet: str | KeptArticle) -> KeptArticle:
        """Remove an article with its versions and what was decided on its blocks; notes on it stay."""
        with self._database.write() as connection:
            found = self.article(story, outlet)
            connection.execute("DELETE FROM article WHERE id = ?", (found.id,))
        return found

    def known(self, story: Story | str, article: Article, capture: Capture) -> KeptArticle | None:
        """The story's article that this is another reading of: the one fetched from the same address, or the
        one with its URL, unless the two say that they are of outlets whose names have nothing in common.
        """
        with self._database.read() as connection:
            number = self.story_id(story)
            row = fetched_from(connection, number, capture.requested_url)
            row = row or published_at(connection, number, article)
            if row is None:
                return None
            return _kept(connection.execute(f"{_ARTICLE} WHERE article.id = ?", (row["id"],)).fetchone())

    def _update(
        self,
        connection: sqlite3.Connection,
        kept: KeptArticle,
        article: Article,
        capture: Capture,
        same_as: str | None,
    ) -> Added:
        note_answer(connection, kept.id, capture)
        text, raw = connection.execute(
            "SELECT text_sha256, raw_sha256 FROM version WHERE article = ? AND number = ?",
            (kept.id, kept.versions),
        ).fetchone()
        if text == sha256_of(article.text.encode()):
            return Added(Outcome.UNCHANGED, kept.outlet, kept.versions, same_as)
        number = kept.versions + 1
        insert_version(connection, kept.id, number, article, capture, self._tool)
        reread = capture.data is not None and raw == sha256_of(capture.data)
        return Added(Outcome.VERSION, kept.outlet, number, same_as, reread)

    def _insert(self, connection: sqlite3.Connection, story: int, article: Article, capture: Capture) -> str:
        outlet = free_name(one_line(article.outlet), _Taken(connection, story))
        number = insert_article(
            connection,
            story=story,
            outlet=outlet,
            plain=plain_name(article.outlet),
            source=article.source,
            url=article.url,
        )
        note_answer(connection, number, capture)
        insert_version(connection, number, 1, article, capture, self._tool)
        return outlet


def _fitting(articles: tuple[KeptArticle, ...], given: str) -> list[KeptArticle]:
    key = fold_key(given)
    exact = [article for article in articles if fold_key(article.outlet) == key]
    if exact or not key:
        return exact
    if key.isascii() and key.isdigit() and len(key) < 6:
        return list(articles[int(key) - 1 : int(key)]) if int(key) else []
    return [article for article in articles if key in fold_key(article.outlet)]


def _kept(row: sqlite3.Row) -> KeptArticle:
    return KeptArticle(**{**dict(row), "checked": time_of(row["checked"])})
