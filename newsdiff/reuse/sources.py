"""The sources that an article names: to whom it ascribes, whom somebody told it, to whom it is credited."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsdiff.comparison import ArticleRecord, Location
from newsdiff.facts.attribution.mention import Attribution
from newsdiff.facts.attribution.sources import SourceKind
from newsdiff.reuse.agencies import find_agencies
from newsdiff.reuse.credits import find_credits
from newsdiff.reuse.naming import is_agency, name_key
from newsdiff.reuse_records import NamedSource, SourceMention, SourceRole

_MOST_NAMES = 5
"""Words in the longest name of a person."""


@dataclass
class _Named:
    """One source's mentions, by the words of its name; `last` is the word that stands for it alone."""

    words: frozenset[str]
    last: str
    name: str
    mentions: list[SourceMention] = field(default_factory=list)


def find_sources(
    articles: Sequence[ArticleRecord], attributions: Sequence[Sequence[Attribution]]
) -> tuple[NamedSource, ...]:
    """The named sources of each article, in the order in which it first names them.

    Sources without a name, such as "two officials", are left out. `attributions` are those of each article.
    """
    outlets = {name_key(article.outlet): article.id for article in reversed(articles)}
    return tuple(
        NamedSource(
            article=article.id,
            name=found.name,
            agency=is_agency(found.name),
            outlet=outlets.get(name_key(found.name)),
            mentions=tuple(found.mentions),
        )
        for article, told in zip(articles, attributions, strict=True)
        for found in _of_article(article, told)
    )


def _of_article(article: ArticleRecord, attributions: Sequence[Attribution]) -> list[_Named]:
    mentions = [*_attributed(article, attributions), *_credits(article)]
    mentions += _agencies(article, mentions)
    found: dict[frozenset[str], _Named] = {}
    by_last: dict[str, _Named] = {}
    for named in sorted(mentions, key=lambda named: named.mentions[0].location.start):
        alone = by_last.get(named.last) if len(named.words) == 1 else None
        known = found.get(named.words) or alone
        if known is None:
            found[named.words] = known = _Named(named.words, named.last, named.name)
            by_last.setdefault(named.last, known)
        if named.mentions[0] not in known.mentions[-1:]:
            known.mentions += named.mentions
    return list(found.values())


def _attributed(article: ArticleRecord, attributions: Sequence[Attribution]) -> Iterator[_Named]:
    for attribution in attributions:
        if attribution.stated is not None:
            continue  # a quotation that goes on
        source, told = attribution.source, attribution.told
        here = " ".join(article.text[attribution.start : attribution.end].split())
        where = Location(article=article.id, start=attribution.start, end=attribution.end)
        mention = SourceMention(role=SourceRole.ATTRIBUTED, location=where)
        if source.kind is SourceKind.NAMED and attribution.value.casefold() in here.casefold():
            yield _Named(source.names | {source.head}, source.head, attribution.value, [mention])
        elif source.kind is SourceKind.ROLE and (name := _apposition(here)):
            words = name_key(name).split()
            yield _Named(frozenset(words), words[-1], name, [mention])
        if told:
            mention = SourceMention(role=SourceRole.TOLD, location=where)
            yield _Named(attribution.told_words, name_key(told).rpartition(" ")[2], told, [mention])


def _agencies(article: ArticleRecord, others: Sequence[_Named]) -> Iterator[_Named]:
    """Agencies named outside of the other mentions."""
    spans = sorted((o.mentions[0].location.start, o.mentions[0].location.end) for o in others)
    for name, start, end in find_agencies(article):
        before = bisect_right(spans, (start, len(article.text))) - 1
        if before < 0 or spans[before][1] < end:
            where = Location(article=article.id, start=start, end=end)
            words = name_key(name).split()
            mention = SourceMention(role=SourceRole.NAMED, location=where)
            yield _Named(frozenset(words), words[-1], name, [mention])


def _apposition(words: str) -> str | None:
    """The name between commas in words such as "The mayor, Ada Novak, said"; of two words and more."""
    for part in words.split(",")[1:-1]:
        names = part.split()
        if 2 <= len(names) <= _MOST_NAMES and all(name[0].isupper() for name in names):
            return part.strip()
    return None


def _credits(article: ArticleRecord) -> Iterator[_Named]:
    for name, start, end in find_credits(article):
        where = Location(article=article.id, start=start, end=end)
        words = name_key(name).split()
        mention = SourceMention(role=SourceRole.CREDITED, location=where)
        yield _Named(frozenset(words), words[-1] if words else "", name, [mention])
