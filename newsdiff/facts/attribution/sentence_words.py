"""The words of a sentence that may say whose word its statements are: form, gaps, and which are of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.facts.attribution.words import AttributionWords
from newsdiff.tokens import Token

_QUOTE = re.compile(r"[\"“”„‟«»]")
"""Opens or closes a quotation."""


class SentenceWords:
    """The words of one sentence, by number from 0.

    `names` are the folded words that the article writes with a capital inside a sentence; by them a word
    that opens a sentence is told from a name.
    """

    def __init__(
        self, text: str, tokens: Sequence[Token], words: AttributionWords, names: frozenset[str]
    ) -> None:
        self._text, self._table, self._names = text, words, names
        self._words = words.words
        self.tokens = tokens

    def form(self, i: int) -> str:
        """The folded form of a word; "" outside the sentence."""
        return self.tokens[i].form if 0 <= i < len(self.tokens) else ""

    def gap(self, i: int) -> str:
        """What stands between word `i` and the one before it."""
        if not 0 < i < len(self.tokens):
            return ""
        return self._text[self.tokens[i - 1].end : self.tokens[i].start]

    def ends(self, i: int) -> bool:
        """Whether the sentence ends in front of word `i`."""
        return i >= len(self.tokens)

    def quoted(self, i: int) -> bool:
        """Whether a quotation mark stands in front of word `i`."""
        return bool(_QUOTE.search(self.gap(i)))

    def name(self, i: int) -> bool:
        """Whether word `i` is part of a name."""
        if not self.capital(i):
            return False
        if i > 0 and not set(self.gap(i)) & set('"“„«:—–'):
            return True
        form = self.form(i)
        if form in self._words["determiners"]:
            return False
        if form in self._names:
            return True
        if self.capital(i + 1):
            return form in self._table.nouns["titles"] or not self._is_known(form)
        return self.form(i + 1) in self._table.ascribing and not self._is_known(form)

    def _is_known(self, form: str) -> bool:
        return form in self._table.known or form.removesuffix("s") in self._table.known

    def capital(self, i: int) -> bool:
        """Whether word `i` is written with a capital, be it for its place alone."""
        return 0 <= i < len(self.tokens) and self._text[self.tokens[i].start].isupper()

    def possessive(self, i: int) -> bool:
        end = self.tokens[i].end
        surface = self._text[self.tokens[i].start : end].replace("’", "'")
        return surface.endswith("'s") or (surface.endswith("s") and self._text[end : end + 1] in ("'", "’"))
