"""The libraries of the extra `web`, which the other modules load only after asking here."""

from __future__ import annotations

from importlib.util import find_spec

from corpus.fetching.results import FetchError


def require() -> None:
    """Raise FetchError where the extra is not installed."""
    if not all(map(_is_there, ("httpx2", "protego"))):
        raise FetchError("fetching web pages needs more than newsdiff itself: pip install 'newsdiff[web]'")


def _is_there(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ValueError:  # a test blocks the module
        return False
