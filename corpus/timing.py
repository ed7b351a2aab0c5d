"""How long a stage takes, for the log."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter


@contextmanager
def timed(log: logging.Logger, stage: str) -> Iterator[None]:
    """Log a stage once it is done, with its milliseconds; nothing where it fails."""
    start = perf_counter()
    yield
    log.info("%s: %.0f ms", stage, 1000 * (perf_counter() - start))
