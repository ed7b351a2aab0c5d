"""What the others tell of a passage, under an article in its own order."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Comparison, Tier
from tests.tui.drafts import SAME, Draft, Story
from tests.tui.pilots import NARROW, WIDE, reader, reading
from tests.tui.stories import ferry, tower
from tests.tui.test_partners import cranes
from tui.plan.flow import cells
from tui.plan.others import MOST, height, others_lines
from tui.plan.sheet import Sheet
from tui.screens.text import TextScreen
from tui.widgets.others import Others


def said(comparison: Comparison, article: str, claim: int, width: int = 120) -> list[str]:
    sheet = Sheet(comparison)
    passage = comparison.passage_by_id[comparison.claims[claim].cell(article).passages[0]]
    lines = others_lines(sheet.planner, sheet.partners, passage, claim, width)
    assert all(cells(line) == width for line in lines)
    return ["".join(piece.text for piece in line).rstrip() for line in lines]


def test_each_other_outlet_has_a_line_with_its_glyph_and_quote() -> None:
    head, ledger, sora = said(ferry(), "a2", 0)
    assert "what the others tell of this passage, claim 1" in head
    assert ledger.startswith("≠  1 Quay Ledger") and "“The strait company has ordered four" in ledger
    assert sora.startswith("?  3 空の便り") and "海峡会社は" in sora


def test_a_possible_match_and_what_is_not_found_are_told_apart() -> None:
    _, gull, sora = said(ferry(), "a1", 0)
    assert gull.startswith("≠  2 Gull") and sora.startswith("≈? 3 空")
    _, gull, sora = said(ferry(), "a1", 3)
    assert sora.startswith("·  3") and "not found; nearest, match 0.21: “No crew" in sora
    assert "not found" in said(tower(), "a2", 3)[1] and "nearest" not in said(tower(), "a2", 3)[1]


def test_a_partner_in_another_claim_says_in_which() -> None:
    assert "claim 3: “Somebody bought" in said(cranes(), "a2", 0)[2]
    assert said(cranes(tier=Tier.POSSIBLE), "a2", 0)[2].startswith("≈?")


@pytest.mark.parametrize("width", [20, 40, 80, 300])
def test_a_long_quote_is_cut_to_the_width(width: int) -> None:
    assert said(ferry(), "a2", 0, width)[1].endswith("…" if width < 100 else "”")


def test_many_outlets_have_no_more_lines_than_are_allowed() -> None:
    drafts = [Draft(f"Outlet {number}").paragraph(one="One.") for number in range(12)]
    links = {f"a{number}": (["one"], SAME) for number in range(2, 13)}
    comparison = Story(*drafts).claim("one", a1=(["one"], None), **links).build()
    lines = said(comparison, "a1", 0)
    assert len(lines) == height(12) == 1 + MOST
    assert f"{11 - MOST} more: Enter" in lines[0]


async def test_the_lines_follow_the_current_sentence_and_enter_opens_its_claim() -> None:
    async with reading(ferry(), WIDE) as pilot:
        await pilot.press("2", "t")
        assert isinstance(pilot.app.screen, TextScreen)
        panel = pilot.app.screen.query_one(Others)
        await pilot.pause()
        assert "four ferries" in panel.render_line(1).text
        await pilot.press("j")
        await pilot.pause()
        assert "claim 2" in panel.render_line(0).text and "The first is due" in panel.render_line(1).text
        await pilot.press("enter")
        assert reader(pilot).claim == 1


@pytest.mark.parametrize(("size", "lines"), [(NARROW, 3), ((80, 18), 0)])
async def test_a_low_window_leaves_its_lines_to_the_article(size: tuple[int, int], lines: int) -> None:
    async with reading(ferry(), size) as pilot:
        await pilot.press("2", "t")
        await pilot.pause()
        assert pilot.app.screen.query_one(Others).size.height == lines
