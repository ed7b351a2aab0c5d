"""How time and memory grow with the number of outlets, and with the length of one article.

    python benchmarks/growth.py [--quick]

Articles are made from the bundled story with a fixed seed: two sentences of five are one of the story's with
every fifth word changed, the others are drawn from its words. Every size runs in a process of its own;
seconds are those of `newsdiff.compare`, megabytes the whole process's peak, which begins at some 60 MB of
imports. The growth is the slope of log seconds over log size, by least squares: 1 is linear.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from functools import cache

import numpy as np

OUTLETS = (2, 5, 10, 20, 50)
WORDS = (500, 1_000, 5_000, 10_000, 50_000)
USUAL_WORDS = 800
QUICK = 3
"""How many of the sizes `--quick` takes."""
SHARED = 0.4
CHANGED = 0.2
SENTENCE_WORDS = 20


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="the smaller sizes only")
    parser.add_argument("--lengths", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.lengths:
        print(json.dumps(measure(json.loads(args.lengths))))
        return
    last = QUICK if args.quick else None
    report("outlets of 800 words", {n: [USUAL_WORDS] * n for n in OUTLETS[:last]})
    report("words of one outlet, beside one of 800", {n: [n, USUAL_WORDS] for n in WORDS[:last]})


def report(what: str, stories: dict[int, list[int]]) -> None:
    print(f"{what:>40}  seconds  megabytes")
    seconds = []
    for size, lengths in stories.items():
        command = [sys.executable, __file__, "--lengths", json.dumps(lengths)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
        took, peak = json.loads(done.stdout)
        seconds.append(took)
        print(f"{size:>40,}  {took:>7.2f}  {peak:>9.0f}")
    slope, _ = np.polyfit(np.log(list(stories)), np.log(seconds), 1)
    print(f"{'seconds grow as size to the power of':>40}  {slope:>7.2f}\n")


def measure(lengths: list[int]) -> tuple[float, float]:
    """Seconds, and megabytes at the peak, of comparing articles of so many words."""
    from newsdiff import compare

    articles = [article(words, seed) for seed, words in enumerate(lengths)]
    start = time.perf_counter()
    compare(articles)
    took = time.perf_counter() - start
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@cache
def material() -> tuple[list[str], list[str]]:
    """The sentences of the bundled story, and its words."""
    from corpus import load, samples
    from corpus.passages import find_passages

    told = [span.of(one.text) for one in load([samples.path()]) for span in find_passages(one)]
    return told, sorted({word for sentence in told for word in sentence.split()})


def article(words: int, seed: int):  # type: ignore[no-untyped-def]
    """An article of about so many words."""
    from corpus import Article

    told, known = material()
    chance = random.Random(seed)
    sentences: list[str] = []
    while sum(len(sentence.split()) for sentence in sentences) < words:
        is_shared = chance.random() < SHARED
        drawn = chance.choice(told).split() if is_shared else chance.choices(known, k=SENTENCE_WORDS)
        changed = [chance.choice(known) if chance.random() < CHANGED else word for word in drawn]
        sentences.append(" ".join(changed).rstrip(".").capitalize() + ".")
    text = "\n\n".join(" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3))
    return Article.from_text(text, source=f"{seed}.txt", outlet=f"Outlet {seed}", clean=False)


if __name__ == "__main__":
    main()
