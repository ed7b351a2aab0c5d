"""The tables of the English lexicon, as they are stored."""

from __future__ import annotations

import gzip
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from corpus.data import table
from newsdiff.tables import lookup

_DATA = files("newsdiff") / "data"
_OPENING = 3
"""Letters by which the lines of words are parted, so that a word is soon found; the tab counts as one."""
_PART = re.compile(r"\n([^\n\t]{1,2}\t|[^\n\t]{3})[^\n]*(?:\n\1[^\n]*)*")


class Lines(Sequence[str]):
    """The lines of a text, each cut out when it is asked for: so many strings would fill the memory."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = array("I", (found.start() for found in re.finditer(r"\n|\Z", text)))

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, n: Any) -> Any:
        return self._text[self._ends[n - 1] + 1 if n else 0 : self._ends[n]]


class Words(Mapping[str, str]):
    """What the lines of a text say of words, each behind its word and a tab; the lines are in order."""

    def __init__(self, text: str) -> None:
        self._text = f"\n{text}\n"
        self._parts = {found[1]: found.span() for found in _PART.finditer(self._text)}

    def __getitem__(self, word: str) -> str:
        """Raises KeyError for a word that has no line."""
        first, last = self._parts[f"{word}\t"[:_OPENING]]
        start = self._text.find(f"\n{word}\t", first, last)
        if start < 0:
            raise KeyError(word)
        return self._text[start + len(word) + 2 : self._text.index("\n", start + 1)]

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._text.split("\n")[1:-1])

    def __len__(self) -> int:
        return self._text.count("\n") - 1


@dataclass(frozen=True)
class WordNet:
    """The extract of WordNet (Miller 1995; Fellbaum 1998) that `scripts/make_lexicon.py` makes.

    Senses are numbers. A word is in its base form; an expression has its words parted by spaces.
    """

    words: Mapping[str, str]
    """Each word's line: its senses, a tab, and words of another stem derived from it."""
    lines: Sequence[str]
    """Each sense's line: part of speech, more general senses, opposite senses."""
    irregular: Mapping[str, str]
    """Inflected forms that no rule explains, with their base forms."""

    def senses(self, words: Iterable[str]) -> frozenset[int]:
        """All senses of some words, of every part of speech."""
        return _numbers(self.words[word].partition("\t")[0] for word in words if word in self.words)

    def derived(self, words: Iterable[str]) -> frozenset[str]:
        lines = (self.words[word].partition("\t")[2] for word in words if word in self.words)
        return frozenset(other for line in lines for other in line.split())

    def part_of_speech(self, sense: int) -> str:
        """One of n, v, a, r, and p for an adjective made from a noun; behind v a letter for its field."""
        return self.lines[sense].partition("\t")[0]

    def more_general(self, senses: Iterable[int]) -> frozenset[int]:
        """The senses one step above some; above a satellite adjective, the head of its cluster."""
        return _numbers(self.lines[sense].split("\t")[1] for sense in senses)

    def opposite(self, senses: Iterable[int]) -> frozenset[int]:
        return _numbers(self.lines[sense].split("\t")[2] for sense in senses)


@dataclass(frozen=True)
class NewsTerms:
    """The table of words that news reports use for one another, and of those that turn a statement round."""

    groups: Mapping[str, frozenset[str]]
    """The groups that a word or phrase is in."""
    opposites: Mapping[str, frozenset[str]]
    """The groups opposite to a group."""
    light: frozenset[str]
    """Words that say little by themselves."""

    def groups_of(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self.groups.get(word, frozenset()) for word in words))

    def opposite(self, groups: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self.opposites.get(group, frozenset()) for group in groups))


def _numbers(fields: Iterable[str]) -> frozenset[int]:
    return frozenset(int(number, 36) for field in fields for number in field.split())


@cache
def wordnet() -> WordNet:
    text = gzip.decompress((_DATA / "lexicon-en.txt.gz").read_bytes()).decode()
    _, words, senses, irregular = text.split("\n\n")
    return WordNet(
        words=Words(words),
        lines=Lines(senses.rstrip("\n")),
        irregular=dict(line.split(" ", 1) for line in irregular.splitlines()),
    )


@cache
def news_terms() -> NewsTerms:
    tables = lookup("news-terms-en")
    groups: dict[str, set[str]] = defaultdict(set)
    opposites: dict[str, set[str]] = defaultdict(set)
    for name, members in tables["same"].items():
        for member in members:
            groups[member].add(name)
    for one, other in tables["opposite"]["pairs"]:
        opposites[one].add(other)
        opposites[other].add(one)
    return NewsTerms(
        groups={word: frozenset(names) for word, names in groups.items()},
        opposites={name: frozenset(names) for name, names in opposites.items()},
        light=frozenset([*tables["light"]["words"], *table("function_words")["en"].split()]),
    )


@cache
def phrases() -> frozenset[str]:
    """All expressions of several words that the tables know."""
    return frozenset(word for word in (*wordnet().words, *news_terms().groups) if " " in word)
