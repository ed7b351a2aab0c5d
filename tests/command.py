"""Run newsdiff as its users do, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
STORY = Path(__file__).parent / "newsdiff" / "marrow-lake"


def environment(**changes: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "LC_", "LANG"))}
    return kept | {"PYTHONPATH": str(ROOT)} | changes


def newsdiff(
    *arguments: str | Path, cwd: Path | None = None, **changes: str
) -> subprocess.CompletedProcess[bytes]:
    """`newsdiff ARGUMENTS`, piped; `changes` are environment variables."""
    command = [sys.executable, "-m", "tui", *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def python(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8", timeout=60)


def out(done: subprocess.CompletedProcess[bytes], status: int = 0) -> list[str]:
    """The lines of stdout, where nothing went wrong."""
    assert (done.returncode, done.stderr.decode()) == (status, "")
    return done.stdout.decode().splitlines()


def trouble(done: subprocess.CompletedProcess[bytes]) -> str:
    """The one line of trouble."""
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("newsdiff: ")
    return line.removeprefix("newsdiff: ")
