"""What docs/formats.md says of a story's file is what its models and its reader say."""

from __future__ import annotations

import re

import pytest

from corpus.library.archive import MAX_ALL, MAX_FILES, MAX_MANIFEST
from corpus.library.records import (
    FORMAT,
    ArticleRecord,
    DecisionRecord,
    NoteRecord,
    Record,
    ReviewRecord,
    StoryRecord,
    VersionRecord,
)
from corpus.readers.feed_items import FEWEST_WORDS
from corpus.sources import MAX_BYTES
from tests.command import ROOT

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
SECTION = re.split(r"^## ", PAGE.partition(f"## {FORMAT}\n")[2], flags=re.MULTILINE)[0]


def row(key: str) -> set[str]:
    """What the table's row for a key names."""
    [found] = re.findall(rf"^\| `{re.escape(key)}` \|(.*)$", SECTION, re.MULTILINE)
    return set(re.findall(r"`([^`]+)`", found))


def test_the_manifest_has_the_keys_that_are_named() -> None:
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", SECTION, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", " ".join(rows))) == set(StoryRecord.model_fields)


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ("articles", ArticleRecord),
        ("articles[].decisions", DecisionRecord),
        ("articles[].versions", VersionRecord),
        ("notes", NoteRecord),
        ("reviews", ReviewRecord),
    ],
)
def test_a_row_names_every_key(key: str, model: type[Record]) -> None:
    assert row(key) == set(model.model_fields)


def test_limits_are_those_of_the_code() -> None:
    said = " ".join(SECTION.split())
    assert f"more than {MAX_FILES:,} members or {MAX_ALL // 10**9} GB" in said
    assert f"more than {MAX_MANIFEST // 10**6} MB or a page of more than {MAX_BYTES // 10**6} MB" in said
    assert f"A file of more than {MAX_BYTES // 10**6} MB is refused" in PAGE
    assert f"those of {FEWEST_WORDS} words or more" in PAGE
