"""The `---` lines at the top of a file that say what the article is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.article import Span

_FENCE = re.compile(r"\s*---[ ]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ ]*$", re.MULTILINE)
_LINE = re.compile(r"^([A-Za-z][\w -]{0,40}):(?:[ ]+(.*))?$")
_SYNONYMS = {
    "author": "byline",
    "date": "published",
    "site": "outlet",
    "source": "outlet",
    "lang": "language",
}
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`span` covers both fences; `values` holds what was stated, keys in lower case."""

    span: Span | None = None
    values: dict[str, str] = field(default_factory=dict)


def find_front_matter(text: str) -> FrontMatter:
    """The front matter of a text, if it opens with one: fences round lines of `key: value`.

    Lists, nested values and comments are tolerated and left out. Without a closing fence, or with a line
    of prose inside, it is not a front matter.
    """
    opening = _FENCE.match(text)
    closing = _CLOSE.search(text, opening.end(), _LONGEST) if opening else None
    if not opening or not closing:
        return FrontMatter()
    values: dict[str, str] = {}
    for line in text[opening.end() : closing.start()].splitlines():
        if match := _LINE.match(line):
            key = match[1].lower()
            if value := _unquoted((match[2] or "").strip()):
                values.setdefault(_SYNONYMS.get(key, key), value)
        elif line.strip() and not line.startswith((" ", "-", "#")):
            return FrontMatter()
    if not values:
        return FrontMatter()
    start = len(text) - len(text.lstrip())
    return FrontMatter(Span(start=start, end=closing.start() + 3), values)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
