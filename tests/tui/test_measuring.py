"""Lines of cells are those of the flows that they are painted from, at every width."""

from __future__ import annotations

import pytest

import corpus
import newsdiff
from corpus import samples
from tests.tui.stories import ferry
from tui.plan.columns import ColumnLayout
from tui.plan.flow import Flow
from tui.plan.geometry import arrange
from tui.plan.layout import RULE
from tui.plan.measuring import Measured
from tui.plan.sheet import Sheet

STORIES = {"bundled": newsdiff.compare(corpus.load([str(samples.path())])), "ferry": ferry()}


@pytest.mark.parametrize("brackets", [False, True])
@pytest.mark.parametrize("story", STORIES)
def test_a_row_is_as_high_as_its_highest_cell_at_every_width(story: str, brackets: bool) -> None:
    comparison = STORIES[story]
    sheet = Sheet(comparison, brackets=brackets)
    names = [each.id for each in comparison.articles]
    for width in (160, 90, 121, 160):
        geometry = arrange(width, names[:3], names[0], names[1])
        layout = ColumnLayout(sheet, geometry, names[1])
        for row in range(len(sheet.rows)):
            if layout.rules(row) == RULE and layout.map.height(row) > RULE + 1:
                plans = [(layout.plan(row, each.article), each.text_width) for each in geometry.columns]
                wanted = max(max(len(Flow(p.paragraphs, w)), len(p.glyphs)) for p, w in plans)
                assert layout.map.height(row) == wanted + RULE


def test_cells_are_planned_once_for_all_widths() -> None:
    sheet = Sheet(ferry())
    base = sheet.comparison.base
    measured = Measured()
    rows = [[sheet.cell(row, base, None)] for row in range(len(sheet.rows))]
    wide = measured.lines("base", rows, 60)
    narrow = measured.lines("base", iter([]), 12)
    assert len(wide) == len(narrow) == len(rows)
    assert sum(narrow) > sum(wide) and all(few <= many for few, many in zip(wide, narrow, strict=True))
