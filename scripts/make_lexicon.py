"""Make newsdiff/data/lexicon-en.txt.gz from the files of WordNet 3.0.

    make_lexicon.py FOLDER FREQUENCIES > newsdiff/data/lexicon-en.txt.gz

FOLDER has WordNet's data.*, index.* and *.exc; FREQUENCIES is newsdiff/data/frequencies-en.txt. Kept are
words with their commonest senses; names, compounds and most rare nouns are left out. The same input gives
the same bytes.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import Stemmer

SENSES = {"n": 5, "v": 8, "a": 5, "r": 4}
"""How many of a word's senses are kept; WordNet lists the commonest first."""
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
FIRST_VERBS = 29
"""The number of the first of WordNet's files of verbs."""
UP = {"@", "@i"}
HEAD = {"&"}
FROM_NOUN = {"\\"}
OPPOSITE = {"!"}
DERIVED = {"+", "\\"}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
HEADER = """\
# Words, their senses and how these hang together, for English. Made by scripts/make_lexicon.py from
# WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. The licence, which applies to
# this file, is in lexicon-en.LICENSE.txt beside it.
#
# Three lists, each behind an empty line; numbers are in base 36.
# 1. word, its senses as line numbers of the second list, commonest first, and words derived from it
# 2. part of speech (n, v, a, r; p for an adjective made from a noun), for a verb with a letter for its field
#    (WordNet's lexicographer file), more general senses (of a satellite adjective: its head), opposite senses
# 3. inflected form, the words it may be a form of, where no rule gives them\
"""

Key = tuple[str, str]


@dataclass
class Synset:
    """A sense: its field, kind (s for a satellite adjective), words as written, and pointers.

    A pointer is (symbol, number of the source word, target, number of the target word).
    """

    field: int
    kind: str
    words: list[str]
    pointers: list[tuple[str, int, Key, int]]

    def targets(self, symbols: set[str]) -> set[Key]:
        return {target for symbol, _, target, _ in self.pointers if symbol in symbols}

    def more_general(self) -> set[Key]:
        """Hypernyms; of a satellite adjective its head."""
        return self.targets(HEAD if self.kind == "s" else UP)

    def part_of_speech(self) -> str:
        if self.kind == "v":
            return self.kind + chr(ord("a") + self.field - FIRST_VERBS)
        return "p" if self.kind == "a" and self.targets(FROM_NOUN) else self.kind.replace("s", "a")


def read_synsets(folder: Path) -> dict[Key, Synset]:
    return {
        key: synset
        for pos, name in FILES.items()
        for line in _lines(folder / f"data.{name}")
        for key, synset in [_synset(pos, line.partition("|")[0].split())]
    }


def _synset(pos: str, fields: list[str]) -> tuple[Key, Synset]:
    end = 4 + 2 * int(fields[3], 16)
    words = [word.partition("(")[0] for word in fields[4:end:2]]
    count = int(fields[end])
    quads = [fields[end + 1 + 4 * n : end + 5 + 4 * n] for n in range(count)]
    pointers = [
        (symbol, int(ends[:2], 16), (kind.replace("s", "a"), offset), int(ends[2:], 16))
        for symbol, offset, kind, ends in quads
    ]
    return (pos, fields[0]), Synset(int(fields[1]), fields[2], words, pointers)


def read_senses(folder: Path, synsets: dict[Key, Synset]) -> dict[str, list[Key]]:
    """The senses of each word that is to be kept, commonest first within a part of speech."""
    senses: dict[str, list[Key]] = defaultdict(list)
    for pos, name in FILES.items():
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            keys = [(pos, offset) for offset in fields[-int(fields[2]) :]]
            common = [key for key in keys if fields[0] in synsets[key].words]
            senses[fields[0]] += common[: SENSES[pos]]
    return {word: keys for word, keys in senses.items() if keys}


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="latin-1") as lines:
        yield from (line for line in lines if not line.startswith("  "))


class Choice:
    """Which words are kept."""

    def __init__(self, synsets: dict[Key, Synset], stems: set[str]) -> None:
        self._stems = stems
        self._synsets = synsets
        self._common = {key for key, synset in synsets.items() if any(map(self._is_common, synset.words))}

    def keeps(self, word: str, senses: Iterable[Key]) -> bool:
        """Single words, if rare nouns only those beside or below a common word; common phrasal verbs."""
        parts = word.split("_")
        if not all(part.isascii() and part.isalpha() and part.islower() for part in parts):
            return False
        kinds = {pos for pos, _ in senses}
        if len(parts) > 1:
            return len(parts) == 2 and "v" in kinds and all(map(self._is_common, parts))
        return self._is_common(word) or kinds != {"n"} or any(map(self._is_near, senses))

    def _is_common(self, word: str) -> bool:
        return stem(word) in self._stems

    def _is_near(self, sense: Key) -> bool:
        return bool({sense, *self._synsets[sense].more_general()} & self._common)


def tables(folder: Path, stems: set[str]) -> Iterator[str]:
    synsets = read_synsets(folder)
    choice = Choice(synsets, stems)
    senses = {w: keys for w, keys in read_senses(folder, synsets).items() if choice.keeps(w, keys)}
    used = {key for keys in senses.values() for key in keys}
    used |= {target for key in used for target in synsets[key].more_general()}
    number = {key: base36(n) for n, key in enumerate(sorted(used))}
    for word in sorted(senses):
        fields = word.replace("_", " "), " ".join(number[key] for key in senses[word])
        yield "\t".join([*fields, " ".join(sorted(_derived(word, senses, synsets)))])
    yield ""
    for key in sorted(used):
        ends = [synsets[key].more_general(), synsets[key].targets(OPPOSITE)]
        known = [" ".join(sorted(number[end] for end in some if end in number)) for some in ends]
        yield "\t".join([synsets[key].part_of_speech(), *known])
    yield ""
    yield from _exceptions(folder, senses)


def _derived(word: str, senses: dict[str, list[Key]], synsets: dict[Key, Synset]) -> set[str]:
    """Kept words of another stem that WordNet derives from this one, or it from them."""
    found = {
        synsets[target].words[max(0, into - 1)]
        for key in senses[word]
        for symbol, out, target, into in synsets[key].pointers
        if symbol in DERIVED and (out == 0 or synsets[key].words[out - 1] == word)
    }
    return {other for other in found if other in senses and stem(other) != stem(word)}


def _exceptions(folder: Path, senses: dict[str, list[Key]]) -> Iterator[str]:
    forms: dict[str, set[str]] = defaultdict(set)
    for name in FILES.values():
        for line in _lines(folder / f"{name}.exc"):
            form, *words = line.split()
            forms[form].update(word for word in words if word in senses and form.isalpha())
    return (f"{form} {' '.join(sorted(words))}" for form, words in sorted(forms.items()) if words)


def base36(number: int) -> str:
    digits = DIGITS[number % 36]
    while number := number // 36:
        digits = DIGITS[number % 36] + digits
    return digits


stem = Stemmer.Stemmer("english").stemWord


def main() -> None:
    folder, frequencies = map(Path, sys.argv[1:])
    lines = frequencies.read_text(encoding="utf-8").splitlines()
    stems = {word for line in lines if not line.startswith("#") for word in line.split()[1:]}
    text = "\n".join([HEADER, "", *tables(folder, stems), ""])
    sys.stdout.buffer.write(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
