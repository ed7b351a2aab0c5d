"""Quotations: where two outlets quote the same words differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from rapidfuzz.distance import Indel, LCSseq

from newsdiff.facts.mention import Aligned, Difference, Kind, Mention, Severity, Side
from newsdiff.facts.quotes.finding import Quote, find_quotes, in_marks
from newsdiff.facts.quotes.matching import in_one_place, matched, of_one_speaker
from newsdiff.facts.quotes.words import Overlap, Word

_SAME = 0.5
"""Share of a quotation's words, in order, from which it is taken to be quoted elsewhere."""
_STRETCHES = 2
"""Altered stretches that are told one by one; where there are more, the quotations are told whole."""
_REPORTED = 0.7
"""Share of a quotation's words from which unquoted words are taken to report it."""
_WHOLE = 5
"""Words from which a quotation counts as cut, or as turned into reported speech."""
_UNEDITED = 0.85
"""Share of a side's words that stand on the other too if that only adds a quotation."""
_EDITED = 0.6
"""Closeness of an edited copy, in which quotations stand in one place."""
_CUT = "the quotation is cut"
_REMARK = "quoted on one side, reported speech on the other"
_OTHER_WORDS = "two quotations of one source"
_MOST = 40
"""Quotations of one side that are compared; more are not in any honest sentence."""


def _compare(pair: Aligned[Quote]) -> Iterator[Difference]:
    left, right = _touching(pair.a), _touching(pair.b)
    if not (left or right):
        return
    pairs = matched(left, right, pair.a.article.language)
    for a, b, overlap in pairs:
        yield from _altered(a, b, overlap, pair)
        yield from _cut(a, b, overlap, pair)
    lone_a = [quote for quote in left if not any(quote is a for a, _, _ in pairs)]
    lone_b = [quote for quote in right if not any(quote is b for _, b, _ in pairs)]
    placed = in_one_place(lone_a, lone_b, pair) if pair.closeness >= _EDITED else []
    spoken = [(a, b) for a in lone_a for b in lone_b if of_one_speaker(a, b, pair)]
    told = [*placed, *(both for both in spoken if both not in placed)]
    for a, b in told:
        remark = "" if (a, b) in placed else _OTHER_WORDS
        yield Difference("quote", a, b, Severity.DIFFERENT, remark)
    for quote in lone_a:
        if not any(quote is a for a, _ in told):
            yield from _unmatched(quote, pair.a, pair.b, pair)
    for quote in lone_b:
        if not any(quote is b for _, b in told):
            yield from map(_turned, _unmatched(quote, pair.b, pair.a, pair))


def _turned(difference: Difference) -> Difference:
    return replace(difference, a=difference.b, b=difference.a)


def _touching(side: Side[Quote]) -> list[Quote]:
    """The quotations that reach into the aligned passages."""
    found = sorted((*side.mentions, *side.around), key=lambda quote: quote.start)
    inside = (q for q in found if any(q.start < end and start < q.end for start, end in side.spans))
    return list(islice(inside, _MOST))


def _altered(a: Quote, b: Quote, overlap: Overlap, pair: Aligned[Quote]) -> Iterator[Difference]:
    if len(overlap.altered) > _STRETCHES:
        yield Difference("quote", a, b, Severity.DIFFERENT)
        return
    for stretch in overlap.altered:
        x = _part(a, stretch.a_start, stretch.a_end, pair.a)
        y = _part(b, stretch.b_start, stretch.b_end, pair.b)
        yield Difference("quote", x, y, Severity.DIFFERENT)


def _part(quote: Quote, first: int, last: int, side: Side[Quote]) -> Mention:
    """Some words of a quotation, with the one before and the one behind them."""
    words = quote.words[max(0, first - 1) : last + 1]
    return _mention(side.article.text, words[0].start, words[-1].end)


def _mention(text: str, start: int, end: int) -> Mention:
    return Mention(start, end, "quote", in_marks(text, start, end))


def _cut(a: Quote, b: Quote, overlap: Overlap, pair: Aligned[Quote]) -> Iterator[Difference]:
    """Words left out where a quotation is presented as a whole sentence."""
    for stretch in overlap.cut:
        short, long, side = (a, b, pair.a) if stretch.a_start == stretch.a_end else (b, a, pair.b)
        first, last = stretch[2:] if long is b else stretch[:2]
        whole = short.opens and (first == 0 or short.ends)
        if not whole or min(last - first, overlap.shared) < _WHOLE:
            continue
        left_out = long.words[first:last]
        if any(_shares(left_out, other.words) for other in side.everywhere):
            continue
        text = (pair.b if long is b else pair.a).article.text
        missing = _mention(text, left_out[0].start, left_out[-1].end)
        found = Difference("quote", None, missing, Severity.ONE_SIDED, _CUT)
        yield found if long is b else _turned(found)


def _shares(words: Sequence[Word], others: Sequence[Word]) -> bool:
    forms = [word.form for word in words]
    return LCSseq.similarity(forms, [word.form for word in others]) >= _SAME * len(forms)


def _unmatched(
    quote: Quote, own: Side[Quote], other: Side[Quote], pair: Aligned[Quote]
) -> Iterator[Difference]:
    """A quotation whose words the other side reports without marks, or leaves out of the same sentence."""
    if len(quote.words) < _WHOLE:
        return
    quoted = _touching(other)
    free = [t for t in other.tokens if not any(q.start <= t.start < q.end for q in quoted)]
    codes = Indel.opcodes(quote.stems, [token.stem for token in free])
    equal = [code for code in codes if code.tag == "equal"]
    shared = sum(code.src_end - code.src_start for code in equal)
    if shared and shared >= _REPORTED * max(len(quote.stems), equal[-1].dest_end - equal[0].dest_start):
        start, end = free[equal[0].dest_start].start, free[equal[-1].dest_end - 1].end
        value = " ".join(other.article.text[start:end].split())
        reported = Mention(start, end, "quote", value)
        yield Difference("quote", quote, reported, Severity.PRECISION, _REMARK)
    elif (
        not (other.mentions or other.around)
        and _is_left_out(quote, own, other, pair)
        and not any(_shares(quote.words, told.words) for told in other.everywhere)
    ):
        yield Difference("quote", quote, None, Severity.ONE_SIDED)


def _is_left_out(quote: Quote, own: Side[Quote], other: Side[Quote], pair: Aligned[Quote]) -> bool:
    """Whether two sides are the same but for a quotation."""
    edited = [(e.b_end - e.b_start) if own is pair.a else (e.a_end - e.a_start) for e in pair.edits]
    return sum(edited) <= (1 - _UNEDITED) * len(other.tokens)


QUOTES = Kind("quotes", find_quotes, _compare)
