"""One pool of extracting processes for all tests of readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus import Article
from corpus.readers import Pages, Raw
from corpus.sources import read_bytes

PAGES = Path(__file__).parent / "web"
Read = Callable[..., list[Article]]


@pytest.fixture(scope="session")
def pages() -> Iterator[Pages]:
    with Pages() as pool:
        yield pool


@pytest.fixture(scope="session")
def read(pages: Pages) -> Read:
    """Reads bytes or a text under a name, as `corpus.load` does."""

    def read_data(name: str, data: bytes | str, **known: str) -> list[Article]:
        encoded = data.encode() if isinstance(data, str) else data
        return read_bytes(Raw(encoded, name, **known), pages)

    return read_data


@pytest.fixture(scope="session")
def page(read: Read) -> Callable[[str], Article]:
    """Reads one of the pages of this folder."""

    def read_page(name: str) -> Article:
        [article] = read(name, (PAGES / name).read_bytes())
        return article

    return read_page
