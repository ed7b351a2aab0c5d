"""Set newsdiff beside other ways of aligning sentences, on quality and on time.

    python benchmarks/compare_peers.py [DATA] [--rounds N]

DATA is a folder as benchmarks/gold.py reads it; without it the bundled story is read. Every method scores the
same pairs of sentences. A pair is right if both sides overlap a core pair's, and recall counts core pairs
found. Scores are given the one threshold for all stories that is best for them in hindsight; only newsdiff as
shipped has its own. Time is the processor's on one thread, of the shortest of N rounds, with the articles
already loaded, as a ratio to newsdiff's as shipped. The peers do less: they score, and find no claims and no
changes. They are of the `bench` extra.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from math import inf
from pathlib import Path

from judging import GoldStory, Scores, best_tally, read_gold
from peers import METHODS
from threadpoolctl import threadpool_limits

from corpus import samples

ROUNDS = 7
SLOW = 5.0
"""Seconds from which a method's first run is its only one."""
WIDTH = 38


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", help="a folder with stories/ (the bundled story)")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    args = parser.parse_args()
    folders = (
        sorted(g.parent for g in args.data.glob("stories/*/gold.json")) if args.data else [samples.path()]
    )
    if not folders:
        parser.error(f"no stories/*/gold.json in {args.data}")
    stories = [read_gold(folder) for folder in folders]
    describe(stories)
    beside_peers(stories, args.rounds)
    if not args.data:
        from_start_to_finish(args.rounds)


def describe(stories: list[GoldStory]) -> None:
    judged = [pair for story in stories for pair in story.judged.values()]
    print(
        f"Stories: {len(stories)}, articles: {sum(len(story.articles) for story in stories)}, "
        f"sentence pairs judged: {sum(int((pair.grade >= 0).sum()) for pair in judged):,}, "
        f"core pairs: {sum(len(pair.core) for pair in judged)}; Python {sys.version.split()[0]}"
    )


def beside_peers(stories: list[GoldStory], rounds: int) -> None:
    scored: dict[str, list[Scores]] = {}

    def score(name: str) -> None:
        scored[name] = [METHODS[name](story) for story in stories]

    with threadpool_limits(1):  # idle threads of numpy's would be counted, and slow one another down
        took = shortest({name: partial(score, name) for name in METHODS}, rounds, time.process_time)
    print(f"\n{'':{WIDTH}}  precision  recall     F1    time")
    for name, ratio in ratios(took).items():
        tally = best_tally(stories, scored[name])
        right = f"{tally.precision:9.2f}  {tally.recall:6.2f}  {tally.f1:5.2f}"
        print(f"{name:{WIDTH}}  {right}  {ratio:6.2f}×")


def from_start_to_finish(rounds: int) -> None:
    """Whole processes: from the start of Python to the last byte."""
    compare = ["-m", "tui", "compare", str(samples.path()), "--format", "json"]
    commands = {
        "newsdiff compare STORY --format json": compare,
        'python -c "pass"': ["-c", "pass"],
        'python -c "import pydantic, numpy"': ["-c", "import pydantic, numpy"],
    }
    tasks = {name: partial(run_python, command) for name, command in commands.items()}
    took = shortest(tasks, rounds, time.perf_counter)
    print(f"\n{'from start to finish':{WIDTH}}  time")
    for name, ratio in ratios(took).items():
        print(f"{name:{WIDTH}}  {ratio:.2f}×")


def run_python(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, cwd=Path(__file__).parents[1]
    )
    if done.returncode > 1:
        raise SystemExit(done.returncode)


def shortest(
    tasks: Mapping[str, Callable[[], None]], rounds: int, clock: Callable[[], float]
) -> dict[str, float]:
    """Seconds of every task's shortest run.

    Each has its turn in every round, so that a machine busy for a while slows none of them alone.
    """
    took: dict[str, float] = {}
    for number in range(rounds):
        for name, task in tasks.items():
            if number == 0 or took[name] < SLOW:
                start = clock()
                task()
                took[name] = min(took.get(name, inf), clock() - start)
    return took


def ratios(took: Mapping[str, float]) -> dict[str, float]:
    """To the first of them."""
    first = next(iter(took.values()))
    return {name: seconds / first for name, seconds in took.items()}


if __name__ == "__main__":
    main()
