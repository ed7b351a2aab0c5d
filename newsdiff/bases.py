"""Which article is the base, as a person names it."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.comparison import ArticleRecord
from newsdiff.errors import ComparisonError


def find_base(articles: Sequence[ArticleRecord], wanted: str | None) -> ArticleRecord:
    """The article of an id, outlet, source, number from 1 or part of an outlet's name; else the first.

    Raises ComparisonError for what is none of these, or several.
    """
    if wanted is None:
        return articles[0]
    for name in ("id", "outlet", "source"):
        for article in articles:
            if getattr(article, name).casefold() == wanted.casefold():
                return article
    part = wanted.strip().casefold()
    for number, article in enumerate(articles, start=1):
        if part == str(number):
            return article
    named = [article for article in articles if part and part in article.outlet.casefold()]
    if len(named) == 1:
        return named[0]
    outlets = ", ".join(article.outlet for article in named or articles)
    problem = f"“{wanted}” fits several outlets" if named else f"no outlet is called “{wanted}”"
    choice = f"a number from 1 to {len(articles)}, or an outlet's name or part of it"
    raise ComparisonError(f"{problem}: give {choice}: {outlets}")
