"""When two names name one and the same, and when they are two spellings of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from newsdiff.facts.mention import Mention
from newsdiff.facts.names import tables
from newsdiff.facts.names.tables import Words

_PLACE = "\0"
"""Opens the key that a country's names are replaced by."""
_SPELLED, _HEAD = "\1", "\2"
"""Open the marks of names of one word by their first letter, and of a body or country named alone."""
_MIN_SPELLED = 5
"""Letters that a word must have to be a variant of another by one letter."""
_MIN_TWO_OFF = 8
"""And to be one by two letters."""
_LONGEST_PLACE = 5


@dataclass(frozen=True)
class NameMention(Mention):
    """A name. `words` are those of the mention and `full` those of the fullest name it stands for.

    `capitals` are its words written in capitals throughout, and `initials` what it may be abbreviated to.
    `title` is the office before it, `nation` tells a people's name ("Vietnamese") and `speaks` a name whose
    verb is one of saying. Names of one list have one `series`, the offset at which it starts, or -1; `slot`
    is the noun that they belong to by "of", "including" and the like.
    """

    words: Words
    full: Words
    capitals: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    title: str = ""
    nation: bool = False
    speaks: bool = False
    series: int = -1
    slot: str = ""
    key: Words = field(init=False, repr=False, compare=False)
    """The full name with the names of countries and what else goes by several names levelled."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", levelled(self.full))

    @cached_property
    def marks(self) -> frozenset[str]:
        """What names that agree have one of in common at least: words, initials, what may stand for them."""
        found = {*self.key, *self.words, *self.initials, *_initials_inside(self.words)}
        if capital := _capital_of(self.full):
            found.add(capital)
        if len(self.key) == 1:
            found.add(_SPELLED + self.key[0][0])
        if set(self.key) <= tables.words("heads") or all(word.startswith(_PLACE) for word in self.key):
            found.add(_HEAD)
        return frozenset(found)

    def agrees(self, other: NameMention) -> bool:
        """Whether both may name one and the same: a surname agrees with every name that it is part of."""
        if self.marks.isdisjoint(other.marks):
            return False
        return self.is_written_as(other) or _is_variant(self.key, other.key)

    def is_written_as(self, other: NameMention) -> bool:
        """Whether both agree without a difference in spelling."""
        return not self.marks.isdisjoint(other.marks) and (
            _agree(self.key, other.key)
            or _capital_of(self.full) in other.key
            or _capital_of(other.full) in self.key
            or _abbreviates(self, other)
            or _abbreviates(other, self)
        )

    def is_variant_of(self, other: NameMention) -> bool:
        """Whether one word of it is spelled a little differently there, and the rest is the same."""
        return _is_variant(levelled(self.words), levelled(other.words))


@lru_cache(maxsize=4096)
def levelled(words: Words) -> Words:
    """A name's words with a key for each country that they name, and the first of several names for one."""
    return tuple(_with_places(tables.synonyms().get(words, words)))


def country(words: Words) -> str:
    """The key of the country or region that a name is, or whose people it is; else ""."""
    return tables.places().get(words) or tables.nations().get(words) or ""


def _with_places(words: Words) -> Iterator[str]:
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_PLACE, len(words) - at), 0, -1):
            place = country(words[at : at + length])
            if place:
                yield _PLACE + place
                break
        else:
            length = 1
            yield _levelled_word(words[at])
        at += length


def _levelled_word(word: str) -> str:
    word = tables.same_words().get(word, word)
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "sui" else word


def _agree(x: Words, y: Words) -> bool:
    short, long = sorted((set(x), set(y)), key=len)
    if len(short) == 1 and short <= tables.words("heads"):
        return all(word.startswith(_PLACE) for word in long - short)
    return short <= long or _same_person(x, y)


def _same_person(x: Words, y: Words) -> bool:
    """Whether first names are short forms of one another, or initials, before the same surname."""
    if min(len(x), len(y)) < 2 or x[-1] != y[-1]:
        return False
    first, other = sorted((x[0], y[0]), key=len)
    short = tables.nicknames()
    return short.get(first, first) == short.get(other, other) or (len(first) == 1 and other[0] == first)


def _capital_of(words: Words) -> str | None:
    place = tables.capitals().get(tables.synonyms().get(words, words))
    return _PLACE + place if place else None


def _abbreviates(short: NameMention, long: NameMention) -> bool:
    """Whether a word in capitals is the initials of the other name, or of words in the course of it."""
    if len(short.words) == 1 and short.capitals and short.words[0] in long.initials:
        return True
    spelled = [word for w in short.words for word in _spelled_out(w, short.capitals, long.words)]
    return len(spelled) > len(short.words) and set(spelled) == set(long.words)


def _initials_inside(words: Words) -> Iterator[str]:
    """The initials of every run of a name's words."""
    letters = "".join(word[0] for word in words)
    for start, end in combinations(range(len(letters) + 1), 2):
        if end - start > 1:
            yield letters[start:end]


def _spelled_out(word: str, capitals: frozenset[str], words: Words) -> Words:
    """The words in whose initials a word in capitals is written, or else the word itself."""
    if word in capitals:
        for start in range(len(words) - len(word) + 1):
            run = words[start : start + len(word)]
            if "".join(w[0] for w in run) == word:
                return run
    return (word,)


def _is_variant(x: Words, y: Words) -> bool:
    if len(x) != len(y):
        return False
    differing = [(mine, theirs) for mine, theirs in zip(x, y, strict=True) if mine != theirs]
    if len(differing) != 1 or any(word.startswith(_PLACE) for word in x + y):
        return False
    return _one_word(*differing[0])


def _one_word(x: str, y: str) -> bool:
    if {x, y} <= tables.words("heads"):
        return False  # centre, center
    shorter = min(len(x), len(y))
    if shorter < _MIN_SPELLED or x[0] != y[0]:
        return False
    allowed = 2 if shorter >= _MIN_TWO_OFF else 1
    return DamerauLevenshtein.distance(x, y, score_cutoff=allowed) <= allowed
