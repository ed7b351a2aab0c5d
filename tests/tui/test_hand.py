"""What is copied, opened and edited, and by which program."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

import corpus
import newsdiff
from newsdiff.comparison import Comparison
from newsdiff.exports.citation import citation
from newsdiff.exports.claim_table import claim_table
from tests.tui.pilots import reading, status
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.commands import BY_ID
from tui.hand import hand, programs
from tui.hand.browser import browser_call
from tui.hand.editor import editor_call, editor_words
from tui.hand.programs import Call
from tui.hand.source import line_of, source_file
from tui.palette import Commands

URL = "https://example.org/a|b?c=1"


def with_records(**changes: object) -> Comparison:
    """The ferry story, every article changed."""
    comparison = ferry()
    articles = tuple(article.model_copy(update=changes) for article in comparison.articles)
    return comparison.model_copy(update={"articles": articles})


@pytest.fixture
def every_program(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, ...]]]:
    """Every program seems to be there; what is started is listed instead."""
    started: list[tuple[str, ...]] = []
    monkeypatch.setattr(programs.shutil, "which", lambda program: f"/bin/{program}")
    programs.is_there.cache_clear()
    monkeypatch.setattr(hand, "run", lambda call: started.append(call.arguments) or "")
    monkeypatch.setattr(NewsdiffApp, "suspend", lambda _: nullcontext())
    for name in ("BROWSER", "VISUAL", "EDITOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    yield started
    programs.is_there.cache_clear()


def test_a_citation_has_quote_outlet_title_date_and_address() -> None:
    comparison = with_records(url=URL)
    assert citation(comparison, comparison.claims[1], "a1") == (
        "“The first is due in May 2033.”\n"
        "— Quay Ledger, “Strait ferries ordered from Lindqvist yard”, 2031-03-03, "
        "https://example.org/a%7Cb?c=1"
    )
    assert citation(comparison, comparison.claims[2], "a1") == ""


def test_a_citation_has_no_character_that_a_terminal_obeys() -> None:
    comparison = with_records(
        outlet="Gull\x1b]52;c;aGk=\x07\u202e", title="a\nb\x9b31m", url="https://x.org/\x07"
    )
    copied = citation(comparison, comparison.claims[0], "a2") + claim_table(comparison, comparison.claims[0])
    assert not [c for c in copied if c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160 or c == "\u202e")]


def test_a_claims_table_has_a_row_an_outlet_the_base_first() -> None:
    comparison = with_records(url=URL).rebase("a2")
    head, rule, *rows = claim_table(comparison, comparison.claims[2]).splitlines()
    assert head == "| outlet | tells the claim | quote | changes | source |"
    assert rule.count("---") == 5
    assert [row.split(" | ")[0] for row in rows] == ["| Gull & Harbor", "| Quay Ledger", "| 空の便り"]
    assert r"the \[b\]new\[/b\] engines" in rows[0]
    assert "not found in the extracted text" in rows[1]
    assert all(row.count(" | ") == 4 for row in rows)


async def test_y_copies_the_focused_outlets_quote() -> None:
    async with reading() as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard.startswith("“Roughly $80 million")
        assert "— Gull & Harbor, 2031-03-04" in pilot.app.clipboard
        assert status(pilot) == "Copied: the quote of 2 Gull & Harbor, with its source."
        await pilot.press("Y")
        assert pilot.app.clipboard.count("\n") == 5
        await pilot.press("3", "enter", "y")
        assert "空の便り" in pilot.app.clipboard


@pytest.mark.parametrize("term", ["dumb", "linux"])
async def test_a_terminal_without_a_clipboard_is_not_offered_any(
    monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    monkeypatch.setenv("TERM", term)
    async with reading() as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard == ""


async def test_what_cannot_be_done_is_hidden(every_program: list[tuple[str, ...]]) -> None:
    async with reading() as pilot:
        await pilot.press("2", "G")
        offered = [str(hit.display) async for hit in Commands(pilot.app.screen).discover()]
        hidden = {
            name for name in ("copy-quote", "open-address", "edit-source") if BY_ID[name].help in offered
        }
        assert not hidden, "it drops the last claim, and has neither address nor file"
        assert BY_ID["copy-claim"].help in offered


async def test_o_opens_the_address(
    every_program: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "nobrowser --new %s")
    async with reading(with_records(url=URL)) as pilot:
        await pilot.press("o")
        assert every_program == [("nobrowser", "--new", "https://example.org/a%7Cb?c=1")]
        assert status(pilot).startswith("Opened: https://example.org/")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/hosts", "-x", "https:///nohost", "\x1b]0;x"]
)
async def test_other_addresses_are_refused_in_words(every_program: list[tuple[str, ...]], url: str) -> None:
    async with reading(with_records(url=url)) as pilot:
        await pilot.press("o")
        assert every_program == []
        assert "is no http or https address" in status(pilot)
        assert "\x1b" not in status(pilot)


BROWSERS = [
    ({"BROWSER": "a b"}, ("a", "b", URL), False),
    ({"BROWSER": "'un balanced:w3m -x"}, ("w3m", "-x", URL), True),
    ({"DISPLAY": ":0"}, ("xdg-open", URL), False),
    ({}, ("w3m", URL), True),
]


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="they have a browser of their own")
@pytest.mark.parametrize(("environment", "arguments", "in_terminal"), BROWSERS)
def test_the_browser(
    every_program: list[tuple[str, ...]],
    environment: dict[str, str],
    arguments: tuple[str, ...],
    in_terminal: bool,
) -> None:
    assert browser_call(URL, environment) == Call(arguments, in_terminal)


def test_no_browser_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs.shutil, "which", lambda _: None)
    programs.is_there.cache_clear()
    assert browser_call(URL, {"BROWSER": "nobrowser", "DISPLAY": ":0"}) is None


EDITORS = [
    ("vim -n", ("vim", "-n", "+7", "FILE"), True),
    ("/usr/bin/emacs -nw", ("/usr/bin/emacs", "-nw", "+7", "FILE"), True),
    ("'my editor' --x", ("my editor", "--x", "FILE"), True),
    ("hx", ("hx", "FILE:7"), True),
    ("code --wait", ("code", "--wait", "--goto", "FILE:7"), False),
]


@pytest.mark.parametrize(("variable", "arguments", "in_terminal"), EDITORS)
def test_the_editor(
    every_program: list[tuple[str, ...]],
    tmp_path: Path,
    variable: str,
    arguments: tuple[str, ...],
    in_terminal: bool,
) -> None:
    file = tmp_path / "-a b;c.txt"
    words = editor_words({"VISUAL": variable, "EDITOR": "other"})
    expected = tuple(argument.replace("FILE", str(file)) for argument in arguments)
    assert editor_call(words, file, 7) == Call(expected, in_terminal)


def test_the_editor_variable_that_can_be_read_is_taken(every_program: list[tuple[str, ...]]) -> None:
    assert editor_words({"VISUAL": "'open", "EDITOR": "nano"}) == ("nano",)
    assert editor_words({}) == ()


def test_a_program_that_fails_is_told_in_words(tmp_path: Path) -> None:
    assert "cannot be started: No such file" in programs.run(Call((str(tmp_path / "none"),), True))
    assert programs.run(Call((sys.executable, "-c", "raise SystemExit(3)"), True)).endswith("status 3")
    assert programs.run(Call((sys.executable, "-c", ""), False)) == ""


TEXT = (
    "---\noutlet: Left\n---\n\nThe mill\twill open in May.\r\n\r\nIt cost four  million, said Ana & Bo.\r\n"
)
PAGE = """<!doctype html><html><head><title>The mill will open</title></head><body><article>
<h1>The mill will open</h1>
<p>The mill, which has stood
still for years, will open again in the month of May, the owner told a meeting of the whole council.</p>
<p>It cost four&nbsp;million, said Ana &amp; Bo, who had come to see the great wheel turn for once.</p>
</article></body></html>
"""


@pytest.mark.parametrize(("name", "content", "wanted", "line"), [
    ("left.txt", TEXT, "It cost", 7),
    ("left.html", PAGE, "It cost", 5),
    ("left.html", PAGE, "The mill, which", 3),
])  # fmt: skip
def test_a_passage_is_found_in_its_file(
    tmp_path: Path, name: str, content: str, wanted: str, line: int
) -> None:
    (tmp_path / name).write_bytes(content.encode())
    (tmp_path / "right.txt").write_text("The mill will open in May. It cost five million.\n")
    comparison = newsdiff.compare(corpus.load([tmp_path / name, tmp_path / "right.txt"]))
    article = comparison.articles[0]
    passage = next(p for p in comparison.passages if comparison.quote(p).startswith(wanted))
    file = source_file(article)
    assert file == tmp_path / name
    assert line_of(article, passage, file) == line
    file.write_text("Another text.")
    assert line_of(article, passage, file) is None


def test_the_second_article_of_a_file_has_that_file(tmp_path: Path) -> None:
    file = tmp_path / "two.json"
    file.write_text("[]")
    record = ferry().articles[0]
    assert source_file(record.model_copy(update={"source": f"{file}#2"})) == file
    for source in ("", str(tmp_path), "https://example.org/x", "a\0b", str(tmp_path / "none")):
        assert source_file(record.model_copy(update={"source": source})) is None


def test_looking_for_a_passage_takes_linear_time(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("The strait" + " " * 500_000 + "The strait company " * 30_000 + "\n" * 500_000)
    comparison = ferry()
    assert line_of(comparison.articles[0], comparison.passages[0], file) is None


async def test_e_opens_the_file_at_the_line(
    every_program: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    comparison = ferry()
    file = tmp_path / "gull.txt"
    file.write_text(f"\n{comparison.articles[1].text}")
    monkeypatch.setenv("EDITOR", "vi -R")
    async with reading(with_records(source=str(file))) as pilot:
        await pilot.press("j", "j", "j", "e")
        line = file.read_text().split("Director Ines")[0].count("\n") + 1
        assert every_program == [("vi", "-R", f"+{line}", str(file))]
        assert status(pilot).endswith(f"gull.txt at line {line}.")
        file.unlink()
        await pilot.press("e")
        assert len(every_program) == 1
