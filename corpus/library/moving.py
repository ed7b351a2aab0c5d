"""Stories to files and back, and copies of the whole library."""

from __future__ import annotations

from pathlib import Path

from corpus.library.archive import Archive, write_archive
from corpus.library.articles import Articles
from corpus.library.exporting import raw_members, story_record
from corpus.library.files import written
from corpus.library.importing import fill_story
from corpus.library.location import is_folder, user_path
from corpus.library.models import Story
from corpus.library.rows import stored_time


class Moving(Articles):
    """A story's file holds everything of it: all versions with their bytes, decisions, notes, settings."""

    def export_story(self, story: Story | str, path: str | Path, *, force: bool = False) -> Path:
        """Write a story to one file; the same story gives the same bytes. A folder gets `SLUG.newsdiff`.

        Raises LibraryError where the file exists and `force` is not given.
        """
        with self._database.read() as connection:
            found = self.story(story)
            target = user_path(path)
            if is_folder(target):
                target = target / f"{found.slug}.newsdiff"
            record = story_record(connection, found, self._tool)
            raws = raw_members(connection, self._database.path, found)
            write_archive(target, record, raws, force=force)
        return target

    def import_story(self, path: str | Path, name: str | None = None) -> Story:
        """Add a story from a file, under a numbered name where its own is taken; raises LibraryError."""
        with Archive.opened(user_path(path)) as archive:
            record = archive.story()
            with self._database.write() as connection:
                story = self._create_apart(connection, name or record.name, stored_time(record.created))
                fill_story(connection, archive, record, story.id)
                return self.story(story)

    def backup(self, path: str | Path, *, force: bool = False) -> Path:
        """Copy the whole library, while others use it, into a file that is itself a library.

        A folder gets `library.db`. Raises LibraryError where the file exists and `force` is not given.
        """
        target = user_path(path)
        if is_folder(target):
            target = target / self._database.path.name
        with written(target, force=force) as part:
            self._database.copy_to(part)
        return target
