"""The pages that people read: the README and its like, and docs/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from tests.command import ROOT

PAGES = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "docs" / "how-to", ROOT / "benchmarks")
    for path in folder.glob("*.md")
)
_FENCE = re.compile(r"^( *)```(\w*)[^\n]*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def code(path: Path, language: str) -> list[str]:
    """The blocks of code in a language, in their order."""
    text = path.read_text(encoding="utf-8")
    return [dedent(block[3]) for block in _FENCE.finditer(text) if block[2] == language]


def prose(path: Path) -> str:
    """A page without its blocks of code."""
    return _FENCE.sub("", path.read_text(encoding="utf-8"))


def links(path: Path) -> Iterator[str]:
    """The targets of a page's links and pictures."""
    for found in _LINK.finditer(_CODE.sub("", prose(path))):
        yield found[1]


def anchors(path: Path) -> set[str]:
    """The names of a page's headings, as GitHub and MkDocs make them."""
    return {
        re.sub(r"[^\w\- ]", "", heading[1].lower()).strip().replace(" ", "-")
        for heading in _HEADING.finditer(prose(path))
    }
