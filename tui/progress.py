"""Progress of long work on stderr, where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Step = Callable[[int, int], None]
"""Called with the number of parts done and to be done."""


@contextmanager
def progress_on_stderr() -> Iterator[Callable[[str], Step | None]]:
    """Give a function that starts a named stage; it answers None where stderr is not a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:

        def start(stage: str) -> Step:
            task = bar.add_task(stage)
            return lambda done, total: bar.update(task, completed=done, total=total)

        yield start
