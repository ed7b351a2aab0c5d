"""Every theme on every screen: words stand out from what is behind them, blue and orange from each other."""

from __future__ import annotations

from collections.abc import Iterator
from math import dist

import pytest
from rich.color import ColorType
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color

from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.config.model import Config
from tui.config.names import THEME_NAMES
from tui.plan.marks import Mark
from tui.themes import SIXTEEN, THEMES, registered
from tui.widgets.marked import Marked

ORNAMENTS = {Mark.RULE, Mark.HATCH}
ENOUGH = 4.5
OF_THEIR_OWN = [name for name in THEME_NAMES if registered(name) != SIXTEEN.name]
"""The themes whose colours are newsdiff's, and not the terminal's."""
SCREENS = ["", "m j", "enter", "x", "question_mark", "slash f e r enter", "d f", "w", "P"]
PALETTES = ["ctrl+p", "ctrl+t"]
Linear = tuple[float, ...]

# Machado, Oliveira and Fernandes (2009), severity 1: linear RGB as each of three dichromats sees it
DICHROMATS = {
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.147), (0.005, 0.691, 0.304)),
}
APART = 40
"""Distance in CIELAB (CIE 1976) of two colours that nobody takes for each other."""


def linear(color: Color) -> Linear:
    parts = (part / 255 for part in color.rgb)
    return tuple(p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2 defines it."""
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style) -> float:
    assert style.color is not None and style.bgcolor is not None
    pair = [luminance(Color.from_rich_color(color)) for color in (style.color, style.bgcolor)]
    return (max(pair) + 0.05) / (min(pair) + 0.05)


def lab(red: float, green: float, blue: float) -> Linear:
    """Linear sRGB as CIELAB with the white of D65."""
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(color: Color, by: str) -> Linear:
    parts = linear(color)
    mixed = (sum(a * b for a, b in zip(row, parts, strict=True)) for row in DICHROMATS[by])
    return lab(*(min(1.0, max(0.0, part)) for part in mixed))


def words(app: App[None]) -> Iterator[Segment]:
    """What is painted with a letter or figure in it."""
    for strip in app.screen._compositor.render_strips():
        yield from (s for s in strip if any(character.isalnum() for character in s.text))


@pytest.mark.parametrize("keys", SCREENS)
@pytest.mark.parametrize("theme", OF_THEIR_OWN)
async def test_contrast(theme: str, keys: str) -> None:
    app = NewsdiffApp(comparison=ferry(), config=Config(theme=theme))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        poor = {s.text: s.style for s in words(app) if s.style and contrast(s.style) < ENOUGH}
        assert not poor
        for widget in app.screen.query(Marked):
            poor_marks = {
                (type(widget).__name__, mark.value, current): round(contrast(style), 2)
                for (mark, current), style in widget._read_styles().items()
                if mark not in ORNAMENTS and contrast(style) < ENOUGH
            }
            assert not poor_marks


@pytest.mark.parametrize("keys", [*SCREENS, *PALETTES])
async def test_sixteen_colours_are_the_terminals_own(keys: str) -> None:
    app = NewsdiffApp(comparison=ferry(), config=Config(theme="16-colours"))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause(0.2)
        painted = [s.style for s in words(app) if s.style]
        colours = {color for style in painted for color in (style.color, style.bgcolor)}
        assert {color.type for color in colours if color} == {ColorType.STANDARD}
        assert None not in colours
        assert not [style for style in painted if style.color == style.bgcolor]


@pytest.mark.parametrize("by", DICHROMATS)
@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme is not SIXTEEN], ids=lambda t: t.name)
def test_blue_and_orange_are_apart_for_every_kind_of_colour_vision(theme: object, by: str) -> None:
    blue, orange, plain = (Color.parse(getattr(theme, name)) for name in ("primary", "warning", "foreground"))
    assert dist(seen(blue, by), seen(orange, by)) > APART
    assert dist(lab(*linear(blue)), lab(*linear(plain))) > APART / 2


def test_the_measures_are_right() -> None:
    assert contrast(Style(color="#000000", bgcolor="#ffffff")) == pytest.approx(21)
    assert contrast(Style(color="#777777", bgcolor="#ffffff")) == pytest.approx(4.48, abs=0.01)
    red, green = Color.parse("#D04040"), Color.parse("#409040")
    assert (
        dist(lab(*linear(red)), lab(*linear(green)))
        > APART
        > dist(seen(red, "deutan"), seen(green, "deutan"))
    )
    assert lab(1, 1, 1) == pytest.approx((100, 0, 0), abs=0.1)


def test_each_theme_has_the_name_that_one_types() -> None:
    assert [theme.name for theme in THEMES] == [registered(name) for name in THEME_NAMES]


@pytest.mark.parametrize("theme", OF_THEIR_OWN)
async def test_words_of_an_export_stand_out_too(theme: str) -> None:
    """Of the dialog alone: what is behind it is dimmed."""
    app = NewsdiffApp(comparison=ferry(), config=Config(theme=theme))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("E")
        await pilot.pause(0.4)
        await app.workers.wait_for_complete()
        await pilot.pause()
        region = app.screen.query_one("#export").content_region
        strips = app.screen._compositor.render_strips()[region.y : region.bottom]
        parts = [part for strip in strips for part in strip.crop(region.x, region.right)]
        words = [part for part in parts if any(character.isalnum() for character in part.text)]
        assert any("read against" in part.text for part in words)
        assert any("the same words" in part.text for part in words)
        for part in words:
            assert part.style is not None
            assert contrast(part.style) >= ENOUGH, part.text
