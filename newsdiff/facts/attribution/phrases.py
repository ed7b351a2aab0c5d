"""How far the words for a source reach in a sentence, told by rule from the words around them.

The rules are those of English word order; the words themselves are the table's.
"""

from __future__ import annotations

import re

from newsdiff.facts.attribution.sentence_words import SentenceWords

Phrase = tuple[int, int]
"""The first word of a phrase and the one behind its last, as indices of the sentence's tokens."""

_LONGEST = 24
"""Words in the longest phrase that is followed."""
_JOINT = re.compile(r"\s*|[-–/&]|\s&\s|[.’']+\s+|\.")
"""What may stand between two words of one phrase: a space, a hyphen, the point of an abbreviation."""


class Phrases(SentenceWords):
    """Reads the phrases of one sentence."""

    def before(self, end: int) -> Phrase | None:
        """The phrase that ends in front of word `end`, or in front of an apposition or bracket that does.

        A name in apposition belongs to the phrase: "the minister, Anna Orlan, said".
        """
        if end <= 0 or self.quoted(end):
            return None
        last = end
        if "," in self.gap(end):
            end = self._apposition(end)
        if ")" in self.gap(end):
            end = next((i for i in range(end - 1, max(0, end - _LONGEST), -1) if "(" in self.gap(i)), 0)
        phrase = self._leftward(end)
        return (phrase[0], last) if phrase and self._is_named(end, last) else phrase

    def _is_named(self, start: int, end: int) -> bool:
        """Whether words `start` to `end` are the name of whom a noun in front of them tells the part."""
        return start < end and not self.name(start - 1) and all(map(self.name, range(start, end)))

    def apposed(self, first: int, last: int) -> int:
        """Where the name in apposition begins that a phrase of `before` ends with; `first` if none does."""
        return next(
            (i for i in range(first + 1, last) if "," in self.gap(i) and self._is_named(i, last)), first
        )

    def _apposition(self, end: int) -> int:
        """The first word of what stands between two commas in front of `end`; 0 if there is no such thing."""
        for i in range(end - 1, max(0, end - _LONGEST), -1):
            if set(self.gap(i)) & set(',;:—"“”'):
                return i if "," in self.gap(i) and not self.quoted(i) and self._may_be_apposition(i) else 0
        return 0

    def _may_be_apposition(self, i: int) -> bool:
        form, words = self.form(i), self._words
        opens = any(form in words[name] for name in ("determiners", "prepositions", "relatives"))
        return opens or form.isdigit() or form in self._table.nouns["person"] or self.name(i)

    def _leftward(self, end: int) -> Phrase | None:
        """The noun phrase whose last word stands in front of `end`."""
        words, start, joint = self._words, end, end
        for i in range(end - 1, max(-1, end - _LONGEST), -1):
            form, inner = self.form(i), start < end
            if i + 1 < end and not self._continues(i + 1, joint < end):
                break
            if form in words["stops"] or (joint < end and form.endswith("ed") and not self.name(i)):
                start = max(start, joint) if joint < end else start
                break
            if form in words["prepositions"] and not self._hangs(i):
                start = self._names_at_end(start, end)
                break
            if form in words["times"] or form in words["adverbs"]:
                break
            if inner and (form in words["pronouns"] or self._is_verb(i) or self._is_complete(start, i)):
                break
            if form in words["conjunctions"]:
                joint = i + 1
            else:
                start = i
        while start < end and self.form(start) in words["prepositions"]:
            start += 1
        return (start, end) if start < end else None

    def _is_verb(self, i: int) -> bool:
        return self.form(i) in self._table.ascribing and not self.name(i)

    def _is_complete(self, start: int, i: int) -> bool:
        """Whether a phrase that begins with `start` takes no word `i` in front of it."""
        if self.form(start) not in self._words["determiners"] or start != i + 1:
            return False
        return not self._links(self.form(i))

    def _links(self, form: str) -> bool:
        words = self._words
        return (
            form in words["prepositions"]
            or form in words["conjunctions"]
            or form in self._table.nouns["counted"]
        )

    def _continues(self, i: int, listed: bool) -> bool:
        """Whether word `i` and the one before it are of one phrase."""
        if _JOINT.fullmatch(self.gap(i)):
            return True
        return listed and self.gap(i).strip() == "," and self.name(i) and self.name(i - 1)

    def _hangs(self, i: int) -> bool:
        """Whether the preposition `i` may hang on the word before it."""
        return i > 0 and bool(_JOINT.fullmatch(self.gap(i))) and self.form(i - 1) not in self._table.closed

    def _names_at_end(self, start: int, end: int) -> int:
        first = end
        while first > start and self.name(first - 1):
            first -= 1
        return first

    def after(self, start: int) -> Phrase | None:
        """The noun phrase that begins with word `start`."""
        end = start
        for i in range(start, min(len(self.tokens), start + _LONGEST)):
            if self._bounds(i) or (i > start and not self._extends(i)):
                break
            end = i + 1
        while end > start and self._dangles(end):
            end -= 1
        return (start, end) if end > start else None

    def _dangles(self, end: int) -> bool:
        """Whether the word in front of `end` leads to something behind it: "of", "published last" week."""
        form, words = self.form(end - 1), self._words
        timed = self.form(end) in words["times"] | words["when"] and form in self._table.passive
        return self._links(form) or form in words["determiners"] | words["when"] or timed

    def _bounds(self, i: int) -> bool:
        """Whether no phrase behind a cue has word `i` in it."""
        form, words = self.form(i), self._words
        if form in words["determiners"]:
            return False
        if form in words["times"]:
            return True
        closed = ("stops", "pronouns", "adverbs", "relatives")
        return any(form in words[name] for name in closed) and not self.name(i)

    def _extends(self, i: int) -> bool:
        """Whether word `i` goes on with the phrase in front of it."""
        form, words = self.form(i), self._words
        if not self._continues(i, False) or (self._is_verb(i) and form not in self._table.nouns["data"]):
            return False
        if form in words["determiners"]:
            return self.form(i - 1) in words["prepositions"]
        if form in words["prepositions"]:
            return self._carries_on(i)
        return form not in words["conjunctions"] or self.name(i - 1) == self.name(i + 1)

    def _carries_on(self, i: int) -> bool:
        """Whether a preposition belongs to the phrase in front of it: "of", "familiar with", "briefed on"."""
        return self.form(i) in self._words["linking"] or self.form(i - 1) in self._words["linked"]
