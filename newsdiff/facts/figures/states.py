"""What is said of those that a figure counts: that 14 people died, that 220 were aboard.

Two figures of people tell of the same thing only if the same is said of them. What is said is looked for in
a table, first behind the counted, then in their name, then in front of the figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.languages import listed_words
from newsdiff.facts.figures.counted import counted
from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.words import figure_words
from newsdiff.facts.mention import Sentence
from newsdiff.tables import lookup
from newsdiff.tokens import Token

_NEXT = 8
"""So many words behind the counted, or in front of their figure, may stand before what is said of them."""
_FAR = 8
"""So many words behind the counted are searched, whatever they are, where nothing nearer is said."""
_MARK = re.compile(r"""[.,;:()—–"“”]""")
_PART = re.compile(r"(?:\s[^\W\d_]+)?\sof(?:\s(?:the|its|his|her|their|all))?\s$")
"""What stands between a part and the whole that it is of: "14 of the 220"."""
_TIMES = "times"
"""What is counted of a deed: the verb in front is what is said of it, as "fined" of "fined three times"."""
WHOLE = "whole"
"""What is said of a figure that another is a part of, where the text says no more."""


@dataclass(frozen=True)
class _Word:
    """What a word says of the counted: the name of a state, whether another goes before it, and of what."""

    state: str
    weak: bool
    of_things: bool = False


@cache
def _table(name: str) -> dict[str, _Word]:
    """The words "does", "done" or "nouns" of all states."""
    states = lookup("counted-en")["states"]
    return {
        word: _Word(state, entry.get("weak", False), entry.get("things", False))
        for state, entry in states.items()
        for word in entry.get(name, "").split()
    }


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lookup("counted-en")[name].split())


@cache
def _skipped() -> frozenset[str]:
    return (_listed("skipped") | listed_words("en")) - _listed("bounds")


def with_states(figures: Sequence[Figure], sentence: Sentence, text: str) -> list[Figure]:
    """The figures of an English sentence, those that count with what is said of the counted."""
    found: list[Figure] = []
    for figure in figures:
        if figure.kind == "count" and not figure.unit:
            is_whole = bool(found) and _PART.fullmatch(text, found[-1].end, figure.start) is not None
            found.append(_with_state(figure, _Surroundings.of(figure, sentence, text), is_whole))
        else:
            found.append(figure)
    return found


def _with_state(figure: Figure, around: _Surroundings, is_whole: bool) -> Figure:
    said = list(around.deed() if around.noun == _TIMES else around.said())
    if is_whole:
        said = [word for word in said if word.weak] or [_Word(WHOLE, True)]
    strong = [word for word in said if not word.weak]
    first = next(iter(strong or said), None)
    figure = replace(figure, noun=around.noun)
    if first is None:
        return figure
    is_bare = not (around.noun or first.of_things)
    is_general = is_bare or around.names(first.state) or around.noun in _listed("general")
    value = f"{figure.value} {first.state}" if is_bare and not first.weak else figure.value
    return replace(figure, state=first.state, general=is_general, value=value)


@dataclass(frozen=True)
class _Surroundings:
    """The words of a sentence in front of a figure and behind what it counts, each up to a mark.

    `noun` is the form of what is counted, "" for nothing.
    """

    before: Sequence[Token]
    noun: str
    behind: Sequence[Token]

    @classmethod
    def of(cls, figure: Figure, sentence: Sentence, text: str) -> _Surroundings:
        what = counted(text, figure.end, sentence.end, figure_words("en"))
        end = max(figure.end, what.end)
        tokens = sentence.tokens
        first = bisect_left(tokens, figure.start, key=lambda token: token.start)
        last = bisect_left(tokens, end, key=lambda token: token.start)
        noun = tokens[last - 1].form if what.head else ""
        before = _up_to_mark(tokens[max(0, first - _NEXT) : first][::-1], text, figure.start)
        return cls(before, noun, _up_to_mark(tokens[last : last + _FAR], text, end))

    def names(self, state: str) -> bool:
        """Whether the counted are called by what is said of them."""
        found = [_table(name).get(self.noun) for name in ("does", "done", "nouns")]
        return any(word is not None and word.state == state for word in found)

    def deed(self) -> Iterator[_Word]:
        """The verb in the past right in front of how often it was done."""
        if self.before and self.before[0].form.endswith("ed"):
            yield _Word(self.before[0].stem, False)

    def said(self) -> Iterator[_Word]:
        """What is said of the counted, what tells most first."""
        yield from self._right_behind()
        yield from (found for name in ("does", "done", "nouns") if (found := _table(name).get(self.noun)))
        yield from self._in_front()
        yield from self._farther_behind()

    def _right_behind(self) -> Iterator[_Word]:
        for n, token in enumerate(self.behind):
            found = self._at(n)
            if found is not None:
                yield found
                if not found.weak:
                    return
            elif token.form not in _skipped() or token.form in _listed("prepositions"):
                return

    def _farther_behind(self) -> Iterator[_Word]:
        for n, token in enumerate(self.behind):
            if token.form in _listed("bounds") or token.form[0].isdigit():
                return
            found = self._at(n)
            is_attribute = n > 0 and self.behind[n - 1].form in _listed("objects")
            is_done = token.form in _table("done") and not self._is_passive(n)
            if found is not None and not (is_attribute or is_done):
                yield found

    def _at(self, n: int) -> _Word | None:
        """What a word behind the counted says of them; nothing if it is what they do to others."""
        form = self.behind[n].form
        if form in _table("done"):
            takes = self.behind[n + 1 : n + 2]
            acts = takes and (takes[0].form in _listed("objects") or takes[0].form[0].isdigit())
            return None if acts and not self._is_passive(n) else _table("done")[form]
        return _table("does").get(form)

    def _is_passive(self, n: int) -> bool:
        return any(token.form in _listed("being") for token in self.behind[max(0, n - 3) : n])

    def _in_front(self) -> Iterator[_Word]:
        """What is done to the counted, or "by" them, or the noun whose number the figure is.

        In front of "rose to" the noun may have words behind it: "the toll in the valley rose to 16".
        """
        passed: set[str] = set()
        for token in self.before:
            form = token.form
            found = self._said_in_front(form, passed)
            if found is not None:
                yield found
                return
            if form in _listed("bounds") or not (
                form in _skipped() or form in _listed("linking") or passed & _listed("changing")
            ):
                return
            passed.add(form)

    def _said_in_front(self, form: str, passed: set[str]) -> _Word | None:
        if passed & (_listed("linking") | {"of", "to", "at"}) and form in _table("nouns"):
            return _table("nouns")[form]
        if passed & _listed("changing"):
            return None
        return _table("does" if "by" in passed else "done").get(form)


def _up_to_mark(tokens: Sequence[Token], text: str, at: int) -> list[Token]:
    """Words up to the first mark of punctuation between them, counted from an offset either way."""
    found: list[Token] = []
    for token in tokens:
        between = text[at : token.start] if token.start >= at else text[token.end : at]
        if _MARK.search(between):
            break
        found.append(token)
        at = token.end if token.start >= at else token.start
    return found
