"""How long commands take from start to end, beside other tools' on this machine, in one run.

    python benchmarks/cold_start.py [--rounds N] [STORY]

STORY is a folder of articles, by default the bundled story. Each command runs once to warm the disk's cache,
then N times in turn with the others; kept is the shortest time of the processor, user and system together,
which other programs disturb least. Ratios are to `python -c pass`.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Sequence

from corpus import samples

ROUNDS = 7
PEERS = (
    ["git", "--version"],
    ["delta", "--version"],
    ["difft", "--version"],
    ["diff", "--version"],
    ["man", "--version"],
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("story", nargs="?", default=str(samples.path()))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    args = parser.parse_args()
    found = commands(args.story)
    least = measure(list(found.values()), args.rounds)
    print(f"{'command':<44}  {'ms':>6}  {'ratio':>6}")
    for name, seconds in zip(found, least, strict=True):
        print(f"{name:<44}  {1000 * seconds:>6.0f}  {seconds / least[0]:>6.1f}")


def commands(story: str) -> dict[str, list[str]]:
    """What is timed, by the name it is printed under."""
    python, newsdiff = [sys.executable], [sys.executable, "-m", "tui"]
    found = {
        "python -c pass": [*python, "-c", "pass"],
        "newsdiff --version": [*newsdiff, "--version"],
        "newsdiff --help": [*newsdiff, "--help"],
        "newsdiff compare --help": [*newsdiff, "compare", "--help"],
        "newsdiff compare STORY --format json": [*newsdiff, "compare", story, "--format", "json"],
        "newsdiff compare STORY --format text": [*newsdiff, "compare", story, "--format", "text"],
        "python -c 'import textual.app'": [*python, "-c", "import textual.app"],
        "python -c 'import numpy, pydantic'": [*python, "-c", "import numpy, pydantic"],
        "python -m rich.diagnose": [*python, "-m", "rich.diagnose"],
        "python -m pytest --version": [*python, "-m", "pytest", "--version"],
        "python -m pip --version": [*python, "-m", "pip", "--version"],
    }
    return found | {" ".join(peer): peer for peer in PEERS if shutil.which(peer[0])}


def measure(found: Sequence[list[str]], rounds: int) -> list[float]:
    """The shortest processor time of each command, in seconds; they take turns."""
    least = [float("inf")] * len(found)
    for number in range(rounds + 1):
        for at, command in enumerate(found):
            took = seconds(command)
            if number:
                least[at] = min(least[at], took)
    return least


def seconds(command: Sequence[str]) -> float:
    """The processor time of one run. Raises SystemExit for one that fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    settings = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=settings, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode > 1:
        sys.exit(f"{' '.join(command)}: {done.stderr.decode(errors='replace')}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
