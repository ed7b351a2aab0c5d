"""Which article is the base, as a person names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from newsdiff.comparison import ArticleRecord
from newsdiff.errors import ComparisonError


class _Named(Protocol):
    @property
    def outlet(self) -> str: ...

    @property
    def source(self) -> str: ...


def find_base(articles: Sequence[ArticleRecord], wanted: str | None) -> ArticleRecord:
    """The base as `number_of_base` tells it."""
    return articles[number_of_base(articles, wanted)]


def number_of_base(articles: Sequence[_Named], wanted: str | None) -> int:
    """The number, counted as 0, 1 and so on, of the article that `wanted` names; else that of the first.

    An id such as "a2" names it, an outlet, a source, a number counted as 1, 2, or a part of an outlet's name.

    Raises ComparisonError for what is none of these, or several.
    """
    if wanted is None:
        return 0
    whole = wanted.casefold()
    named_by = (
        [f"a{number}" for number in range(1, len(articles) + 1)],
        [article.outlet.casefold() for article in articles],
        [article.source.casefold() for article in articles],
    )
    for names in named_by:
        if whole in names:
            return names.index(whole)
    part = whole.strip()
    numbers = [str(number) for number in range(1, len(articles) + 1)]
    if part in numbers:
        return numbers.index(part)
    named = [number for number, article in enumerate(articles) if part and part in article.outlet.casefold()]
    if len(named) == 1:
        return named[0]
    outlets = ", ".join(articles[number].outlet for number in named or range(len(articles)))
    problem = f"“{wanted}” fits several outlets" if named else f"no outlet is called “{wanted}”"
    choice = f"a number from 1 to {len(articles)}, or an outlet's name or part of it"
    raise ComparisonError(f"{problem}: give {choice}: {outlets}")
