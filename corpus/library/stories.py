"""Stories: made, found, renamed, removed."""

from __future__ import annotations

import sqlite3

from corpus.folders import shown
from corpus.folding import fold_key
from corpus.library.errors import LibraryError
from corpus.library.models import Story
from corpus.library.names import free_name, slug_of
from corpus.library.rows import Part, first_value, new_id, now, one_line, time_of
from corpus.library.searchable import search_form

_STORY = """
    SELECT story.id, story.name, story.slug, story.created, base.outlet AS base,
        (SELECT count(*) FROM article WHERE article.story = story.id) AS articles,
        (SELECT count(*) FROM version JOIN article ON article.id = version.article
            WHERE article.story = story.id) AS versions,
        (SELECT count(*) FROM version JOIN article ON article.id = version.article
            LEFT JOIN reading_mark ON reading_mark.article = article.id
            WHERE article.story = story.id AND version.number > ifnull(reading_mark.version, 1)) AS unread
    FROM story LEFT JOIN article AS base ON base.id = story.base
"""
_LONGEST_NAME = 300


class Stories(Part):
    """A story is given as a `Story`, or by its name, however written, its slug or its number `id`."""

    def stories(self) -> tuple[Story, ...]:
        """All stories, the newest first."""
        with self._database.read() as connection:
            return tuple(map(_story, connection.execute(f"{_STORY} ORDER BY story.id DESC")))

    def story(self, given: Story | str) -> Story:
        """The story as it now is; raises LibraryError where there is none."""
        with self._database.read() as connection:
            number = self.story_id(given)
            return _story(connection.execute(f"{_STORY} WHERE story.id = ?", (number,)).fetchone())

    def story_id(self, given: Story | str) -> int:
        """The number of a story, without counting what is in it; raises LibraryError where there is none."""
        with self._database.read() as connection:
            number = given.id if isinstance(given, Story) else _number(connection, given)
            found: int | None = first_value(connection, "SELECT id FROM story WHERE id = ?", number)
        if found is None:
            raise self._no_story(given)
        return found

    def create_story(self, name: str) -> Story:
        """A new story; raises LibraryError for a name that another has, or that is empty."""
        name = _usable(name)
        with self._database.write() as connection:
            if first_value(connection, "SELECT id FROM story WHERE key = ?", fold_key(name)):
                raise LibraryError(f"there is a story “{name}” already: take another name")
            return self.story(_insert(connection, name, now()))

    def ensure_story(self, name: str) -> Story:
        """The story of that name, slug or number, made where there is none."""
        with self._database.write() as connection:
            if _number(connection, name) is not None:
                return self.story(name)
            return self.create_story(name)

    def rename_story(self, story: Story | str, name: str) -> Story:
        """The story under another name; its slug changes with it."""
        name = _usable(name)
        with self._database.write() as connection:
            found = self.story(story)
            other = first_value(connection, "SELECT id FROM story WHERE key = ?", fold_key(name))
            if other not in (None, found.id):
                raise LibraryError(f"there is a story “{name}” already: take another name")
            slug = _free_slug(connection, name, found.id)
            connection.execute(
                "UPDATE story SET name = ?, key = ?, slug = ? WHERE id = ?",
                (name, fold_key(name), slug, found.id),
            )
            connection.execute(
                "UPDATE document SET title = ? WHERE story = ? AND version IS NULL AND note IS NULL",
                (search_form(name), found.id),
            )
            return self.story(found)

    def remove_story(self, story: Story | str) -> Story:
        """Remove a story with all that belongs to it; gives what it was. It cannot be brought back."""
        with self._database.write() as connection:
            found = self.story(story)
            connection.execute("DELETE FROM story WHERE id = ?", (found.id,))
        return found

    def _no_story(self, given: Story | str) -> LibraryError:
        name = given.name if isinstance(given, Story) else one_line(given)
        return LibraryError(
            f"no story “{name}” in {shown(self._database.path)}:"
            " `newsdiff library list` names those there are"
        )

    def _create_apart(self, connection: sqlite3.Connection, name: str, created: str) -> Story:
        """A new story, under a numbered name where another has the name already."""
        taken = {row["key"] for row in connection.execute("SELECT key FROM story")}
        return self.story(_insert(connection, free_name(_usable(name), taken), created))


def _insert(connection: sqlite3.Connection, name: str, created: str) -> str:
    """The slug of the new story, by which it can be found."""
    slug = _free_slug(connection, name)
    cursor = connection.execute(
        "INSERT INTO story (name, key, slug, created) VALUES (?, ?, ?, ?)",
        (name, fold_key(name), slug, created),
    )
    connection.execute(
        "INSERT INTO document (story, title, outlet, text) VALUES (?, ?, '', '')",
        (new_id(cursor), search_form(name)),
    )
    return slug


def _number(connection: sqlite3.Connection, given: str) -> int | None:
    """A name goes before a slug, and that before a number."""
    folded = fold_key(given)
    number: int | None = first_value(connection, "SELECT id FROM story WHERE key = ?", folded)
    if number is None:
        number = first_value(connection, "SELECT id FROM story WHERE slug = ?", folded)
    if number is None and folded.isascii() and folded.isdigit() and len(folded) < 10:
        number = first_value(connection, "SELECT id FROM story WHERE id = ?", int(folded))
    return number


def _free_slug(connection: sqlite3.Connection, name: str, but: int | None = None) -> str:
    rows = connection.execute("SELECT slug FROM story WHERE id IS NOT ?", (but,))
    return free_name(slug_of(name), {row["slug"] for row in rows}, "{}-{}")


def _usable(name: str) -> str:
    line = one_line(name)
    if not fold_key(line):
        raise LibraryError("the name of the story is empty: give it one")
    if len(line) > _LONGEST_NAME:
        raise LibraryError(f"the name of the story is longer than {_LONGEST_NAME} characters: shorten it")
    return line


def _story(row: sqlite3.Row) -> Story:
    return Story(**{**dict(row), "created": time_of(row["created"])})
