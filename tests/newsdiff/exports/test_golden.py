"""Every format, byte for byte, and the schema.

After a deliberate change, or a new field of the models, run this file with NEWSDIFF_REWRITE_GOLDEN=1 and
read the diff.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from newsdiff.comparison import Comparison
from newsdiff.exports import WRITERS, schema
from tests.newsdiff.exports.conftest import Export
from tests.newsdiff.stories import check_spans

REWRITE = bool(os.environ.get("NEWSDIFF_REWRITE_GOLDEN"))
SCHEMA = Path(schema.__file__).with_name(schema.FILE)
GOLDEN = Path(__file__).parent / "golden"
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "bridge.txt": ("text", {}),
    "bridge.json": ("json", {}),
    "bridge.html": ("html", {}),
    "bridge.md": ("md", {}),
    "bridge.csv": ("csv", {}),
    "bridge-wide.csv": ("csv", {"wide": True, "bom": True}),
    "bridge.diff": ("diff", {}),
    "bridge.tei.xml": ("tei", {}),
    "bridge.collatex.json": ("collatex", {}),
    "bridge.annotations.json": ("webannotation", {}),
    "bridge-excerpt.json": ("json", {"excerpt": True, "only": ["amount"]}),
}


def test_the_story_of_the_golden_files_is_a_sound_comparison(story: Comparison) -> None:
    check_spans(story)
    assert Comparison.from_json(story.model_dump_json()) == story
    assert story.rebase("a1") == story


def test_every_format_has_a_golden_file() -> None:
    assert {format for format, _ in CASES.values()} == set(WRITERS)
    assert {path.name for path in GOLDEN.iterdir()} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_export_is_the_golden_file(name: str, story: Comparison, export: Export) -> None:
    format, options = CASES[name]
    written = export(story, format, **options).encode()
    if REWRITE:
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / name).write_bytes(written)
    assert written == (GOLDEN / name).read_bytes()


def test_the_shipped_schema_is_that_of_the_models() -> None:
    if REWRITE:
        SCHEMA.write_text(schema.made(), encoding="utf-8")
    assert json.loads(schema.made()) == json.loads(schema.published())
