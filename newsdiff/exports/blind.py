"""A comparison without its outlets' names, for teaching: who wrote what is to be guessed."""

from __future__ import annotations

import re

from corpus import BlockKind
from newsdiff.comparison import ArticleRecord, Comparison
from newsdiff.reuse_records import NamedSource, Reuse

SETTING = "blind"
"""The name under which a comparison's settings say that the names are hidden."""
NOTE = "The outlets' names are hidden; where an article's own text names one, it is left."
_SHOWN = re.compile(r"\S")
_COVER = "█"


def blind(comparison: Comparison) -> Comparison:
    """The same comparison, its outlets called A, B, C and so on, in the articles' order.

    Titles, bylines, addresses, files and notes are gone, and so are the words of headlines and of excluded
    blocks, such as a front matter that has all of these; texts keep their length, so that every span still
    holds. Names within the articles' body are left. Ids, dates, languages and checksums stay, and `settings`
    say that it is blind. A comparison that is blind already is returned as it is.
    """
    if is_blind(comparison):
        return comparison
    articles = (_masked(article, letters(number)) for number, article in enumerate(comparison.articles))
    settings = {**comparison.settings, SETTING: True}
    if settings.get("base") is not None:
        settings["base"] = letters([article.id for article in comparison.articles].index(comparison.base))
    fields = {name: getattr(comparison, name) for name in Comparison.model_fields}
    # made anew: a copy would keep the articles that the comparison has looked up already
    return Comparison(
        **fields | {"articles": tuple(articles), "settings": settings, "reuse": _unnamed(comparison)}
    )


def is_blind(comparison: Comparison) -> bool:
    """Whether a comparison's outlets have letters for names."""
    return comparison.settings.get(SETTING) is True


def letters(number: int) -> str:
    """A, B, … Z, AA, AB, … for 0, 1, …"""
    before, last = divmod(number, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def _unnamed(comparison: Comparison) -> Reuse:
    """The shared wording without sources that are an outlet of the story or stand in an excluded block."""
    excluded = {article.id: article.excluded for article in comparison.articles}

    def is_left(source: NamedSource) -> bool:
        places = [mention.location for mention in source.mentions]
        covered = (any(b.start < p.end and p.start < b.end for b in excluded[p.article]) for p in places)
        return source.outlet is None and not any(covered)

    sources = tuple(source for source in comparison.reuse.sources if is_left(source))
    return comparison.reuse.model_copy(update={"sources": sources})


def _masked(article: ArticleRecord, name: str) -> ArticleRecord:
    return article.model_copy(
        update={
            "outlet": name,
            "source": f"article {name}",
            "title": None,
            "byline": None,
            "url": None,
            "text": _covered(article),
            "notes": (),
            "provenance": {},
        }
    )


def _covered(article: ArticleRecord) -> str:
    """The text with each visible character of headlines and excluded blocks replaced by `_COVER`."""
    headlines = (block for block in article.blocks if block.kind is BlockKind.HEADLINE)
    pieces, at = [], 0
    for block in sorted((*article.excluded, *headlines), key=lambda block: block.start):
        start, end = max(at, block.start), max(at, block.end)
        pieces += [article.text[at:start], _SHOWN.sub(_COVER, article.text[start:end])]
        at = end
    return "".join([*pieces, article.text[at:]])
