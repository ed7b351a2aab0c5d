"""The attributions of an article: each source with its cue, and the span of what is ascribed to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from newsdiff.facts.attribution.carrying import carried
from newsdiff.facts.attribution.cues import Cue, find_cues
from newsdiff.facts.attribution.mention import Attribution, Background
from newsdiff.facts.attribution.phrases import Phrases
from newsdiff.facts.attribution.sources import HEARSAY, UNRESOLVED, is_credible, read_source
from newsdiff.facts.attribution.words import AttributionWords, attribution_words
from newsdiff.facts.mention import ArticleText, Sentence
from newsdiff.facts.quotes.quotation import Quotations, quotations_of

_MOST = 12
"""Attributions of one sentence that are read; more are not in any honest one."""


def find_attributions(article: ArticleText) -> list[Attribution]:
    """The attributions of an article; none in a language without a table."""
    return article.once(_attributions)


def _attributions(article: ArticleText) -> list[Attribution]:
    words = attribution_words(article.language)
    if words is None:
        return []
    quotations, names = quotations_of(article), _names(article)
    found = [_in_sentence(article.text, s, quotations, words, names) for s in article.sentences]
    others = carried(article, found, quotations, words)
    told = [own or ([others[n]] if n in others else []) for n, own in enumerate(found)]
    background = Background(article, told)
    return [replace(attribution, background=background) for group in told for attribution in group]


def _names(article: ArticleText) -> frozenset[str]:
    """The words that are written with a capital behind another word."""
    return frozenset(
        token.form
        for sentence in article.sentences
        for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False)
        if article.text[token.start].isupper() and article.text[before.end : token.start] == " "
    )


def _in_sentence(
    text: str, sentence: Sentence, quotations: Quotations, words: AttributionWords, names: frozenset[str]
) -> list[Attribution]:
    tokens = sentence.tokens
    phrases = Phrases(text, tokens, words, names)
    stated = (
        cue
        for cue in find_cues(phrases, words)
        if not quotations.holds(tokens[cue.last - 1].start) and _has_source(phrases, cue, words)
    )
    cues = _without_idle(phrases, list(islice(stated, _MOST)), words)
    found: list[Attribution] = []
    for n, cue in enumerate(cues):
        before = found[-1] if found else None
        content = _content(phrases, sentence, cues, n, words)
        found.append(_attribution(text, phrases, cue, content, before, words))
    over_all = tuple(a.source for a in found if a.content[0] == a.content[1])
    return [replace(a, outer=a.outer + over_all) if a.content[0] < a.content[1] else a for a in found]


def _without_idle(phrases: Phrases, cues: Sequence[Cue], words: AttributionWords) -> Sequence[Cue]:
    """Words such as "reportedly" left out where the sentence names a source."""
    if not any(cue.source for cue in cues):
        return cues
    return [cue for cue in cues if phrases.form(cue.first) not in words.unnamed]


def _attribution(
    text: str,
    phrases: Phrases,
    cue: Cue,
    content: tuple[int, int],
    before: Attribution | None,
    words: AttributionWords,
) -> Attribution:
    """What a cue makes; where it has no source, that of `before` in the same sentence goes on."""
    first, last = cue.source or (cue.first, cue.last)
    source, value = UNRESOLVED, _value(phrases, text, first, last)
    if cue.source:
        source = read_source(phrases, first, last, words)
    elif before:
        source, value = before.source, before.value
    elif phrases.form(cue.first) in words.unnamed:
        source, content = HEARSAY, (phrases.tokens[0].start, content[1])
    nested = before is not None and not cue.behind and not _stands_beside(phrases, cue, words)
    told = cue.told if cue.told and phrases.name(cue.told[1] - 1) else None
    return Attribution(
        start=phrases.tokens[cue.first].start,
        end=phrases.tokens[cue.last - 1].end,
        kind="attribution",
        value=value,
        source=source,
        content=content,
        outer=(*before.outer, before.source) if before and nested else (),
        told=_value(phrases, text, *told) if told else "",
        told_words=frozenset(phrases.form(i) for i in range(*told)) - words.closed if told else frozenset(),
        judgement=cue.judgement,
    )


def _has_source(phrases: Phrases, cue: Cue, words: AttributionWords) -> bool:
    if not cue.impersonal or cue.source is None:
        return True
    return is_credible(read_source(phrases, *cue.source, words), words)


def _content(
    phrases: Phrases, sentence: Sentence, cues: Sequence[Cue], n: int, words: AttributionWords
) -> tuple[int, int]:
    """What the nth attribution of a sentence is nearest to: what follows it up to the next one, or, where
    it stands behind its statement, what is in front of it. Empty where other attributions are nearer."""
    tokens, cue = sentence.tokens, cues[n]
    own = tokens[cue.first].start
    end = next((tokens[c.first].start for c in cues[n + 1 :] if not c.behind), sentence.end)
    if not cue.behind:
        return tokens[cue.last - 1].end, min(end, _end_of_opening_clause(phrases, cue, end, words))
    if any(not c.behind for c in cues[:n]):
        return own, own
    begin = tokens[cues[n - 1].last - 1].end if n else sentence.start
    if begin and not any(begin <= token.start < own for token in tokens[: cue.first]):
        return own, own
    return begin, own if any(c.behind for c in cues[n + 1 :]) else end


def _end_of_opening_clause(phrases: Phrases, cue: Cue, end: int, words: AttributionWords) -> int:
    """Where the clause ends that a sentence opens with, as in "While he said so, …"; else `end`."""
    if phrases.form(0) not in words.words["subordinators"]:
        return end
    commas = [i for i in range(1, len(phrases.tokens)) if "," in phrases.gap(i)]
    if any(i <= cue.first for i in commas):
        return end
    return next((phrases.tokens[i].start for i in commas if i >= cue.last), end)


def _stands_beside(phrases: Phrases, cue: Cue, words: AttributionWords) -> bool:
    """Whether an attribution opens a statement of its own, rather than standing in another's."""
    marked = set(phrases.gap(cue.first)) & set(",;—–")
    return (
        bool(marked)
        or phrases.form(cue.first - 1) in words.words["conjunctions"] | words.words["subordinators"]
    )


def _value(phrases: Phrases, text: str, first: int, last: int) -> str:
    """A source in the article's words, without the capital that only the sentence gives it."""
    words = " ".join(text[phrases.tokens[first].start : phrases.tokens[last - 1].end].split())
    is_name = phrases.name(first) or phrases.possessive(first) or words[1:2].isupper()
    return words if is_name else words[0].lower() + words[1:]
