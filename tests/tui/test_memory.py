"""What is remembered of a story: where it is kept, and that it is shown again as it was left."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from corpus.library import open_library
from newsdiff.comparison import Comparison, Status
from newsdiff.settings import Settings
from tests.tui.pilots import WIDE, reader, status
from tests.tui.stories import ferry, tower
from tui.app import NewsdiffApp
from tui.memory import keeping
from tui.memory.keeping import FileMemory, StoryMemory, key_of_articles, state_path
from tui.memory.view import Quote, View, arrangement_of, filters_of, find_claim, quotes_of, read_view
from tui.plan.filters import Filters
from tui.shelf import Kept
from tui.widgets.heads import Heads
from tui.widgets.line import Header


@asynccontextmanager
async def left_and_opened(comparison: Comparison, **how: Any) -> AsyncIterator[Pilot[None]]:
    app = NewsdiffApp(comparison=comparison, remembers=True, **how)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield pilot


async def test_a_story_is_shown_as_it_was_left() -> None:
    async with left_and_opened(ferry()) as pilot:
        await pilot.press("3", "b", "2", "h", "]", "a", "s", "G")
        left = reader(pilot).claim
        label = pilot.app.screen._comparison.claims[left].label
        head = pilot.app.screen.query_one(Header).right
    async with left_and_opened(ferry()) as pilot:
        assert pilot.app.screen.query_one(Header).right == head
        assert pilot.app.screen._comparison.claims[reader(pilot).claim].label == label
        columns = pilot.app.screen.query_one(Heads).render_line(0).text
        assert "3 空の便り BASE" in columns and "Gull" not in columns
        await pilot.press("0")
    async with left_and_opened(ferry()) as pilot:
        assert pilot.app.screen.query_one(Header).right == "claim 1 / 5"
        assert "1 Quay Ledger BASE" in pilot.app.screen.query_one(Heads).render_line(0).text


async def test_another_story_knows_nothing_of_it() -> None:
    async with left_and_opened(ferry()) as pilot:
        await pilot.press("j", "j")
    async with left_and_opened(tower()) as pilot:
        assert reader(pilot).claim == 0


async def test_a_base_that_is_asked_for_holds() -> None:
    async with left_and_opened(ferry()) as pilot:
        await pilot.press("3", "b")
    async with left_and_opened(ferry(), settings=Settings(base="1")) as pilot:
        assert "1 Quay Ledger BASE" in pilot.app.screen.query_one(Heads).render_line(0).text


async def test_blind_nothing_is_recalled_or_kept() -> None:
    async with left_and_opened(ferry(), blind=True) as pilot:
        await pilot.press("j", "h", "v", "j")
    assert not state_path().exists()
    async with left_and_opened(ferry()) as pilot:
        await pilot.press("2", "h", "j")
    before = state_path().read_bytes()
    async with left_and_opened(ferry(), blind=True) as pilot:
        assert pilot.app.screen.query_one(Header).right == "claim 1 / 5"
        await pilot.press("j", "j", "v")
    assert state_path().read_bytes() == before


async def test_a_reader_that_was_not_told_to_remembers_nothing() -> None:
    async with NewsdiffApp(comparison=ferry()).run_test() as pilot:
        await pilot.press("j")
    assert not state_path().exists()


@pytest.mark.parametrize("broken", ["{", "[]", '{"x": ', "\udcff", "[" * 100_000], ids=range(5))
async def test_a_broken_file_is_told_of_in_a_line_and_replaced(broken: str) -> None:
    state_path().parent.mkdir(parents=True, exist_ok=True)
    state_path().write_bytes(broken.encode("utf-8", "surrogateescape"))
    async with left_and_opened(ferry()) as pilot:
        assert "cannot be read: earlier places are forgotten" in status(pilot)
        await pilot.press("j")
    assert list(json.loads(state_path().read_text("utf-8"))) == [key_of_articles(ferry())]


@pytest.mark.parametrize("kept", [[], "x", {"order": 3}, {"wider": {"a": "b"}}, {"kinds": ["no kind"]}, None])
def test_what_is_no_view_is_none(kept: Any) -> None:
    assert read_view(kept) is None


def test_views_are_bounded_and_the_newest_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 3)
    path = tmp_path / "deep" / "views.json"
    for number in range(5):
        FileMemory(path, f"k{number}").keep({"label": str(number)})
    FileMemory(path, "k2").keep({"label": "again"})
    assert list(json.loads(path.read_text())) == ["k3", "k4", "k2"]
    assert FileMemory(path, "k2").recall() == {"label": "again"}
    FileMemory(path, "k2").keep(None)
    assert FileMemory(path, "k2").recall() is None
    assert [each.name for each in path.parent.iterdir()] == ["views.json"]


def test_where_nothing_can_be_written_there_is_trouble_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    memory = FileMemory(tmp_path / "file" / "views.json", "k")
    memory.keep({"label": "x"})
    assert "was not remembered" in memory.trouble


def test_the_key_depends_on_the_articles_alone() -> None:
    comparison = ferry()
    assert key_of_articles(comparison) == key_of_articles(comparison.rebase("a2"))
    assert key_of_articles(comparison) != key_of_articles(tower())


def test_a_claim_is_found_by_its_quotes_whatever_its_number_and_label() -> None:
    comparison = ferry()
    turned = comparison.rebase("a2")
    for claim in comparison.claims:
        number = find_claim(turned, View(quotes=quotes_of(comparison, claim)))
        assert number is not None and turned.claims[number].id == claim.id
    assert find_claim(comparison, View(label="old berths widened")) == 4
    assert find_claim(comparison, View(quotes=(Quote(outlet="Nobody", words="x"),))) is None


def test_outlets_that_are_gone_or_new_leave_a_readable_arrangement() -> None:
    view = View(
        order=("空の便り", "Gone"), hidden=("Gone", "Quay Ledger", "Gull & Harbor"), wider={"Gone": 4}
    )
    found = arrangement_of(view, ferry())
    assert found.order == ("a3", "a1", "a2")
    assert found.hidden == frozenset()
    assert found.wider == {}


def test_a_story_of_the_library_keeps_its_own(library: Path) -> None:
    memory = StoryMemory(Kept(library, "harbour"))
    assert memory.recall() is None
    memory.keep({"label": "quay"})
    assert StoryMemory(Kept(library, "harbour")).recall() == {"label": "quay"}
    with open_library(library) as kept:
        assert kept.settings("snow-in-may") == {}
    missing = StoryMemory(Kept(library, "no-such-story"))
    assert missing.recall() is None and missing.trouble


def test_filters_are_kept_by_the_names_of_outlets_also_those_of_earlier_views() -> None:
    asked = Filters(frozenset({Status.ALTERED}), sure=True, outlets=frozenset({"Gull & Harbor"}))
    kept = View(filters=asked).model_dump(mode="json", exclude_defaults=True)
    assert kept["filters"] == {"kinds": ["altered"], "sure": True, "outlets": ["Gull & Harbor"]}
    for one in (kept, kept["filters"]):
        view = read_view(one)
        assert view is not None and view.filters == asked
        assert filters_of(view, ferry()) == replace(asked, outlets=frozenset({"a2"}))
