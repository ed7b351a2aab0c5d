"""What markup can be refused for."""

from __future__ import annotations


class Unreadable(Exception):
    """Markup without an article; the message follows the name of the source and says what to do."""


class OtherData(Unreadable):
    """Sound markup of a kind that never holds articles."""
