"""The keys at the foot: as many as there is room for, whole, the most wanted first, help always."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.tui.pilots import reading
from tui.commands import LAST
from tui.plan.footing import FooterKey, fitted
from tui.widgets.footer import Footer

KEYS = [
    FooterKey("m", "m", "matrix", 1),
    FooterKey("w", "w", "overview", 2),
    FooterKey("question_mark", "?", "help", LAST),
    FooterKey("n", "n", "change", 1),
]
key = st.builds(
    FooterKey,
    st.just("k"),
    st.sampled_from(["k", "⇥", "^p", "Esc"]),
    st.text("ab空", min_size=1, max_size=9),
    st.integers(0, 4),
)


def names(keys: tuple[list[FooterKey], ...] | object) -> str:
    return " ".join("".join(each.name[0] for each in part) for part in keys)  # type: ignore[attr-defined]


def foot(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(Footer).render_line(0).text


def test_first_ranks_come_first_and_what_has_no_room_is_left_out() -> None:
    assert names(fitted(KEYS, 80)) == "mco h"
    assert names(fitted(KEYS, 30)) == "mc h"
    assert names(fitted(KEYS, 17)) == "m h"
    assert names(fitted(KEYS, 8)) == " h"
    assert names(fitted(KEYS, 5)) == " "


@given(st.lists(key, max_size=12), st.integers(0, 90))
def test_what_is_shown_has_room_and_nothing_more_had(keys: list[FooterKey], width: int) -> None:
    left, right = fitted(keys, width)
    shown = [*left, *right]
    taken = sum(each.width for each in shown)
    assert taken < width or not shown
    out = [each for each in keys if not any(each is one for one in shown)]
    if out:
        first = min(each.rank for each in out)
        assert all(each.rank <= first for each in shown)
        assert all(each.width + taken >= width for each in out if each.rank == first)
    assert [each.rank for each in left] == sorted(each.rank for each in left)
    assert not any(each.rank == LAST for each in left) and all(each.rank == LAST for each in right)


@pytest.mark.parametrize("width", [40, 80, 100, 160, 300])
async def test_the_reader_says_what_matters_at_every_width(width: int) -> None:
    wanted = {
        40: {"n change", "⏎ claim", "? help"},
        80: {"n change", "m matrix", "/ find", "w overview", "E export", "? help", "q quit"},
        100: {"i one outlet", "F filter"},
        160: {"b base", "t article", "P pair"},
        300: {"A accept", "^p palette", ", settings"},
    }
    async with reading(size=(width, 24)) as pilot:
        await pilot.pause()
        line = foot(pilot)
        for size, parts in wanted.items():
            assert size > width or all(f" {part} " in f"{line} " for part in parts), (size, line)


@pytest.mark.parametrize("keys", ["", "m", "enter", "i", "w", "P", "t", "x", "comma"])
async def test_every_page_tells_of_help_at_80_columns(keys: str) -> None:
    async with reading(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert "? help" in foot(pilot)


async def test_a_click_presses_the_key() -> None:
    async with reading(size=(100, 30)) as pilot:
        await pilot.pause()
        footer = pilot.app.screen.query_one(Footer)
        x = foot(pilot).index("m matrix")
        assert footer.key_at(x - 1) is None and footer.key_at(x) == footer.key_at(x + 7)
        await pilot.hover(Footer, offset=(x, 0))
        assert "claims × outlets" in str(footer.tooltip)
        await pilot.click(Footer, offset=(x + 3, 0))
        await pilot.pause()
        assert "only one outlet" in foot(pilot)
