"""What a person at a terminal waits for, measured through a pseudo-terminal.

    python benchmarks/terminal.py [STORY]

First paints are set against those of a bare Textual app, taken in turns with it; the median counts. STORY
is a folder of articles to be opened as well; without one it is the bundled story alone. Keys are pressed in
a made-up story of three outlets and some 20,000 wrapped lines. Each run has a home of its own, so that
nobody's library or settings are read. Needs Linux, for the processor's time.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bare_app import WORDS as BARE_WORDS
from pseudo_terminal import PseudoTerminal

ROOT = Path(__file__).parent.parent
COLUMNS, LINES = 160, 50
ROUNDS = 7
KEYS: Sequence[tuple[str, str, Mapping[str, str]]] = (
    ("", "", {"j": "j"}),
    ("", "", {"n": "n"}),
    ("", "", {"PageDown": "\x1b[6~"}),
    ("", "", {"Tab": "\t"}),
    ("", "", {"the matrix": "m", "back from it": "q"}),
    ("m", "q", {"s, sorting the matrix": "s"}),
    ("", "", {"the claim": "\r", "back from it": "q"}),
    ("", "", {"a filter": "a", "all claims again": "c"}),
    ("", "", {"folding": "z", "unfolding": "z"}),
    ("", "", {"a column wider": "]", "narrower": "["}),
    ("/harbour\r", "\x1b", {"n, next match": "n"}),
)
"""Keys to be measured, those that come in turns together, with what is pressed before and after them all."""
PRESSES = 15
IDLE = 10.0
LONG_WORDS = 43_000
"""Words of each of the three outlets of the long story: some 20,000 lines in columns of 50 cells."""
NEWSDIFF = [sys.executable, "-m", "tui"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("story", nargs="?", help="a folder of articles to open beside the bundled story")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often first paints are measured")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        first_paints(home, args.rounds, args.story)
        long_story(home)


def started(home: str, *command: str) -> PseudoTerminal:
    """A program on a terminal of its own, with true colours and the home given.

    Python keeps compiled modules in that home, for newsdiff as for Textual, as if both were installed.
    """
    left_out = ("NEWSDIFF", "XDG", "PYTHON", "NO_COLOR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    own = {"HOME": home, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    own["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
    return PseudoTerminal(command, {**kept, **own}, COLUMNS, LINES)


def first_paints(home: str, rounds: int, story: str | None) -> None:
    from corpus import samples

    folders = {"bundled story": ([], str(samples.path()))} | ({"STORY": ([story], story)} if story else {})
    bare: list[float] = []
    taken: dict[str, list[Sequence[float]]] = {name: [] for name in folders}
    words = {name: opening_words(folder) for name, (_, folder) in folders.items()}
    for _ in range(1 + rounds):  # the first compiles, and counts for nothing
        with started(home, sys.executable, str(ROOT / "benchmarks" / "bare_app.py")) as terminal:
            bare.append(terminal.wait_for(lambda text: BARE_WORDS in text))
        for name, (arguments, _) in folders.items():
            taken[name].append(opening(home, arguments, words[name]))
    for each in (bare, *taken.values()):
        del each[0]
    print(f"{'first paint':<44}{'seconds':>9}{'times bare':>12}")
    row("bare Textual app", median(bare), median(bare))
    for name, runs in taken.items():
        for what, values in zip(STEPS, zip(*runs, strict=True), strict=True):
            row(f"{name}: {what}", median(values), median(bare))
    print()


STEPS = ("the screen", "its text", "the first marks", "the comparison")


def opening(home: str, arguments: Sequence[str], words: str) -> tuple[float, float, float, float]:
    """Seconds to the first screen, to the text, to the first mark beside it, and to the claims."""
    with started(home, *NEWSDIFF, *arguments) as terminal:
        steps: tuple[Callable[[str], bool], ...] = (
            lambda text: "Reading the articles" in text,
            lambda text: words in text,
            lambda text: any(glyph in text for glyph in "●≈≠"),
            lambda text: "claim 1 /" in text,
        )
        screen, text, mark, claims = (terminal.wait_for(step) for step in steps)
    return screen, text, mark, claims


def opening_words(folder: str) -> str:
    """Words with which the first article's text begins, short enough to stand on one line."""
    from corpus import load

    article = load([folder])[0]
    return " ".join(article.body[0].of(article.text).split()[:2])


def row(what: str, seconds: float, bare: float) -> None:
    print(f"{what:<44}{seconds:>9.2f}{seconds / bare:>12.1f}")


def long_story(home: str) -> None:
    file = Path(home) / "long.json"
    lines = write_long_story(file)
    print(f"{f'{lines:,} wrapped lines in three columns':<44}{'median':>9}{'worst':>9}", end="")
    print(f"{'processor':>11}{'bytes':>9}")
    with started(home, *NEWSDIFF, "open", str(file)) as terminal:
        terminal.wait_for(lambda text: "claim 1 /" in text)
        terminal.settle(1.0)
        for before, after, keys in KEYS:
            press_in_turns(terminal, before, after, keys)
        terminal.settle(1.0)
        before, written = terminal.processor_seconds(), len(terminal.written)
        end = time.perf_counter() + IDLE
        while (left := end - time.perf_counter()) > 0:
            terminal.read(left)
        used = terminal.processor_seconds() - before
        print(f"{f'idle for {IDLE:.0f} s: processor seconds':<44}{used:>9.2f}{'':>20}", end="")
        print(f"{len(terminal.written) - written:>9,}")


def press_in_turns(terminal: PseudoTerminal, before: str, after: str, keys: Mapping[str, str]) -> None:
    """Press the keys from the story's beginning on, and print a row for each."""
    for key in ("g", *before):
        terminal.press(key)
        terminal.settle()
    paints: dict[str, list[Paint]] = {name: [] for name in keys}
    for _ in range(PRESSES):
        for name, key in keys.items():
            used = terminal.processor_seconds()
            seconds, size = terminal.paint(key)
            paints[name].append(Paint(seconds, terminal.processor_seconds() - used, size))
    for key in after:
        terminal.press(key)
        terminal.settle()
    for name, taken in paints.items():
        times = [1000 * each.seconds for each in taken]
        print(f"{f'{name}: ms to its whole paint':<44}{median(times):>9.0f}{max(times):>9.0f}", end="")
        print(f"{1000 * sum(each.processor for each in taken) / len(taken):>11.0f}", end="")
        print(f"{median(each.bytes for each in taken):>9,.0f}", flush=True)


class Paint(NamedTuple):
    """What a key took to be painted."""

    seconds: float
    processor: float
    bytes: int


def write_long_story(file: Path) -> int:
    """Write the comparison of the long story; gives how many lines the reader has for it."""
    from growth import article

    from newsdiff import compare
    from newsdiff.exports import write
    from tui.plan.columns import ColumnLayout
    from tui.plan.geometry import arrange
    from tui.plan.sheet import Sheet
    from tui.plan.shown import Shown

    comparison = compare([article(LONG_WORDS, seed) for seed in range(3)])
    with file.open("w", encoding="utf-8", newline="") as stream:
        write(comparison, "json", stream)
    sheet = Sheet(comparison)
    names = [each.id for each in comparison.articles]
    geometry = arrange(COLUMNS - 1, names, names[0], names[1])
    layout = ColumnLayout(sheet, geometry, names[1], shown=Shown.of(sheet))
    return layout.map.total


if __name__ == "__main__":
    main()
