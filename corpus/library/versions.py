"""The versions of articles, read again as articles, and which of them were seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from corpus.article import Article
from corpus.companions import reconsidered
from corpus.library.deciding import with_decisions
from corpus.library.decisions import Decisions
from corpus.library.errors import LibraryError
from corpus.library.models import KeptArticle, Story, Version
from corpus.library.rows import now
from corpus.library.storing import VERSION_COLUMNS, article_of, bytes_of, version_of
from corpus.readers.raw import Raw

_NEWEST = "number = (SELECT max(number) FROM version AS later WHERE later.article = version.article)"
_STORED = (
    "SELECT article.id AS id, outlet, plain, text, text_sha256, metadata"
    " FROM version JOIN article ON article.id = version.article"
)
_MOST_COMPANIONS = 10
"""Articles of an outlet in other stories that are looked at for what its pages repeat."""


class Versions(Decisions):
    """Every article that is given has the decisions on its blocks applied."""

    def load_story(self, story: Story | str) -> tuple[Article, ...]:
        """The newest version of each article of a story, in the order the articles were added.

        Each is judged with the story's others and those of its outlet in other stories at hand, as
        `corpus.companions.reconsidered` does; what a person decided wins over that.
        """
        with self._database.read() as connection:
            number = self.story(story).id
            rows = connection.execute(
                f"{_STORED} WHERE article.story = ? AND {_NEWEST} ORDER BY article.id", (number,)
            ).fetchall()
            articles = [self._read(row) for row in rows]
            outlets = {row["plain"]: self._companions(connection, number, row["plain"]) for row in rows}
            return tuple(
                self._decided(
                    connection,
                    row["id"],
                    reconsidered(article, outlet=outlets[row["plain"]], story=articles),
                )
                for row, article in zip(rows, articles, strict=True)
            )

    def versions(self, story: Story | str, outlet: str | KeptArticle) -> tuple[Version, ...]:
        """The versions of an article, the oldest first."""
        with self._database.read() as connection:
            article = self.article(story, outlet).id
            rows = connection.execute(
                f"SELECT {VERSION_COLUMNS} FROM version WHERE article = ? ORDER BY number", (article,)
            )
            return tuple(map(version_of, rows))

    def load_versions(
        self, story: Story | str, outlet: str | KeptArticle, numbers: Sequence[int] = ()
    ) -> tuple[Article, ...]:
        """Versions of an article to compare with each other, all or those of these numbers, as outlets
        "Beacon (version 1)", "Beacon (version 2)"; raises LibraryError for a number that is not there."""
        with self._database.read() as connection:
            kept = self.article(story, outlet)
            wanted = numbers or range(1, kept.versions + 1)
            articles = []
            for number in wanted:
                row = connection.execute(
                    f"{_STORED} WHERE article.id = ? AND number = ?", (kept.id, number)
                ).fetchone()
                if row is None:
                    raise LibraryError(f"{kept.outlet} has no version {number}: it has {kept.versions}")
                article = self._decided(connection, kept.id, self._read(row))
                articles.append(article.model_copy(update={"outlet": f"{kept.outlet} (version {number})"}))
            return tuple(articles)

    def raw_of(self, version: Version) -> Raw | None:
        """The bytes of a version, for reading them again; None where they were not kept."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT raw, raw_size, raw_sha256 FROM version WHERE id = ?", (version.id,)
            ).fetchone()
        data = bytes_of(self._database.path, *row) if row else None
        if data is None:
            return None
        return Raw(
            data,
            version.source,
            charset=version.charset,
            url=version.answered_url,
            media_type=version.content_type,
        )

    def mark_read(
        self, story: Story | str, outlet: str | KeptArticle | None = None, version: int | None = None
    ) -> None:
        """Note that the changes of an article, or of all, were seen, up to the newest version or this one."""
        with self._database.write() as connection:
            kept = self.articles(story) if outlet is None else (self.article(story, outlet),)
            for article in kept:
                seen = article.versions if version is None else max(1, min(version, article.versions))
                connection.execute(
                    "INSERT OR REPLACE INTO reading_mark (article, version, made) VALUES (?, ?, ?)",
                    (article.id, seen, now()),
                )

    def _read(self, row: sqlite3.Row) -> Article:
        return article_of(
            self._database.path, row["text"], row["text_sha256"], row["metadata"], row["outlet"]
        )

    def _decided(self, connection: sqlite3.Connection, number: int, article: Article) -> Article:
        rows = connection.execute("SELECT key, excluded FROM block_decision WHERE article = ?", (number,))
        return with_decisions(article, {row["key"]: bool(row["excluded"]) for row in rows})

    def _companions(self, connection: sqlite3.Connection, story: int, plain: str) -> list[Article]:
        """The last articles of an outlet in other stories: what it repeats in this one may be background."""
        rows = connection.execute(
            f"{_STORED} WHERE plain = ? AND article.story <> ? AND {_NEWEST}"
            " ORDER BY article.id DESC LIMIT ?",
            (plain, story, _MOST_COMPANIONS),
        )
        return [self._read(row) for row in rows]
