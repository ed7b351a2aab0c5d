"""Articles that were read together and are of no story, known again by their texts and outlets."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence

from corpus.folding import fold_key
from corpus.library.decisions import Decisions
from corpus.library.models import UnnamedStory
from corpus.library.rows import new_id, now, sha256_of, to_json

_SIMILAR = """
    SELECT unnamed_story, outlet, text_sha256 FROM unnamed_article WHERE unnamed_story IN (
        SELECT unnamed_story FROM unnamed_article WHERE text_sha256 IN (SELECT value FROM json_each(:texts))
        UNION
        SELECT unnamed_story FROM unnamed_article WHERE outlet IN (SELECT value FROM json_each(:outlets))
    )
"""
LEAST = 2
"""So many outlets of an unnamed story must be known again, and more than half of the fewer on either side."""


class Unnamed(Decisions):
    """Articles are pairs of outlet and text; one is known again by its text, or else by its outlet."""

    def unnamed_stories(self, articles: Sequence[tuple[str, str]]) -> tuple[UnnamedStory, ...]:
        """Those that the articles may be, the likeliest first: by their texts, then by their outlets."""
        outlets, texts = _keys(articles)
        given = {"texts": to_json(sorted(texts)), "outlets": to_json(sorted(outlets))}
        with self._database.read() as connection:
            rows = connection.execute(_SIMILAR, given).fetchall()
        kept: dict[int, list[sqlite3.Row]] = {}
        for row in rows:
            kept.setdefault(row["unnamed_story"], []).append(row)
        found = [(_likeness(members, texts, outlets), number) for number, members in kept.items()]
        return tuple(
            UnnamedStory(number, same)
            for (same, known, fewer), number in sorted(found, reverse=True)
            if known >= LEAST and 2 * known > min(len(articles), -fewer)
        )

    def keep_unnamed(
        self, articles: Sequence[tuple[str, str]], known: UnnamedStory | None = None
    ) -> UnnamedStory:
        """Note what decisions are made on: one that is known, else one with all the texts, else a new one."""
        with self._database.write() as connection:
            if known is None:
                found = self.unnamed_stories(articles)
                known = next((one for one in found if one.texts == len(_keys(articles)[0])), None)
            number = known.id if known else _insert(connection)
            rows = [(number, fold_key(outlet), _digest(text)) for outlet, text in articles]
            connection.executemany("INSERT OR IGNORE INTO unnamed_article VALUES (?, ?, ?)", rows)
        return UnnamedStory(number, len(articles))


def _likeness(
    members: Sequence[sqlite3.Row], texts: Collection[str], outlets: Collection[str]
) -> tuple[int, int, int]:
    """How many outlets have a text of these, how many are known at all, and how few there are, negative."""
    same = {row["outlet"] for row in members if row["text_sha256"] in texts}
    all_of_them = {row["outlet"] for row in members}
    return len(same), len(same | all_of_them & set(outlets)), -len(all_of_them)


def _insert(connection: sqlite3.Connection) -> int:
    return new_id(connection.execute("INSERT INTO unnamed_story (made) VALUES (?)", (now(),)))


def _keys(articles: Sequence[tuple[str, str]]) -> tuple[set[str], set[str]]:
    """The folded outlets and the digests of the texts."""
    return {fold_key(outlet) for outlet, _ in articles}, {_digest(text) for _, text in articles}


def _digest(text: str) -> str:
    return sha256_of(text.encode("utf-8", "surrogatepass"))
