"""Every command of the reader: what its key is seen to do."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.tui.commanding import Does, Table, cases, check, read
from tests.tui.commands_of_reviewing import REVIEWING
from tests.tui.pilots import reader
from tests.tui.stories import tower
from tui.widgets.heads import Heads


def heads(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(Heads).render_line(0).text


def width(pilot: Pilot[None]) -> str:
    """The cells of the second column."""
    layout = reader(pilot).layout_plan
    assert layout is not None
    return str(layout.geometry.columns[1].width)


MOVES: Table = {
    "next-change": Does("claim 4 / 5", after="g n"),
    "previous-change": Does("claim 4 / 5", after="G"),
    "next-outlet": Does("▸ 3 空の便り", sees=heads),
    "previous-outlet": Does("▸ 1 Quay", sees=heads),
    "outlet-1": Does("▸ 1 Quay", sees=heads),
    "outlet-2": Does("▸ 2 Gull", after="3", sees=heads),
    "outlet-3": Does("▸ 3 空の便り", sees=heads),
    "base": Does("2 Gull & Harbor BASE", goes="1 Quay Ledger BASE", sees=heads),
}
SEARCHES: Table = {
    "search": Does("go to match", goes="matrix"),
    "next-match": Does("claim 2 / 5", goes="claim 1 / 5", after="slash d u e enter g"),
    "previous-match": Does("claim 2 / 5", after="slash d u e enter G"),
    "end-search": Does(goes="end search", after="slash f e r r enter"),
}
FILTERS: Table = {
    "only-altered": Does("only altered: 2 of 5", goes="Residents of the east bank"),
    "only-added": Does("only added: 1 of 5", goes="Roughly $80 million"),
    "only-dropped": Does("only dropped: 2 of 5", goes="Roughly $80 million"),
    "only-figures": Does("only figures: 1 of 5", goes="The old berths"),
    "hide-possible": Does(goes="海峡会社は"),
    "only-unreviewed": Does(goes="The old berths"),
    "clear-filters": Does("The old berths", goes="all claims", after="a"),
    "choose-filters": Does("[ ] ≠ altered · 2"),
}
PAGES: Table = {
    "matrix": Does("5 claims × 3 outlets", goes="BASE"),
    "claim": Does("“Roughly $80 million", goes="Claim 1 of 5"),
    "excluded": Does("cookie notice", goes="Claim 1 of 5"),
    "outlet-page": Does("Outlet · 2 Gull & Harbor", goes="Claim 1 of 5"),
    "overview": Does("Shared wording", goes="Claim 1 of 5"),
    "pair": Does("3 passages aligned", goes="Claim 1 of 5"),
    "text": Does("2 Gull & Harbor in full"),
    "decisions": Does("Review · 1 decision", after="A"),
    "export": Does("HTML: one page to pass on"),
    "settings": Does("settings and keys", goes="Claim 1 of 5"),
}
ARRANGING: Table = {
    "unfold": Does("Residents of the east bank", after="j j z"),
    "fold": Does(goes="Residents of the east bank"),
    "fold-same": Does(goes="The tower has leaned", opened=lambda: read(tower())),
    "article-order": Does("in the order of 2 Gull & Harbor"),
    "sentences": Does("Sentences are shown whole", opened=lambda: read(tower())),
    "hide-column": Does(goes="2 Gull & Harbor", sees=heads),
    "show-columns": Does("2 Gull & Harbor", after="h", sees=heads),
    "column-left": Does("2 Gull & Harbor was moved", after="greater_than_sign j"),
    "column-right": Does("2 Gull & Harbor was moved"),
    "column-narrower": Does("2 Gull & Harbor has another width"),
    "column-wider": Does("2 Gull & Harbor has another width"),
    "reset-columns": Does("2 Gull & Harbor", after="h", sees=heads),
    "reset-view": Does("claim 1 / 5", goes="2 Gull & Harbor BASE", after="b G"),
}


TABLES = (MOVES, SEARCHES, FILTERS, PAGES, ARRANGING, REVIEWING)


@pytest.mark.parametrize(("screen", "command", "does"), cases(*(("reader", table) for table in TABLES)))
async def test_its_effect_is_seen(screen: str, command: str, does: Does) -> None:
    await check(screen, command, does)
