"""Time `newsdiff.compare` beside other ways of setting texts side by side.

    python benchmarks/compare_peers.py [FOLDER] [--runs N]

FOLDER holds the articles of one story (.txt, .md); without it the bundled story is read. Every figure is
the median of N runs after one to warm up, with the articles already loaded; ratios are to newsdiff's. The
peers do less: they score or collate, and find no claims and no changes. CollateX is of the `bench` extra.
"""

from __future__ import annotations

import argparse
import difflib
import itertools
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process, utils

import newsdiff
from corpus import Article, load, samples
from corpus.passages import find_passages

RUNS = 7
SLOW = 5.0
"""Seconds from which the warm-up run of a peer is its only one."""
TOKENS = 400
"""CollateX is given this many words of an article at most."""


class Row(NamedTuple):
    """One line of a table; `seconds` is None where a peer is not installed."""

    what: str
    seconds: float | None


def median_seconds(run: Callable[[], Any], runs: int) -> float:
    first = seconds(run)
    return first if first > SLOW else statistics.median(seconds(run) for _ in range(runs))


def seconds(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def sentences(article: Article) -> list[str]:
    return [span.of(article.text) for span in find_passages(article)]


def token_sort(texts: list[list[str]]) -> None:
    """rapidfuzz's `token_sort_ratio` of every sentence with every one of another article."""
    for a, b in itertools.combinations(texts, 2):
        process.cdist(a, b, scorer=fuzz.token_sort_ratio, processor=utils.default_process)


def sequence_matcher(texts: list[list[str]]) -> None:
    """difflib's ratio of the same pairs, word by word."""
    words = [[sentence.split() for sentence in article] for article in texts]
    for a, b in itertools.combinations(words, 2):
        for right in b:
            matcher = difflib.SequenceMatcher(b=right, autojunk=False)
            for left in a:
                matcher.set_seq1(left)
                matcher.ratio()


def collatex(texts: list[list[str]]) -> None:
    """CollateX's alignment table of the first words of some articles."""
    from collatex import Collation, collate

    collation = Collation()
    for number, article in enumerate(texts):
        collation.add_plain_witness(f"w{number}", " ".join(" ".join(article).split()[:TOKENS]))
    collate(collation, output="json", segmentation=False)


def engines(articles: list[Article], runs: int) -> list[Row]:
    texts = [sentences(article) for article in articles]
    peers: dict[str, Callable[[], Any]] = {
        "newsdiff.compare": partial(newsdiff.compare, articles),
        "rapidfuzz cdist token_sort_ratio, all sentence pairs": partial(token_sort, texts),
        "difflib SequenceMatcher.ratio, all sentence pairs": partial(sequence_matcher, texts),
    }
    for count in sorted({2, len(texts)}):
        name = f"CollateX, {count} articles of {TOKENS} words at most"
        peers[name] = partial(collatex, texts[:count])
    rows = []
    for name, run in peers.items():
        try:
            rows.append(Row(name, median_seconds(run, runs)))
        except ImportError:
            rows.append(Row(f"{name} (not installed)", None))
    return rows


def starts(folder: Path, runs: int) -> list[Row]:
    """Whole processes: from the start of Python to the last byte."""
    compare = ["-m", "tui", "compare", str(folder), "--format", "json"]
    commands = {
        "newsdiff compare FOLDER --format json": compare,
        'python -c "pass"': ["-c", "pass"],
        'python -c "import pydantic, numpy"': ["-c", "import pydantic, numpy"],
    }
    return [
        Row(name, median_seconds(partial(run_python, command), runs)) for name, command in commands.items()
    ]


def run_python(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, cwd=Path(__file__).parents[1]
    )
    if done.returncode > 1:
        raise SystemExit(done.returncode)


def table(title: str, rows: list[Row]) -> None:
    """Print rows with their ratio to the first."""
    width = max(len(row.what) for row in rows)
    print(f"\n{title:{width}}  {'seconds':>8}  {'ratio':>7}")
    for row in rows:
        if row.seconds is None or rows[0].seconds is None:
            print(f"{row.what:{width}}  {'-':>8}  {'-':>7}")
        else:
            print(f"{row.what:{width}}  {row.seconds:8.3f}  {row.seconds / rows[0].seconds:6.2f}×")


def main() -> None:
    parser = argparse.ArgumentParser(description="Time newsdiff beside its peers.")
    parser.add_argument("folder", type=Path, nargs="?", default=samples.path())
    parser.add_argument("--runs", type=int, default=RUNS)
    arguments = parser.parse_args()
    folder: Path = arguments.folder.resolve()
    articles = load([folder])
    passages = [len(find_passages(article)) for article in articles]
    pairs = sum(a * b for a, b in itertools.combinations(passages, 2))
    print(
        f"{len(articles)} articles, {sum(passages)} passages, {pairs} pairs; Python {sys.version.split()[0]}"
    )
    table("articles already loaded", engines(articles, arguments.runs))
    table("from start to finish", starts(folder, arguments.runs))


if __name__ == "__main__":
    main()
