"""Names: people, organisations and places, compared where both sides name somebody in the same slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.facts.mention import Aligned, Difference, Kind, Mention, Severity, Side
from newsdiff.facts.names.finding import find_names
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.names.phrases import summed_up
from newsdiff.facts.names.series import differing_series, listed, lists
from newsdiff.facts.names.slots import Filling, bounded, is_among, is_said, slots
from newsdiff.facts.names.swaps import swaps
from newsdiff.facts.names.tables import office_words

_COPY = 0.75
"""Closeness from which a passage is an edited copy, so that a name on one side alone is telling."""
_REWORDED = 0.5
"""Closeness from which names that are exchanged for one another stand in the same slot."""
_SPARE_WORDS = 1
"""Words beside the names that may be exchanged with them in a copy: "an American" / "a British man"."""
_PHRASE_WORDS = 3
"""Words that a phrase may have which stands for a name."""


def _compare(pair: Aligned[NameMention]) -> Iterator[Difference]:
    """The differences of each rule, surest first, each name in one of them only."""
    if not (pair.a.mentions or pair.b.mentions):
        return
    pair = bounded(pair)
    left: list[Mention] = []
    right: list[Mention] = []
    for rule in (_spelled, _swapped, _listed, _exchanged, _alone):
        for difference in list(rule(pair)):
            if not (_is_told(difference.a, left) or _is_told(difference.b, right)):
                yield difference
                left += filter(None, [difference.a])
                right += filter(None, [difference.b])


def _is_told(mention: Mention | None, told: Sequence[Mention]) -> bool:
    return mention is not None and any(mention.start < m.end and m.start < mention.end for m in told)


def _spelled(pair: Aligned[NameMention]) -> Iterator[Difference]:
    """One name in two spellings, unless one of the articles has both."""
    for a in pair.a.mentions:
        for b in pair.b.mentions:
            if a.is_variant_of(b) and not (_is_written(a, pair.b) or _is_written(b, pair.a)):
                yield Difference("name", a, b, Severity.PRECISION, "spelling")


def _is_written(name: NameMention, side: Side[NameMention]) -> bool:
    return any(name.is_written_as(other) for other in side.everywhere)


def _swapped(pair: Aligned[NameMention]) -> Iterator[Difference]:
    return swaps(pair) if pair.closeness >= _COPY else iter(())


def _listed(pair: Aligned[NameMention]) -> Iterator[Difference]:
    for a, b in differing_series(pair, is_copy=pair.closeness >= _REWORDED):
        yield Difference("name", listed(a), listed(b), Severity.DIFFERENT, "scope differs")
    for names in lists(pair.a):
        if phrase := summed_up(names, pair.a, pair.b):
            yield Difference("name", listed(names), phrase, Severity.PRECISION)
    for names in lists(pair.b):
        if phrase := summed_up(names, pair.b, pair.a):
            yield Difference("name", phrase, listed(names), Severity.PRECISION)


def _exchanged(pair: Aligned[NameMention]) -> Iterator[Difference]:
    """Names in the same slot; a people's name is exchanged for that of another people only."""
    closeness = pair.closeness
    if closeness < _REWORDED:
        return
    for slot in slots(pair):
        if slot.spare > (_SPARE_WORDS if closeness >= _COPY else 0):
            continue
        for nation in (True, False):
            left, right = ([n for n in side.names if n.nation == nation] for side in (slot.a, slot.b))
            for a, b in zip(left, right, strict=False):
                if not _is_elsewhere(pair, a, b, closeness):
                    yield Difference("name", a, b, Severity.DIFFERENT)


def _is_elsewhere(pair: Aligned[NameMention], a: NameMention, b: NameMention, closeness: float) -> bool:
    """Whether two exchanged names are both told on both sides: in another order, or by another role."""
    here_a, here_b = is_among(a, pair.b.mentions), is_among(b, pair.a.mentions)
    if closeness >= _COPY:
        return here_a and here_b
    near_a = here_a or is_among(a, pair.b.around)
    return near_a or here_b or is_among(b, pair.a.around)


def _alone(pair: Aligned[NameMention]) -> Iterator[Difference]:
    """In a copy, a name that the other side drops or puts in general words, and its article never names."""
    if pair.closeness < _COPY:
        return
    for slot in slots(pair):
        if slot.a.names and slot.b.names:
            continue
        for name in slot.a.names:
            if _is_only_here(name, pair.a, pair.b):
                yield _one_sided(name, _phrase(slot.b, pair.b), swapped=False)
        for name in slot.b.names:
            if _is_only_here(name, pair.b, pair.a):
                yield _one_sided(name, _phrase(slot.a, pair.a), swapped=True)


def _is_only_here(name: NameMention, own: Side[NameMention], other: Side[NameMention]) -> bool:
    """Whether only one article has a name; what narrows down an office, as in "Ardel Mayor Vell", is none."""
    behind = next((token for token in own.tokens if token.start >= name.end), None)
    if behind and behind.form in office_words() and behind.start <= name.end + 1:
        return False
    return not (is_among(name, other.everywhere) or is_said(name, other))


def _one_sided(name: NameMention, phrase: Mention | None, *, swapped: bool) -> Difference:
    severity = Severity.PRECISION if phrase else Severity.ONE_SIDED
    a, b = (phrase, name) if swapped else (name, phrase)
    return Difference("name", a, b, severity)


def _phrase(filling: Filling, side: Side[NameMention]) -> Mention | None:
    """The words that stand in a name's place."""
    if not 0 < len(filling.words) <= _PHRASE_WORDS:
        return None
    start, end = filling.words[0].start, filling.words[-1].end
    return Mention(start, end, "name", " ".join(side.article.text[start:end].split()))


NAMES = Kind("names", find_names, _compare)
