"""What tests of the exports share."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from newsdiff.comparison import Comparison
from newsdiff.exports import write
from tests.newsdiff.exports.story import story as written_by_hand

Export = Callable[..., str]


@pytest.fixture(scope="session")
def story() -> Comparison:
    return written_by_hand()


@pytest.fixture(scope="session")
def export() -> Export:
    def exported(comparison: Comparison, format: str, **options: Any) -> str:
        stream = io.StringIO(newline="")
        write(comparison, format, stream, **options)
        return stream.getvalue()

    return exported
