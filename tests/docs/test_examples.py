"""The examples in Python: each is run on the bundled story, and passes mypy."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import samples
from newsdiff.comparison import Comparison
from tests.command import ROOT, environment
from tests.docs.pages import PAGES, code, name

EXAMPLES = [
    pytest.param(block, id=f"{name(page)}-{number}")
    for page in PAGES
    if name(page) != "docs/api.md"
    for number, block in enumerate(code(page, "python"), start=1)
]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the bundled story and its export."""
    shutil.copytree(samples.path(), tmp_path / "story")
    (tmp_path / "folder").symlink_to("story")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("block", EXAMPLES)
def test_an_example_runs(
    block: str, desk: Path, bundled: Comparison, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "story.json").write_text(bundled.model_dump_json(), encoding="utf-8")
    exec(compile(block, "example", "exec"), {"__name__": "example"})
    assert capsys.readouterr().out.strip() or "print(" not in block


def test_there_are_examples_of_everything() -> None:
    used = {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for example in EXAMPLES
        for node in ast.walk(ast.parse(str(example.values[0])))
        if isinstance(node, ast.Attribute | ast.Name)
    }
    assert {"compare", "load", "rows", "from_text", "write", "apply", "open_library", "DataFrame"} <= used


def test_five_lines_lead_from_texts_to_a_table() -> None:
    first = code(ROOT / "docs" / "library.md", "python")[0]
    assert len([line for line in first.splitlines() if line]) == 5


def test_the_examples_pass_a_strict_type_checker(tmp_path: Path) -> None:
    files = []
    for number, example in enumerate(EXAMPLES):
        files.append(tmp_path / f"example_{number}.py")
        files[-1].write_text(str(example.values[0]), encoding="utf-8")
    check = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"), *map(str, files)]
    done = subprocess.run(
        check, cwd=ROOT, env=environment(), capture_output=True, encoding="utf-8", timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
