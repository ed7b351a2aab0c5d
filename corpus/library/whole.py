"""The library, with all it can do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from corpus.library.adopting import Adopting
from corpus.library.keeping import Keeping
from corpus.library.moving import Moving
from corpus.library.searching import Searching
from corpus.library.versions import Versions


class Library(Versions, Adopting, Keeping, Searching, Moving):
    """Stories, articles, versions, decisions, notes, settings, search; `open_library` gives one.

    Every method saves what it does before it returns, or raises LibraryError and saves nothing of it.
    Several that belong together are saved together within `with library.together():`.
    """

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is done within is saved at the end, or nothing of it where anything is raised."""
        with self._database.write():
            yield

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever others write meanwhile."""
        with self._database.read():
            yield
