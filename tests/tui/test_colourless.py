"""With NO_COLOR set, nothing on any screen has a colour, and every mark is still one."""

from __future__ import annotations

import threading

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color

from newsdiff.comparison import Comparison
from tests.tui.pilots import WIDE, reading
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.colourless import Colourless
from tui.loading import Files
from tui.plan.glyphs import HATCH
from tui.screens import loading

SCREENS = ["", "m", "enter", "x", "question_mark", "w", "P", "ctrl+p", "ctrl+t"]


def segments(app: App[None]) -> list[Segment]:
    return [segment for strip in app.screen._compositor.render_strips() for segment in strip]


@pytest.mark.parametrize("keys", SCREENS)
async def test_no_colour_at_all(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size=WIDE) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause(0.3)
        painted = segments(pilot.app)
        assert any(segment.text.strip() for segment in painted)
        assert not {(s.style.color, s.style.bgcolor) for s in painted if s.style} - {(None, None)}


async def test_marks_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size=WIDE) as pilot:
        altered = next(s for s in segments(pilot.app) if "‹six›" in s.text)
        assert altered.style and altered.style.bold and altered.style.underline


async def test_a_row_that_the_base_lacks_has_no_hatch_of_full_brightness(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for no_color, hatched in ((None, True), ("1", False)):
        if no_color:
            monkeypatch.setenv("NO_COLOR", no_color)
        async with reading(size=WIDE) as pilot:
            assert any(HATCH in s.text for s in segments(pilot.app)) is hatched


@pytest.mark.parametrize("no_color", [False, True])
async def test_a_bar_that_only_its_colours_divide_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, no_color: bool
) -> None:
    release = threading.Event()

    def slow(*_: object) -> Comparison:
        release.wait(5)
        return ferry()

    monkeypatch.setattr(loading, "compare_source", slow)
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    app = NewsdiffApp(Files(["anything"]))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert app.screen.query_one("#bar").display is not no_color
        assert app.screen.query_one("#percentage").display
        release.set()


def test_what_the_mouse_finds_stays() -> None:
    clickable = Style(color="red", bold=True, meta={"option": 3})
    (segment,) = Colourless().apply([Segment("x", clickable)], Color(0, 0, 0))
    assert segment.style == Style(bold=True, meta={"option": 3})
