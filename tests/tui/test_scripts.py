"""Wide characters, combining marks, joined emoji and right-to-left text keep their cells."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from newsdiff.comparison import Comparison, Relation
from tests.tui.drafts import Draft, Link, Story
from tui.plan.columns import ColumnLayout
from tui.plan.flow import cells
from tui.plan.geometry import arrange
from tui.plan.heads import heads
from tui.plan.sheet import Sheet
from tui.plan.stacked import StackedLayout

TEXTS = {
    "港湾日报": "港务局周二宣布，新渡轮将于五月启航，票价为十二元。",
    "صدى الميناء": "أعلنت هيئة الميناء يوم الثلاثاء أن العبّارة الجديدة ستبحر في مايو.",
    "קול הנמל": "רשות הנמל הודיעה ביום שלישי כי המעבורת החדשה תפליג במאי.",
    "घाट समाचार": "बंदरगाह प्राधिकरण ने मंगलवार को बताया कि नई नौका मई में चलेगी।",
    "Ferry 👩‍🚀 Feed": "👨‍👩‍👧‍👦 aboard 🏳️‍🌈, cafe\u0301 👍🏽 open, nai\u0308ve 1️⃣ fare.",
}


def quay() -> Comparison:
    story = Story(*(Draft(name).paragraph(one=text) for name, text in TEXTS.items()))
    reworded = Link(Relation.REWORDED)
    links = {f"a{number}": (["one"], None if number == 1 else reworded) for number in range(1, 6)}
    return story.claim("新渡轮 · العبّارة · नौका", **links).build()


@pytest.mark.parametrize("width", [40, 76, 80, 100, 160, 300])
@pytest.mark.parametrize("focus", ["a1", "a2", "a5"])
def test_every_line_is_as_wide_as_the_window(width: int, focus: str) -> None:
    comparison = quay()
    sheet = Sheet(comparison)
    ids = [article.id for article in comparison.articles]
    geometry = arrange(width, ids, "a1", focus, wider={focus: 9})
    page = (StackedLayout if geometry.stacked else ColumnLayout)(sheet, geometry, focus)
    lines = [page.line(row, n, True) for row in range(len(page.map)) for n in range(page.map.height(row))]
    for line in [*lines, *heads(sheet, geometry, focus)]:
        assert cells(line) == width
        assert cell_len("".join(piece.text for piece in line)) == width
    shown = "".join(piece.text for line in lines for piece in line)
    assert "\u202e" not in shown and "港务局" in shown
