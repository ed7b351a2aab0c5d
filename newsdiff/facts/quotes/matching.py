"""Which quotations of two sides are to be set against each other."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.facts.attribution.agreement import Agreement, agreement
from newsdiff.facts.mention import Aligned
from newsdiff.facts.quotes.finding import Quote
from newsdiff.facts.quotes.words import Overlap, compare_words
from newsdiff.rarity import rarity
from newsdiff.tokens import Token

_SAME = 0.5
"""Share of the shorter quotation's words, in order, from which two are taken to quote one utterance."""
_RUN = 4
"""Words that they then share in a row; half of the shorter one's are enough."""
_SCARE = 2
"""A quotation of this many words at most is a scare quote: only told if both sides quote there."""


def matched(
    left: Sequence[Quote], right: Sequence[Quote], language: str
) -> list[tuple[Quote, Quote, Overlap]]:
    """Quotations of one utterance, each with the partner that it shares most words with."""
    found: dict[tuple[int, int], Overlap] = {}
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            overlap = compare_words(a.words, b.words, language)
            if _is_one_utterance(overlap, min(len(a.words), len(b.words))):
                found[i, j] = overlap
    best_left = {i: max(o.shared for (k, _), o in found.items() if k == i) for i, _ in found}
    best_right = {j: max(o.shared for (_, k), o in found.items() if k == j) for _, j in found}
    return [
        (left[i], right[j], overlap)
        for (i, j), overlap in found.items()
        if overlap.shared in (best_left[i], best_right[j])
    ]


def _is_one_utterance(overlap: Overlap, shorter: int) -> bool:
    """Whether two quotations share so many words, and so many of them in a row, that both quote one thing."""
    if shorter <= _SCARE:
        return overlap.shared == shorter
    return overlap.shared >= _SAME * shorter and overlap.run >= min(_RUN, _SAME * shorter)


def in_one_place(
    left: Sequence[Quote], right: Sequence[Quote], pair: Aligned[Quote]
) -> list[tuple[Quote, Quote]]:
    """Quotations of which an edited copy has one where the other has the other."""
    found: list[tuple[Quote, Quote]] = []
    for edit in pair.edits:
        here = _within(left, pair.a.tokens[edit.a_start : edit.a_end])
        there = _within(right, pair.b.tokens[edit.b_start : edit.b_end])
        found += [both for both in zip(here, there, strict=False) if both not in found]
    return found


def _within(quotes: Sequence[Quote], tokens: Sequence[Token]) -> list[Quote]:
    """Those that reach into a run of tokens."""
    if not tokens:
        return []
    first, last = tokens[0].start, tokens[-1].start
    return [quote for quote in quotes if quote.start <= last and first < quote.end]


def of_one_speaker(a: Quote, b: Quote, pair: Aligned[Quote]) -> bool:
    """Whether two quotations are what one source is quoted with on one point, in other words.

    Both passages are mostly quotation, and the telling words of the shorter one are mostly shared.
    """
    if min(len(a.words), len(b.words)) <= _SCARE or agreement(a.source, b.source) is not Agreement.SAME:
        return False
    weights = [{s: rarity(s, pair.a.article.language) for s in quote.stems} for quote in (a, b)]
    common = sum(weights[0][stem] for stem in weights[0].keys() & weights[1].keys())
    mostly = (
        sum(q.start <= t.start < q.end for t in side.tokens) >= _SAME * len(side.tokens)
        for q, side in ((a, pair.a), (b, pair.b))
    )
    return common >= _SAME * min(sum(side.values()) for side in weights) > 0 and all(mostly)
