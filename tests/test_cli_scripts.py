"""The command line in shell scripts: exit statuses, checks, bytes, no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import samples
from tests.command import environment, newsdiff, out, python

STORY = samples.path()
SCRIPT = r"""
set -u
newsdiff() { "$PYTHON" -m tui "$@"; }
status() { "$@" >/dev/null 2>&1; echo "$?"; }

cp "$STORY/01-ouria-press-agency.txt" copy.txt
printf 'The pier reopens on Monday.\n\nRepairs cost 4 million euros.\n' >pier-one.txt
printf 'The pier will reopen on Monday.\n\nRepairs to it cost 4 million euros.\n' >pier-two.txt
echo "differences $(status newsdiff compare "$STORY")"
echo "none $(status newsdiff compare copy.txt "$STORY/01-ouria-press-agency.txt")"
echo "trouble $(status newsdiff compare nowhere.txt "$STORY")"
echo "wrong-usage $(status newsdiff compare "$STORY" --fail-on colour)"
echo "fail-on-found $(status newsdiff compare "$STORY" --fail-on amount,date)"
echo "fail-on-not-found $(status newsdiff compare pier-one.txt pier-two.txt --fail-on amount,dropped)"
echo "coverage-met $(status newsdiff compare pier-one.txt pier-two.txt --min-coverage 2)"
echo "coverage-missed $(status newsdiff compare "$STORY" --min-coverage 2)"
newsdiff compare "$STORY" --json >one.json; newsdiff compare "$STORY" --format json -o two.json
cmp one.json two.json && echo "the same bytes"
newsdiff open one.json --json | cmp - one.json && echo "and back"
if newsdiff compare "$STORY" --fail-on amount -q 2>err >/dev/null; then echo passed; else echo "held back"; fi
[ -s err ] || echo "quietly"
"""
EXPECTED = """\
differences 1
none 0
trouble 2
wrong-usage 2
fail-on-found 1
fail-on-not-found 0
coverage-met 0
coverage-missed 1
the same bytes
and back
held back
quietly
"""
NO_SOCKETS = """
import socket, sys
class Refused(Exception): pass
def refuse(*_, **__): raise Refused("newsdiff asked for a socket")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from tui.cli import main
main(["compare", {story!r}, "--format", "json"])
"""
UNSHARED = ["unshare", "--net", "--map-root-user"]


def test_exit_statuses_in_a_shell_script(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", SCRIPT],
        cwd=tmp_path,
        env=environment(PYTHON=sys.executable, STORY=str(STORY)),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == EXPECTED


def test_what_failed_is_told_in_a_bounded_number_of_lines() -> None:
    done = newsdiff("compare", STORY, "--fail-on", "dropped", "-o", os.devnull)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 1 and len(lines) == 11
    assert all(line.startswith("newsdiff: --fail-on: ") for line in lines)
    assert lines[0].startswith("newsdiff: --fail-on: claim ") and ": dropped: " in lines[0]
    assert lines[-1].endswith(" more")


def test_both_checks_are_told_and_one_is_enough() -> None:
    done = newsdiff("compare", STORY, "--fail-on", "amount", "--min-coverage", "3", "-o", os.devnull)
    checks = {line.split(": ")[1] for line in done.stderr.decode().splitlines()}
    assert done.returncode == 1 and checks == {"--fail-on", "--min-coverage"}


def test_checks_name_no_outlet_of_a_blind_comparison() -> None:
    done = newsdiff("compare", STORY, "--blind", "--fail-on", "amount", "-o", os.devnull)
    assert done.returncode == 1 and b", C: amount: " in done.stderr
    assert b"Tidewall" not in done.stderr and b"Seamark" not in done.stderr


def test_a_saved_comparison_is_checked_as_the_articles_are(tmp_path: Path) -> None:
    compared = newsdiff("compare", STORY, "--fail-on", "date", "--json", "-o", "story.json", cwd=tmp_path)
    opened = newsdiff("open", "story.json", "--fail-on", "date", "-o", os.devnull, cwd=tmp_path)
    assert (opened.returncode, opened.stderr) == (1, compared.stderr)
    assert compared.returncode == 1
    assert compared.stderr.count(b"\n") > 1


@pytest.mark.parametrize("words", ["", ",", "amount,", "amount,colour"])
def test_a_check_for_nothing_or_for_no_kind_is_refused(words: str) -> None:
    done = newsdiff("compare", STORY, "--fail-on", words)
    if words == "amount,":
        assert done.returncode == 1, "a comma too many does no harm"
    else:
        assert (done.returncode, done.stdout) == (2, b"") and b"--fail-on" in done.stderr


def test_nothing_asks_for_a_socket(tmp_path: Path) -> None:
    done = python(NO_SOCKETS.format(story=str(STORY)))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.encode() == newsdiff("compare", STORY, "--format", "json").stdout


def _may_unshare() -> bool:
    if not shutil.which("unshare"):
        return False
    return subprocess.run([*UNSHARED, "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _may_unshare(), reason="namespaces without a network are not permitted here")
def test_comparing_needs_no_network() -> None:
    command = [*UNSHARED, sys.executable, "-m", "tui", "compare", str(STORY), "--format", "json"]
    done = subprocess.run(command, env=environment(), capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout == newsdiff("compare", STORY, "--format", "json").stdout


def test_verbose_tells_what_is_read_by_which_reader_and_how_long_it_takes() -> None:
    done = newsdiff("compare", STORY, "-v")
    lines = done.stderr.decode().splitlines()
    assert done.stdout == newsdiff("compare", STORY).stdout, "stdout is the same"
    assert all(line.startswith("newsdiff: ") and line.endswith(" ms") for line in lines)
    assert sum("by the reader text" in line for line in lines) == 5
    assert any("matched their passages" in line for line in lines)


def test_quiet_and_verbose_contradict_each_other() -> None:
    done = newsdiff("compare", STORY, "-q", "--verbose")
    assert done.returncode == 2 and b"contradict" in done.stderr


def test_quiet_still_tells_trouble() -> None:
    done = newsdiff("compare", "nowhere.txt", STORY, "--quiet")
    assert done.returncode == 2 and b"nowhere.txt does not exist" in done.stderr


def test_a_name_in_the_log_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    for name in ("one\x1b[2J.txt", "two.txt"):
        (tmp_path / name).write_text("The ferry to Oss ran late.\n\nNobody was hurt.\n")
    assert b"\x1b" not in newsdiff("compare", tmp_path, "-v").stderr


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_git_difftool_shows_two_versions_of_an_article(tmp_path: Path) -> None:
    def git(*words: str) -> subprocess.CompletedProcess[bytes]:
        names = ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL")
        settings = environment(**dict.fromkeys(names, "someone"), HOME=str(tmp_path))
        return subprocess.run(["git", *words], cwd=tmp_path, env=settings, capture_output=True, check=True)

    article = tmp_path / "article.txt"
    article.write_text("The council spent 4 million euros on the pier.\n\nThe work ends in May.\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    article.write_text("The council spent 6 million euros on the pier.\n\nThe work ends in May.\n")
    tool = f"{sys.executable} -m tui compare --quiet"
    shown = git("difftool", "--no-prompt", f"--extcmd={tool}").stdout.decode()
    assert "amount: 4 million EUR → 6 million EUR" in shown


def test_out_is_the_list_of_the_samples() -> None:
    assert out(newsdiff("samples")) == [
        str(path) for path in sorted(STORY.iterdir()) if path.suffix != ".json"
    ]
