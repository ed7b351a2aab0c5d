"""Whether mentions of two sides have the same place: in one small edit, or among the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import fsum
from typing import Any

from newsdiff.facts.mention import Aligned, Mention, Side
from newsdiff.rarity import rarity

_CLOSE = 0.6
"""Closeness of an edited copy, in which what stands in one place is of the same thing."""
_SMALL_EDIT = 6
"""An edit of at most so many words of either side is one slot; within a longer one, no place is known."""
_NEXT = 5
"""So many telling words in front of a mention, and behind it, tell what slot it fills."""
_AROUND = 8
"""So many tell what it is about at all."""
_TELLING = 0.6
"""Rarity from which a word tells something."""

_MUCH = 1.5
"""Weight of the words near a mention that the other side has, from which the mention is missed there."""

_Place = tuple[str, int]


class Words:
    """The words of one side, and those that tell what its mentions are about."""

    def __init__(self, side: Side[Any]) -> None:
        self.tokens, self._language = side.tokens, side.article.language
        self._starts = [token.start for token in side.tokens]
        self._near: dict[tuple[int, int], frozenset[str]] = {}

    def of(self, mention: Mention) -> tuple[int, int]:
        """The first token of a mention, and the one behind its last."""
        return bisect_left(self._starts, mention.start), bisect_left(self._starts, mention.end)

    def near(self, mention: Mention, reach: int) -> frozenset[str]:
        """The stems of so many telling words in front of a mention, and behind it."""
        key = (mention.start, reach)
        if key not in self._near:
            first, last = self.of(mention)
            before, behind = bisect_left(self._telling, first), bisect_left(self._telling, last)
            places = self._telling[max(0, before - reach) : before] + self._telling[behind : behind + reach]
            self._near[key] = frozenset(self.tokens[n].stem for n in places)
        return self._near[key]

    @cached_property
    def all(self) -> frozenset[str]:
        """The stems of all telling words."""
        return frozenset(self.tokens[n].stem for n in self._telling)

    @cached_property
    def _telling(self) -> list[int]:
        """The numbers of the tokens that tell something."""
        return [n for n, token in enumerate(self.tokens) if self._tells(token.stem)]

    def weight(self, stems: Iterable[str]) -> float:
        """The sum of what stems tell, up to 1 each."""
        return fsum(rarity(stem, self._language) for stem in stems)

    def _tells(self, stem: str) -> bool:
        return not stem[0].isdigit() and rarity(stem, self._language) >= _TELLING


class _Placed:
    """One side's words with the place of each among the other side's, if that is known."""

    def __init__(self, words: Words, places: Sequence[_Place | None]) -> None:
        self._words, self._places = words, places
        self._at: dict[int, frozenset[_Place]] = {}

    def at(self, mention: Mention) -> frozenset[_Place]:
        """The known places of a mention's words; words as "million" that both sides have say nothing."""
        if mention.start not in self._at:
            first, last = self._words.of(mention)
            tokens = self._words.tokens[first:last]
            self._at[mention.start] = frozenset(
                place
                for place, token in zip(self._places[first:last], tokens, strict=True)
                if place is not None and (place[0] == "edit" or len(tokens) == 1 or token.form[0].isdigit())
            )
        return self._at[mention.start]


class Places:
    """Both sides' words, with what mentions of the two have in common."""

    def __init__(self, pair: Aligned[Any]) -> None:
        self.a, self.b = pair.a.once(Words), pair.b.once(Words)
        self.is_copy = pair.closeness >= _CLOSE
        self._pair = pair

    def same(self, a: Mention, b: Mention) -> bool:
        """Whether words of both stand in one small edit, or are a word that both sides have in one place.

        In free rewrites that comes about by chance, unless telling words near both are the same.
        """
        if not (self.is_copy or self.shared(a, b) > 0):
            return False
        return not self._placed[0].at(a).isdisjoint(self._placed[1].at(b))

    @cached_property
    def _placed(self) -> tuple[_Placed, _Placed]:
        left, right = _places(self._pair)
        return _Placed(self.a, left), _Placed(self.b, right)

    def shared(self, a: Mention, b: Mention) -> float:
        """The weight of the words that stand near both."""
        return self.a.weight(self.a.near(a, _NEXT) & self.b.near(b, _NEXT))

    def missed(self, mention: Mention, of: Words) -> bool:
        """Whether the other side might have a mention: it is an edited copy, or has much of what is near.

        Much is the weight of one or two words, or half of what is near, or half of what the other side has.
        """
        if self.is_copy:
            return True
        other = self.b.all if of is self.a else self.a.all
        near = of.near(mention, _AROUND)
        weight = of.weight(near & other)
        return weight >= _MUCH or 2 * weight >= min(of.weight(near), of.weight(other)) > 0


def _places(pair: Aligned[Any]) -> tuple[list[_Place | None], list[_Place | None]]:
    """The place of each word: equal words of both sides share one, and so do all words of a small edit."""
    left: list[_Place | None] = []
    right: list[_Place | None] = []
    for number, edit in enumerate(pair.edits):
        left += [("word", n) for n in range(len(left), edit.a_start)]
        right += [("word", n - edit.b_start + edit.a_start) for n in range(len(right), edit.b_start)]
        sizes = edit.a_end - edit.a_start, edit.b_end - edit.b_start
        place: _Place | None = ("edit", number) if max(sizes) <= _SMALL_EDIT else None
        left += [place] * sizes[0]
        right += [place] * sizes[1]
    ends = len(pair.a.tokens), len(pair.b.tokens)
    left += [("word", n) for n in range(len(left), ends[0])]
    right += [("word", n - ends[1] + ends[0]) for n in range(len(right), ends[1])]
    return left, right
