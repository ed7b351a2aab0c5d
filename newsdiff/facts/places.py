"""Whether mentions of two sides have the same place: in one small edit, or among the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
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


@dataclass(frozen=True)
class Words:
    """The words of one side, each with its place in the other side's words, if that is known."""

    side: Side[Any]
    places: Sequence[_Place | None]
    _found: dict[tuple[str, int], frozenset[Any]] = field(default_factory=dict)

    def at(self, mention: Mention) -> frozenset[_Place]:
        """The known places of a mention's words; words as "million" that both sides have say nothing."""
        return self._kept(("at", mention.start), lambda: self._at(mention))

    def near(self, mention: Mention, reach: int) -> frozenset[str]:
        """The stems of so many telling words in front of a mention, and behind it."""
        return self._kept((str(reach), mention.start), lambda: self._near(mention, reach))

    def _kept(self, key: tuple[str, int], found: Callable[[], frozenset[Any]]) -> frozenset[Any]:
        if key not in self._found:
            self._found[key] = found()
        return self._found[key]

    def _at(self, mention: Mention) -> frozenset[_Place]:
        first, last = self._range(mention)
        tokens = self.side.tokens[first:last]
        return frozenset(
            place
            for place, token in zip(self.places[first:last], tokens, strict=True)
            if place is not None and (place[0] == "edit" or len(tokens) == 1 or token.form[0].isdigit())
        )

    def _near(self, mention: Mention, reach: int) -> frozenset[str]:
        first, last = self._range(mention)
        tokens = self.side.tokens
        before = (tokens[n].stem for n in range(first - 1, -1, -1))
        behind = (tokens[n].stem for n in range(last, len(tokens)))
        stems = (islice(filter(self._tells, words), reach) for words in (before, behind))
        return frozenset(chain.from_iterable(stems))

    @cached_property
    def all(self) -> frozenset[str]:
        """The stems of all telling words."""
        return frozenset(token.stem for token in self.side.tokens if self._tells(token.stem))

    def weight(self, stems: Iterable[str]) -> float:
        """The sum of what stems tell, up to 1 each."""
        return fsum(rarity(stem, self.side.article.language) for stem in stems)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.side.tokens]

    def _range(self, mention: Mention) -> tuple[int, int]:
        return bisect_left(self._starts, mention.start), bisect_left(self._starts, mention.end)

    def _tells(self, stem: str) -> bool:
        return not stem[0].isdigit() and rarity(stem, self.side.article.language) >= _TELLING


class Places:
    """Both sides' words, with what mentions of the two have in common."""

    def __init__(self, pair: Aligned[Any]) -> None:
        left, right = _places(pair)
        self.a, self.b = Words(pair.a, left), Words(pair.b, right)
        self.is_copy = pair.closeness >= _CLOSE

    def same(self, a: Mention, b: Mention) -> bool:
        """Whether words of both stand in one small edit, or are a word that both sides have in one place.

        In free rewrites that comes about by chance, unless telling words near both are the same.
        """
        return bool(self.a.at(a) & self.b.at(b)) and (self.is_copy or self.shared(a, b) > 0)

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
