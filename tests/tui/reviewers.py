"""A process that decides on a story until it is killed."""

from __future__ import annotations

import itertools
import sys
from functools import partial

from corpus.library import open_library
from newsdiff.review import note
from tests.tui.stories import ferry
from tui.review.keeping import LibraryKeeper
from tui.review.session import Review


def review_until_killed(path: str, first: int) -> None:
    """Write notes, some of them undone and done again, and print each, negative if it is not kept."""
    made = Review(ferry(), LibraryKeeper(partial(open_library, path), "ferry"))
    claim = made.comparison.claims[0].id
    for number in itertools.count(first):
        made.do([note(made.comparison, str(number), claim=claim)])
        if number % 3 == 0:
            made.undo()
            made.redo()
        print(-number if made.trouble else number, flush=True)  # noqa: T201


if __name__ == "__main__":
    review_until_killed(sys.argv[1], int(sys.argv[2]))
