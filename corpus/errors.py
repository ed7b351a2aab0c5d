"""What can go wrong while articles are read; the message is one line a user can act on."""

from __future__ import annotations


class ReadError(Exception):
    """An article or a folder that cannot be read.

    `str(error)` says what, where and what to do, without a line break.
    """


class NoArticleError(ReadError):
    """A sound file of a format for data, such as JSON or XML, that holds something else than articles.

    It is trouble where the file is named, and passed over in a folder.
    """


class SummariesError(NoArticleError):
    """A sound feed without a whole article; passed over in a folder, which an article beside it says."""
