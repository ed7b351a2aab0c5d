"""The quotations of an article, sentence by sentence, with who is quoted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from newsdiff.facts.attribution.finding import find_attributions
from newsdiff.facts.attribution.sources import UNRESOLVED, Source
from newsdiff.facts.mention import ArticleText, Mention
from newsdiff.facts.quotes.quotation import quotations_of
from newsdiff.facts.quotes.words import Word, quoted_words

_SHOWN = 7
"""Words that are shown of either end of a long quotation."""


@dataclass(frozen=True)
class Quote(Mention):
    """The part of a quotation that lies in one sentence.

    `stems` are those of its tokens; `opens` and `ends` tell that it is presented as the beginning or the
    end of a sentence.
    """

    source: Source = UNRESOLVED
    words: tuple[Word, ...] = ()
    stems: tuple[str, ...] = ()
    opens: bool = False
    ends: bool = False


def find_quotes(article: ArticleText) -> Iterator[Quote]:
    """The quotations of an article, sentence by sentence."""
    quotations, attributions = quotations_of(article), find_attributions(article)
    starts = [attribution.start for attribution in attributions]
    for sentence in article.sentences:
        here = attributions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        places = [token.start for token in sentence.tokens]
        for quotation in quotations.touching(sentence.start, sentence.end):
            first_token, last_token = (bisect_left(places, at) for at in (quotation.start, quotation.end))
            tokens = sentence.tokens[first_token:last_token]
            if not tokens:
                continue
            text, start, end = article.text, tokens[0].start, tokens[-1].end
            first = tokens[0] is sentence.tokens[0]
            yield Quote(
                start,
                end,
                "quote",
                in_marks(text, start, end),
                source=next((a.source for a in here if a.content[0] <= start < a.content[1]), UNRESOLVED),
                words=tuple(quoted_words(text, tokens, article.language)),
                stems=tuple(token.stem for token in tokens),
                opens=first and text[start].isupper() and text[max(0, start - 1)] != "[",
                ends=text[end : end + 1] in (".", "!", "?"),
            )


def in_marks(text: str, start: int, end: int) -> str:
    """A quotation as it is shown: of a long one, the words at its beginning and end."""
    words = text[start:end].split()
    shown = words if len(words) <= 2 * _SHOWN else [*words[:_SHOWN], "…", *words[-_SHOWN:]]
    return f"“{' '.join(shown)}”"
