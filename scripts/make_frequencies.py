"""Make newsdiff/data/frequencies-en.txt from a word frequency list.

    make_frequencies.py LIST > newsdiff/data/frequencies-en.txt

LIST has a word and its count on each line. The shipped table was made from the English dictionary of
SymSpell (MIT; `frequency_dictionary_en_82_765.txt`), which intersects Google Books Ngram counts
(CC BY 3.0) with SCOWL (free with notice). Counts of words of one stem are added.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from pathlib import Path

import Stemmer

STEMS = 12_000
HEADER = """\
# How common English word stems are: tenths of the Zipf scale (log10 of occurrences a billion words),
# then the snowball stems at that value. Made by scripts/make_frequencies.py from the English dictionary
# of SymSpell (MIT), which derives from Google Books Ngram (CC BY 3.0) and SCOWL (free with notice)."""


def main() -> None:
    stem = Stemmer.Stemmer("english").stemWord
    counts: dict[str, int] = defaultdict(int)
    for line in Path(sys.argv[1]).read_text(encoding="utf-8-sig").splitlines():
        word, count = line.split()
        counts[stem(word)] += int(count)
    total = sum(counts.values())
    by_zipf: dict[int, list[str]] = defaultdict(list)
    for term in sorted(counts, key=lambda t: -counts[t])[:STEMS]:
        by_zipf[round(10 * math.log10(counts[term] / total * 1e9))].append(term)
    print(HEADER)
    for zipf in sorted(by_zipf, reverse=True):
        print(zipf, *sorted(by_zipf[zipf]))


if __name__ == "__main__":
    main()
