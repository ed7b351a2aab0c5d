"""Settings and fixtures that all tests share."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

import corpus
import newsdiff
from corpus import samples

settings.register_profile(
    "default",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "search", parent=settings.get_profile("default"), derandomize=False, max_examples=2000
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="session")
def bundled_articles() -> list[corpus.Article]:
    return corpus.load([samples.path()])


@pytest.fixture(scope="session")
def bundled(bundled_articles: list[corpus.Article]) -> newsdiff.Comparison:
    return newsdiff.compare(bundled_articles)
