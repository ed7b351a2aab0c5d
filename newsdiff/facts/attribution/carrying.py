"""Quotations that go on over several sentences, one of which tells whose they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsdiff.facts.attribution.mention import Attribution
from newsdiff.facts.attribution.words import AttributionWords
from newsdiff.facts.mention import ArticleText, Sentence
from newsdiff.facts.quotes.quotation import Quotations

_REST = 8
"""Words besides the attribution in a sentence that only says who spoke the one before it, at most."""
_QUOTED = 0.8
"""Share of a sentence's words in quotation marks from which it is a quotation."""

_Found = Sequence[Sequence[Attribution]]


def carried(
    article: ArticleText, found: _Found, quotations: Quotations, words: AttributionWords
) -> dict[int, Attribution]:
    """For each quoted sentence without an attribution, by its number, the one of a neighbouring sentence.

    `found` are the attributions of each sentence.
    """
    on = _carried_on(article, found, quotations)
    return on | _carried_back(article, found, quotations, on, words)


def _carried_on(article: ArticleText, found: _Found, quotations: Quotations) -> dict[int, Attribution]:
    """Quoted sentences behind one with an attribution, by their numbers."""
    carried: dict[int, Attribution] = {}
    last: Attribution | None = None
    for n, sentence in enumerate(article.sentences):
        if found[n]:
            last = found[n][-1]
        elif last is not None and _is_quoted(sentence, quotations):
            carried[n] = _carry(last, sentence)
        else:
            last = None
    return carried


def _carried_back(
    article: ArticleText,
    found: _Found,
    quotations: Quotations,
    on: Mapping[int, Attribution],
    words: AttributionWords,
) -> dict[int, Attribution]:
    """Sentences of a quotation that an attribution behind one of its later sentences closes.

    `on` are the sentences that are ascribed from in front.
    """
    carried: dict[int, Attribution] = {}
    begin, behind = 0, None
    for n in range(len(article.sentences) - 1, -1, -1):
        sentence, before = article.sentences[n], article.sentences[max(0, n - 1)]
        if behind is not None and sentence.end > begin and not found[n]:
            carried[n] = _carry(behind, sentence)
        else:
            behind = None
        if found[n] and found[n][0].content[0] < found[n][0].start:
            opening = quotations.touching(sentence.start, sentence.start + 1)
            begin, behind = (opening[0].start, found[n][0]) if opening else (sentence.start, None)
        elif (
            found[n] and n - 1 not in on and _only_tells_who(sentence, before, found[n][0], quotations, words)
        ):
            begin, behind = before.start, found[n][0]
    return carried


def _only_tells_who(
    sentence: Sentence,
    before: Sentence,
    attribution: Attribution,
    quotations: Quotations,
    words: AttributionWords,
) -> bool:
    """Whether a sentence is like "She told the court on Monday." behind a quotation of its own."""
    rest = [token for token in sentence.tokens if token.start >= attribution.end]
    alone = not rest or rest[0].form in words.words["prepositions"] | words.words["times"]
    opens = sentence.tokens[0].start == attribution.start and len(rest) <= _REST
    return opens and alone and not attribution.judgement and _is_quoted(before, quotations)


def _is_quoted(sentence: Sentence, quotations: Quotations) -> bool:
    quoted = sum(quotations.holds(token.start) for token in sentence.tokens)
    return quoted > 0 and quoted >= _QUOTED * len(sentence.tokens)


def _carry(attribution: Attribution, sentence: Sentence) -> Attribution:
    span = (sentence.start, sentence.end)
    return replace(attribution, start=span[0], end=span[1], content=span, stated=attribution)
