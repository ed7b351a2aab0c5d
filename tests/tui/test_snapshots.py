"""What the screens look like; `pytest --snapshot-update` accepts what has been looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from newsdiff.comparison import Stated
from tests.tui.figures import stating, with_figures
from tests.tui.piers import crowd, piers
from tests.tui.reused import reused
from tests.tui.stories import ferry, tower
from tui.app import NewsdiffApp
from tui.config.model import Config

Snap = Callable[..., bool]


def test_wide(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(160, 40))


def test_80_columns(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(80, 24), press=["n"])


def test_stacked(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(60, 40))


def test_tiny(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(20, 5))


def test_no_color(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(120, 30))


def test_light(snap_compare: Snap) -> None:
    app = NewsdiffApp(comparison=ferry())
    app.theme = "newsdiff-light"
    assert snap_compare(app, terminal_size=(120, 30))


def test_high_contrast(snap_compare: Snap) -> None:
    app = NewsdiffApp(comparison=ferry(), config=Config(theme="high-contrast"))
    assert snap_compare(app, terminal_size=(120, 30))


def test_ascii(snap_compare: Snap) -> None:
    app = NewsdiffApp(comparison=tower(), config=Config(ascii=True))
    assert snap_compare(app, terminal_size=(100, 24), press=["j", "j"])


def test_blind(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry(), blind=True), terminal_size=(120, 30))


def test_matrix_by_severity(snap_compare: Snap) -> None:
    press = ["m", "s", "s", "s", "s"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(100, 20), press=press)


def test_matrix(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(100, 20), press=["m", "j"])


def test_matrix_with_figures(snap_compare: Snap) -> None:
    row = stating("62 million USD", "about 80 million USD", Stated.UNDISCLOSED)
    app = NewsdiffApp(comparison=with_figures(row))
    assert snap_compare(app, terminal_size=(100, 20), press=["m", "j"])


def test_claim_with_figures(snap_compare: Snap) -> None:
    rows = (stating("62 million USD", "about 80 million USD", Stated.NONE), stating("4%", "4%", "6%"))
    app = NewsdiffApp(comparison=with_figures(*rows))
    assert snap_compare(app, terminal_size=(80, 24), press=["enter"])


def test_claim(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(100, 24), press=["enter"])


def test_claim_in_its_context(snap_compare: Snap) -> None:
    press = ["j", "enter", "c"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(100, 24), press=press)


def test_outlet(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=reused()), terminal_size=(120, 30), press=["i", "j"])


def test_outlet_against_all(snap_compare: Snap) -> None:
    press = ["i", "3", "a"]
    assert snap_compare(NewsdiffApp(comparison=reused()), terminal_size=(80, 24), press=press)


def test_overview(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=reused()), terminal_size=(120, 70), press=["w"])


def test_overview_without_colour(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(NewsdiffApp(comparison=reused()), terminal_size=(80, 24), press=["w"])


def test_pair(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=piers()), terminal_size=(140, 32), press=["P", "j"])


def test_pair_without_colour(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(NewsdiffApp(comparison=piers()), terminal_size=(80, 24), press=["P"])


def test_pair_stacked(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=piers()), terminal_size=(40, 24), press=["P"])


def test_pair_that_shares_nothing(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=piers()), terminal_size=(80, 12), press=["3", "P"])


def test_pairs_of_outlets(snap_compare: Snap) -> None:
    press = ["w", "tab", "tab", "j"]
    assert snap_compare(NewsdiffApp(comparison=crowd(7)), terminal_size=(80, 24), press=press)


def test_article_in_full(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(140, 30), press=["t", "n"])


def test_article_in_full_without_colour(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(80, 24), press=["t"])


def test_help(snap_compare: Snap) -> None:
    press = ["question_mark"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(100, 40), press=press)


def test_many_changes(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=tower()), terminal_size=(80, 24))


def test_sentences(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=tower()), terminal_size=(120, 30), press=["s", "j", "j"])


def test_claim_with_many_changes(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=tower()), terminal_size=(80, 36), press=["enter"])


def test_search(snap_compare: Snap) -> None:
    press = ["slash", *"ferries", "enter"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(120, 30), press=press)


def test_search_without_colour(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    press = ["slash", *"ferries", "enter"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(80, 24), press=press)


def test_filter(snap_compare: Snap) -> None:
    press = ["a", "plus", "f", "z"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(120, 30), press=press)


def test_filter_that_leaves_nothing(snap_compare: Snap) -> None:
    press = ["d", "f"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(100, 24), press=press)


def test_folded(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(120, 30), press=["z", "j", "j"])


REVIEWED = ["A", "3", "A", "2", "I", "space", "enter", "C", *"Ask the yard", "enter", "j", "L", "j", "j", "L"]


def test_reviewed(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(120, 40), press=REVIEWED)


def test_reviewed_without_colour(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(80, 24), press=[*REVIEWED, "g"])


def test_joining(snap_compare: Snap) -> None:
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(80, 24), press=["J", "j"])


def test_export(snap_compare: Snap) -> None:
    async def previewed(pilot: Pilot[None]) -> None:
        await pilot.press("d", "E")
        await pilot.pause(0.4)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(100, 30), run_before=previewed)


def test_settings(snap_compare: Snap) -> None:
    app = NewsdiffApp(comparison=ferry(), config=Config(theme="light", keys={"next-change": "f8"}))
    assert snap_compare(app, terminal_size=(100, 30), press=["comma", "j"])


def test_first_run(snap_compare: Snap, tmp_path: Path) -> None:
    app = NewsdiffApp(comparison=ferry(), first_run=tmp_path / "welcomed")
    assert snap_compare(app, terminal_size=(80, 24))


def test_hidden_columns(snap_compare: Snap) -> None:
    press = ["2", "h", "]", "O"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(120, 30), press=press)


def test_list_of_filters(snap_compare: Snap) -> None:
    press = ["a", "F", "down", "down", "space"]
    assert snap_compare(NewsdiffApp(comparison=ferry()), terminal_size=(80, 24), press=press)
