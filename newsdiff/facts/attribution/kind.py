"""Attribution: where two outlets ascribe one statement to different sources, or one of them to none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import prod, sqrt

from newsdiff.facts.attribution.agreement import Agreement, agreement
from newsdiff.facts.attribution.finding import find_attributions
from newsdiff.facts.attribution.mention import Attribution, Background
from newsdiff.facts.attribution.sources import Source, SourceKind
from newsdiff.facts.attribution.words import attribution_words
from newsdiff.facts.mention import Aligned, Difference, Kind, Severity, Side
from newsdiff.facts.slots import MOST_TOLD, pair_slots

_SHARED = 0.3
"""Likeness from which two statements are taken to be one."""
_LEAST_WEIGHT = 1.5
"""Statements that weigh less are taken to weigh this much: two words in common don't make one."""
_NEAR = 2
"""Sentences on either side in which a source that is named holds for a statement too."""
_NEXT = 1
"""The same for a source that may be another."""
_ONE_SOURCE = frozenset({Agreement.SAME, Agreement.VAGUER})
"""How sources agree of which one tells more."""

_WORD = re.compile(r"[^\W_]+")

_Statement = Mapping[str, float]
"""The stems of what is stated, each with its weight."""


def _compare(pair: Aligned[Attribution]) -> Iterator[Difference]:
    if not all(attribution_words(side.article.language) for side in (pair.a, pair.b)):
        return
    if not any(side.mentions or side.around for side in (pair.a, pair.b)):
        return
    left, right = pair.a.once(_statements), pair.b.once(_statements)
    of_a, of_b = ([attribution for attribution in side if attribution] for side in (left, right))

    def score(a: Attribution, b: Attribution) -> float:
        likeness = _likeness(left[a], right[b])
        return likeness if likeness >= _SHARED else 0.0

    paired, lone_a, lone_b = pair_slots(of_a, of_b, score)
    for a, b in paired:
        yield from _two_sources(a, b, pair)
    for a in lone_a:
        if _is_one(left[a], right.get(None, {})) and _is_lost(a, pair.b):
            yield Difference("attribution", a, None, Severity.ONE_SIDED)
    for b in lone_b:
        if _is_one(right[b], left.get(None, {})) and _is_lost(b, pair.a):
            yield Difference("attribution", None, b, Severity.ONE_SIDED)


def _statements(side: Side[Attribution]) -> dict[Attribution | None, _Statement]:
    """The aligned words of a side by the attribution that is nearest to them; None for the rest."""
    background = _background(side)
    attributions = sorted({*side.mentions, *side.around}, key=lambda a: (a.start, a.end))
    owned: dict[Attribution | None, dict[str, float]] = {}
    for token in side.tokens:
        if any(a.start <= token.start < a.end and a.stated is None for a in attributions):
            continue
        owner = next((a for a in attributions if a.content[0] <= token.start < a.content[1]), None)
        owned.setdefault(owner, {})[token.stem] = background.weight(token.stem)
    return dict(owned)


def _background(side: Side[Attribution]) -> Background:
    if side.everywhere:
        return side.everywhere[0].background
    return Background(side.article, [[] for _ in side.article.sentences])


def _is_one(a: _Statement, b: _Statement) -> bool:
    return _likeness(a, b) >= _SHARED


def _likeness(a: _Statement, b: _Statement) -> float:
    """The weight that two statements share, as a part of the geometric mean of their own: 0 to 1."""
    shared = sum(min(weight, b[stem]) for stem, weight in a.items() if stem in b)
    return shared / sqrt(prod(max(_LEAST_WEIGHT, sum(statement.values())) for statement in (a, b)))


def _two_sources(x: Attribution, y: Attribution, pair: Aligned[Attribution]) -> Iterator[Difference]:
    a, b = x.stated or x, y.stated or y
    found = agreement(a.source, b.source)
    if found is Agreement.DIFFERENT and _is_of_the_other(a, b, pair):
        return
    if found is Agreement.SAME or found is Agreement.COMPATIBLE:
        if not (x.stated and y.stated):
            yield from _audience(a, b, pair)
    elif not _tells_of(a, b) and not _tells_of(b, a):
        severity = Severity.DIFFERENT if found is Agreement.DIFFERENT else Severity.PRECISION
        yield Difference("attribution", a, b, severity)


def _is_of_the_other(a: Attribution, b: Attribution, pair: Aligned[Attribution]) -> bool:
    """Whether an article names both sources as one: "Orrin Health's president, Ann Lee, said"."""
    heads = {a.source.head, b.source.head}
    if {a.source.kind, b.source.kind} != {SourceKind.NAMED}:
        return False
    return any(
        told.source.kind is SourceKind.NAMED
        and told.source.head in heads
        and heads <= set(_WORD.findall(told.value.lower()))
        for side in (pair.a, pair.b)
        for told in side.everywhere[:MOST_TOLD]
        if " and " not in told.value
    )


def _tells_of(a: Attribution, b: Attribution) -> bool:
    """Whether `a`'s source stands behind `b`'s, as in "Reuters reported that officials said"."""
    return any(agreement(a.source, outer) is Agreement.SAME for outer in b.outer)


def _audience(a: Attribution, b: Attribution, pair: Aligned[Attribution]) -> Iterator[Difference]:
    """Whom the same source told it, where only one side says so."""
    if bool(a.told) == bool(b.told):
        return
    silent, side = (b, pair.b) if a.told else (a, pair.a)
    background, at = _background(side), silent.start
    told = a.told_words | b.told_words
    if told & background.words_near(at, _NEAR) or background.settings & background.words_near(at, 0):
        return
    x, y = (replace(s, value=f"{s.value}, to {s.told}") if s.told else s for s in (a, b))
    yield Difference("attribution", x, y, Severity.PRECISION)


def _is_lost(attribution: Attribution, other: Side[Attribution]) -> bool:
    """Whether neither the other side nor what stands around it says whose word its statement is."""
    source = attribution.source
    if attribution.judgement or attribution.stated or source.kind in (SourceKind.PRONOUN, SourceKind.HEARSAY):
        return False
    background, at = _background(other), other.spans[0][0]
    if not _ONE_SOURCE.isdisjoint(_told_near(source, background, at, _NEAR)):
        return False
    if Agreement.COMPATIBLE in _told_near(source, background, at, _NEXT):
        return False
    return not ({source.head} | source.told) & background.words_near(at, 0)


def _told_near(source: Source, background: Background, at: int, reach: int) -> set[Agreement]:
    """How a source agrees with those of whom something is told in the sentences around a place."""
    near = (told.source for told in background.near(at, reach))
    return {agreement(source, told) for told in near if told.kind is not SourceKind.HEARSAY}


ATTRIBUTION = Kind("attribution", find_attributions, _compare)
