"""Unified diffs that git applies, in colour only where asked."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from newsdiff import compare
from newsdiff.comparison import Comparison
from newsdiff.exports.diff import Line, unified
from newsdiff.exports.names import sigla
from newsdiff.exports.plain import one_line
from tests.command import environment
from tests.newsdiff.exports.conftest import Export
from tests.newsdiff.stories import POST, article, three_outlets

LONG = "".join(f"Barge number {n} passed the lock at noon.\n\n" for n in range(40))


def _lines(comparison: Comparison, article_id: str) -> str:
    own = [passage for passage in comparison.passages if passage.article == article_id]
    return "".join(one_line(comparison.quote(passage)) + "\n" for passage in own)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("which", range(5))
def test_git_applies_it_to_the_passages_of_the_base(
    story: Comparison, export: Export, tmp_path: Path, which: int
) -> None:
    edited = LONG.replace("number 7 ", "number 77 ").replace(
        "Barge number 30 passed the lock at noon.\n\n", ""
    )
    comparison = (
        story,
        story.rebase("a2"),
        compare(three_outlets()),
        compare([article(LONG, "One"), article(edited, "Two")]),
        compare([article(POST, "One"), article(POST, "Two")]),
    )[which]
    names = dict(zip(comparison.article_by_id, sigla(a.outlet for a in comparison.articles), strict=True))
    base = _lines(comparison, comparison.base)
    (tmp_path / f"{names[comparison.base]}.txt").write_text(base, encoding="utf-8")
    (tmp_path / "story.diff").write_bytes(export(comparison, "diff").encode())
    command = ["git", "apply", "--whitespace=nowarn", "story.diff"]
    alone = environment(HOME=str(tmp_path), GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    subprocess.run(command, cwd=tmp_path, check=True, timeout=30, env=alone)
    for name, outlet in names.items():
        assert (tmp_path / f"{outlet}.txt").read_text(encoding="utf-8") == _lines(comparison, name)


def test_aligned_passages_stand_together_and_kinds_are_named(story: Comparison, export: Export) -> None:
    text = export(story, "diff")
    assert "@@ altered: " in text
    before, after = (text.rindex(words) for words in ('-"We had no choice,"', "+The engineer, Odile Marsh"))
    assert text[before:after].count("\n") == 1


def test_hunks_have_three_lines_of_context() -> None:
    lines = [Line(" ", str(n)) for n in range(20)]
    lines[10:11] = [Line("-", "10"), Line("+", "ten", ())]
    told = list(unified(lines, "one", "two"))
    assert told[5] == "@@ -8,7 +8,7 @@"
    assert told[6:] == [" 7", " 8", " 9", "-10", "+ten", " 11", " 12", " 13"]


def test_the_same_passages_are_a_copy_without_hunks() -> None:
    told = list(unified([Line(" ", "x")], "one", "two"))
    assert told == [
        "diff --git a/one.txt b/two.txt",
        "similarity index 100%",
        "copy from one.txt",
        "copy to two.txt",
    ]


def test_it_is_coloured_only_where_asked(story: Comparison, export: Export) -> None:
    plain, coloured = export(story, "diff"), export(story, "diff", colour=True)
    assert "\x1b" not in plain
    assert "\x1b[31m-" in coloured and "\x1b[32m+" in coloured
    assert re.sub(r"\x1b\[\d*m", "", coloured) == plain
