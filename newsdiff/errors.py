"""What can go wrong in a comparison; the message is one line a user can act on."""

from __future__ import annotations


class ComparisonError(Exception):
    """Articles that cannot be compared, or a base that is not among them."""
