"""Every mark that is read, in either theme, against both backgrounds it stands on."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.color import Color

from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.plan.marks import Mark
from tui.themes import THEMES
from tui.widgets.reader import Reader

ORNAMENTS = {Mark.RULE, Mark.HATCH}
ENOUGH = 4.5


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (part / 255 for part in color.rgb)
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style) -> float:
    assert style.color is not None and style.bgcolor is not None
    pair = [luminance(Color.from_rich_color(color)) for color in (style.color, style.bgcolor)]
    return (max(pair) + 0.05) / (min(pair) + 0.05)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_contrast(theme: str) -> None:
    app = NewsdiffApp(comparison=ferry())
    app.theme = theme
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        styles = app.screen.query_one(Reader)._read_styles()
        poor = {
            (mark.value, current): round(contrast(style), 2)
            for (mark, current), style in styles.items()
            if mark not in ORNAMENTS and contrast(style) < ENOUGH
        }
        assert not poor
