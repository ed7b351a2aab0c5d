"""Names of sources and outlets made comparable, and the agencies among them."""

from __future__ import annotations

import re
from functools import cache

from corpus.data import table
from corpus.folding import fold_key
from corpus.naming import without_domain

_NUMBERED = re.compile(r" \(\d+\)$")
_SORT = re.compile(r"(?: news)?(?: (?:agency|service|wire))$")
_INITIALS = 4


def name_key(name: str) -> str:
    """The comparison form of a name, without an article, a domain's ending or "(2)"."""
    return fold_key(without_domain(_NUMBERED.sub("", " ".join(name.split())))).removeprefix("the ")


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency: "Reuters", "the AP", "state news agency Xinhua"."""
    words = name.split() or [""]
    while len(words) > 1 and words[0][:1].islower():
        words = words[1:]
    key = name_key(" ".join(words))
    short = _SORT.sub("", key)
    known = key in _agencies() or short in _agencies()
    return known and (len(short) > _INITIALS or words[-1].isupper() or short != key)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(fold_key(name) for name in table("outlets")["agencies"])
