"""Sites, and fetching from them with the switch that takes this machine for public."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from corpus.fetching import FetchError, Limits, NotChanged, Page, Policy, fetch, fetch_all
from tests.corpus.fetching.sites import Site, page

AGENT = "newsdiff/0.0"
QUICK = Limits(delay=0, seconds=5)
LOCAL = Policy(loopback=True)

get = partial(fetch, agent=AGENT, policy=LOCAL, limits=QUICK)
get_all = partial(fetch_all, agent=AGENT, policy=LOCAL, limits=QUICK)


def got(found: object) -> Page:
    assert isinstance(found, Page), found
    return found


def refusal(*arguments: object, **settings: object) -> str:
    """The one line in which a fetch is refused."""
    with pytest.raises(FetchError) as caught:
        get(*arguments, **settings)  # type: ignore[arg-type]
    line = str(caught.value)
    assert line.isprintable(), line
    assert len(line) < 400
    return line


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({"/": page}) as started:
        yield started


def names(**addresses: str) -> Callable[[str, int], list[str]]:
    """A resolver that knows these hosts of `.example`, and no other."""

    def resolve(host: str, port: int) -> list[str]:
        name = host.removesuffix(".example")
        if name not in addresses:
            raise OSError(f"unknown: {host}:{port}")
        return addresses[name].split()

    return resolve


def unchanged(found: object) -> NotChanged:
    assert isinstance(found, NotChanged), found
    return found
