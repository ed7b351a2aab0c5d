"""Taking back what was set aside, and setting aside what was kept in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import BlockKind
from newsdiff.comparison import Comparison
from tests.tui.pilots import WIDE
from tui.app import NewsdiffApp
from tui.loading import Files, compare_source
from tui.plan.excluded import IN_DOUBT, excluded_page, listed, place
from tui.screens.excluded import ExcludedScreen
from tui.screens.reader import ReaderScreen

NOTICE = "We use cookies to improve this site. Accept all cookies to continue reading."
LEFT = "The east quay of Marholm will be rebuilt for $4 million, the port said on Monday.\n"
RIGHT = "The port of Marholm said the east quay will be rebuilt for $5 million.\n"


@pytest.fixture
def source(tmp_path: Path) -> Files:
    (tmp_path / "left.txt").write_text(f"Quay\n\n{LEFT}\n{NOTICE}\n", encoding="utf-8")
    (tmp_path / "right.txt").write_text(f"Port\n\n{RIGHT}", encoding="utf-8")
    return Files([str(tmp_path)])


def compared(source: Files) -> Comparison:
    return compare_source(source, None, lambda *step: None)


def test_a_block_is_taken_back_and_set_aside_again(source: Files) -> None:
    (one,) = listed(compared(source))
    assert (one.article, one.is_aside) == (0, True)
    words = source.decide(one.article, one.block, excluded=False)
    assert "until you leave" in words
    after = compared(source)
    assert listed(after) == []
    back = after.articles[0].blocks[-1]
    assert back.of(after.articles[0].text) == NOTICE
    source.decide(0, back, excluded=True)
    (again,) = listed(compared(source))
    assert again.block.of(after.articles[0].text) == NOTICE


def test_what_was_kept_in_doubt_is_listed_after_what_was_set_aside(source: Files) -> None:
    story = compared(source)
    first = story.articles[0]
    blocks = tuple(
        block if block.kind is BlockKind.EXCLUDED else block.model_copy(update={"score": 0.8})
        for block in first.blocks[1:]
    )
    doubted = story.model_copy(
        update={"articles": (first.model_copy(update={"blocks": blocks}), *story.articles[1:])}
    )
    found = listed(doubted)
    assert [one.is_aside for one in found] == [True, False]
    page = excluded_page(doubted, found[1])
    assert page[place(page)].text == f"▌ {IN_DOUBT} · 0.80"
    assert page[place(page) + 1].text == LEFT.strip()


async def test_a_key_takes_a_block_back_and_the_story_is_compared_again(source: Files) -> None:
    app = NewsdiffApp(source)
    async with app.run_test(size=WIDE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("x")
        assert isinstance(app.screen, ExcludedScreen)
        await pilot.press("r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        told = [app.screen._comparison.quote(p) for p in app.screen._comparison.passages]
        assert "Accept all cookies to continue reading." in told
        await pilot.press("x")
        assert isinstance(app.screen, ReaderScreen), "nothing is left to list"


async def test_nothing_is_decided_on_a_comparison_without_its_articles(source: Files) -> None:
    app = NewsdiffApp(comparison=compared(source))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("x")
        screen = app.screen
        assert isinstance(screen, ExcludedScreen)
        assert not screen.check_action("restore", ())
        await pilot.press("r")
        assert app.screen is screen


async def test_the_last_block_and_the_first_are_gone_to(tmp_path: Path) -> None:
    (tmp_path / "left.txt").write_text(f"Quay\n\n{LEFT}\n{NOTICE}\n", encoding="utf-8")
    (tmp_path / "right.txt").write_text(f"Port\n\n{RIGHT}\n{NOTICE}\n", encoding="utf-8")
    app = NewsdiffApp(Files([str(tmp_path)]))
    async with app.run_test(size=WIDE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("x", "G", "r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert [one.article for one in listed(app.screen._comparison)] == [0]
        await pilot.press("x", "G", "g", "r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert listed(app.screen._comparison) == []
