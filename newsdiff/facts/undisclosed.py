"""What one outlet states and the other says is not told: an amount beside "undisclosed"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from newsdiff.facts.absence import ABSENCE, REMARK, Absence
from newsdiff.facts.dates.kind import DATES
from newsdiff.facts.dates.mention import DateMention
from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.kind import FIGURES
from newsdiff.facts.mention import Aligned, Difference, Kind, Mention, Severity, Side
from newsdiff.facts.places import Places

Told = tuple[Absence, Mention]
"""What one side says is not told, and the other side's figure or date for it."""


def but_undisclosed(kind: Kind[Any]) -> Kind[Any]:
    """Figures or dates without the differences in which the other side says that they are not told."""

    def compare(pair: Aligned[Any]) -> Iterator[Difference]:
        places = Places(pair)
        left = {(told.start, told.end) for _, told in _told(pair.a, pair.b, places)}
        right = {(told.start, told.end) for _, told in _told(pair.b, pair.a, places)}
        for found in kind.compare(pair):
            a, b = found.a, found.b
            alone = b if a is None else a if b is None else None
            if alone is None or (alone.start, alone.end) not in (left if a is None else right):
                yield found

    return Kind(kind.name, kind.mentions, compare)


def with_what_is_told(kind: Kind[Absence]) -> Kind[Absence]:
    """Stated absences, each set against what the other side states for it, if it does."""

    def compare(pair: Aligned[Absence]) -> Iterator[Difference]:
        places = Places(pair)
        left, right = list(_told(pair.a, pair.b, places)), list(_told(pair.b, pair.a, places))
        for absence, told in left:
            yield Difference("absence", absence, told, Severity.ONE_SIDED, REMARK)
        for absence, told in right:
            yield Difference("absence", told, absence, Severity.ONE_SIDED, REMARK)
        known = [absence for absence, _ in (*left, *right)]
        yield from (d for d in kind.compare(pair) if d.a not in known and d.b not in known)

    return Kind(kind.name, kind.mentions, compare)


def _told(own: Side[Any], other: Side[Any], places: Places) -> Iterator[Told]:
    """The absences of one side with what the other side states for them, each of which is used once.

    Absences are looked for as far as the sentence behind the passages, since that is where they stand.
    """
    absences = _near(own, ABSENCE.mentions(own.article))
    if not absences:
        return
    theirs = _near(other, ABSENCE.mentions(other.article), further=0)
    used: list[Mention] = []
    for absence in absences:
        if any(absence.agrees(told) for told in theirs) or _alone(_stated(absence, own, own), other):
            continue
        stated = [told for told in _alone(_stated(absence, own, other), own) if told not in used]
        if stated:
            best = max(stated, key=lambda told: (places.shared(absence, told), -told.start))
            used.append(best)
            yield absence, best


def _stated(absence: Absence, own: Side[Any], side: Side[Any]) -> list[Mention]:
    """The figures or dates of a side's passages that are of the sort that is absent on one's own."""
    found: list[Mention] = []
    beside = _stems_beside(absence, own)
    for kind in (FIGURES, DATES):
        for start, end in side.spans:
            found += [
                m for m in _between(kind.mentions(side.article), start, end) if _is_of(m, absence, beside)
            ]
    return found


def _stems_beside(absence: Absence, side: Side[Any]) -> frozenset[str]:
    """The stems of the sentence of an absence."""
    sentences = side.article.sentences
    number = bisect_right(sentences, absence.start, key=lambda sentence: sentence.start) - 1
    return frozenset(token.stem for token in sentences[max(0, number)].tokens)


def _is_of(mention: Mention, absence: Absence, beside: frozenset[str]) -> bool:
    """Whether a mention is of the sort that is absent; a count must be one of what is named beside it.

    How often something is asks for the times that it is.
    """
    if isinstance(mention, Figure):
        asked = mention.head in beside or (mention.head == "time" and "often" in beside)
        is_count = mention.kind == "count" and not mention.unit and asked
        return ("value" in absence.about and mention.is_money) or ("number" in absence.about and is_count)
    return isinstance(mention, DateMention) and "date" in absence.about and mention.role == "event"


def _alone(stated: Sequence[Mention], other: Side[Any]) -> list[Mention]:
    """What the other side's article states nowhere."""
    everywhere = [m for kind in (FIGURES, DATES) for m in kind.mentions(other.article)] if stated else []
    return [told for told in stated if not any(_agree(told, found) for found in everywhere)]


def _agree(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one.agrees(other))


def _near(side: Side[Any], mentions: Sequence[Absence], further: int = 1) -> list[Absence]:
    """The absences of facts in the sentences of a side, and in so many behind them."""
    if not mentions:
        return []
    sentences = side.article.sentences
    first = bisect_right(sentences, side.spans[0][0], key=lambda sentence: sentence.start) - 1
    last = bisect_left(sentences, side.spans[-1][1], key=lambda sentence: sentence.end)
    end = sentences[min(len(sentences) - 1, last + further)].end
    return [m for m in _between(mentions, sentences[max(0, first)].start, end) if m.group == "facts"]


def _between(mentions: Sequence[Any], start: int, end: int) -> list[Any]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = bisect_right(mentions, end, key=lambda mention: mention.start)
    return [mention for mention in mentions[first:last] if mention.end <= end]
