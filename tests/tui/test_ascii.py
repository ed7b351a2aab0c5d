"""With --ascii, and on a dumb terminal, nothing is drawn but ASCII."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich.cells import cell_len
from textual.app import App

from newsdiff.comparison import Stated
from tests.tui.drafts import REWORDED, Draft, Story
from tests.tui.figures import stating, with_figures
from tests.tui.stories import tower
from tui.app import NewsdiffApp
from tui.ascii import _TABLE, in_ascii
from tui.config.model import Config
from tui.plan import glyphs

SCREENS = [
    "",
    "z",
    "m",
    "enter",
    "enter w",
    "x",
    "question_mark",
    "ctrl+p",
    "ctrl+t",
    "slash t h e",
    "d f",
    "s",
    "w",
    "P",
]


def painted(app: App[None]) -> Iterator[str]:
    for strip in app.screen._compositor.render_strips():
        yield from (segment.text for segment in strip)


def plain() -> Story:
    """Two outlets whose articles are ASCII, so that all else on the screen is drawn by newsdiff."""
    left = Draft("Left").paragraph(one="It rained all day.", two="Nobody came.")
    right = Draft("Right").paragraph(one="All day it rained.", three="The band played.")
    return (
        Story(left, right)
        .claim("rain", a1=(["one"], None), a2=(["one"], REWORDED))
        .claim("nobody", nearest="one", a1=(["two"], None))
        .claim("band", a2=(["three"], None))
    )


@pytest.mark.parametrize("size", [(120, 30), (80, 24), (60, 20)])
@pytest.mark.parametrize("keys", SCREENS)
async def test_every_screen_is_drawn_with_ascii(keys: str, size: tuple[int, int]) -> None:
    for comparison in (plain().build(), tower()):
        app = NewsdiffApp(comparison=comparison, config=Config(ascii=True))
        async with app.run_test(size=size) as pilot:
            await pilot.press(*keys.split())
            await pilot.pause(0.1)
            texts = list(painted(app))
            assert any(text.strip() for text in texts)
            assert "".join(text for text in texts if not text.isascii()) == ""


@pytest.mark.parametrize(("term", "no_color"), [("dumb", False), ("xterm", True)])
async def test_a_dumb_terminal_gets_it_so_and_with_brackets(
    monkeypatch: pytest.MonkeyPatch, term: str, no_color: bool
) -> None:
    monkeypatch.setenv("TERM", term)
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    app = NewsdiffApp(comparison=tower(), config=Config(ascii=no_color))
    async with app.run_test(size=(120, 30)):
        text = "".join(painted(app))
    assert text.isascii()
    assert "<mayor>" in text


async def test_figures_in_the_matrix_have_ascii_signs() -> None:
    row = stating("about 62 million", Stated.NONE, Stated.UNDISCLOSED)
    app = NewsdiffApp(comparison=with_figures(row), config=Config(ascii=True))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        text = "".join(painted(app))
        assert "o undisclosed" in text and "~62M" in text


def test_marks_stay_apart_and_keep_their_width() -> None:
    every = [*glyphs.GLYPHS.values(), glyphs.POSSIBLE, glyphs.MOVED, glyphs.UNDISCLOSED, glyphs.REVIEWED]
    assert len({in_ascii(glyph) for glyph in every}) == len(every)
    for code, text in _TABLE.items():
        assert cell_len(chr(code)) == len(text) and text.isascii(), chr(code)


def test_letters_stay() -> None:
    assert in_ascii("Tô Lâm — “été” 空 ≠ ●") == 'Tô Lâm - "été" 空 ! ='
