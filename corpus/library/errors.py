"""What can go wrong with the library; the message is one line a user can act on."""

from __future__ import annotations


class LibraryError(Exception):
    """Something that cannot be kept, found or opened.

    `str(error)` says what, where and what to do, without a line break. What was saved before is intact.
    """
