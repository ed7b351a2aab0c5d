"""Progress of long work on stderr, where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tui.verbosity import is_quiet

Step = Callable[[int, int], None]
"""Called with the number of parts done and to be done."""


@contextmanager
def progress_on_stderr() -> Iterator[Callable[[str], Step | None]]:
    """Give a function that starts a named stage; it answers None with --quiet or without a terminal.

    Nothing is drawn before there is progress to tell, so that questions can be asked until then.
    """
    if is_quiet() or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)

    def start(stage: str) -> Step:
        task = bar.add_task(stage)

        def tell(done: int, total: int) -> None:
            bar.start()
            bar.update(task, completed=done, total=total)

        return tell

    try:
        yield start
    finally:
        bar.stop()
