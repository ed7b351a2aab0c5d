"""Every command of the pages that the reader opens: what its key is seen to do."""

from __future__ import annotations

import pytest

from tests.tui.commanding import Does, Table, cases, check, read
from tests.tui.commands_of_reviewing import ON_CLAIM, ON_DECISIONS
from tests.tui.openings import doubtful, stories
from tests.tui.piers import crowd
from tests.tui.stories import tower

READER = "Claim 1 of 5"
TO_OUTLETS: Table = {
    "next-outlet": Does("3 空の便り ▸", goes="2 Gull & Harbor ▸"),
    "previous-outlet": Does("1 Quay Ledger ▸", goes="2 Gull & Harbor ▸"),
    "outlet-1": Does("1 Quay Ledger ▸", goes="2 Gull & Harbor ▸"),
    "outlet-2": Does("2 Gull & Harbor ▸", goes="1 Quay Ledger ▸", after="1"),
    "outlet-3": Does("3 空の便り ▸", goes="2 Gull & Harbor ▸"),
}
TO_FILE: Table = {"export": Does("HTML: one page to pass on")}
OF_OUTLET: Table = {
    "outlet-page": Does("Outlet · 2 Gull & Harbor"),
    "pair": Does("3 passages aligned"),
    "text": Does("2 Gull & Harbor in full"),
    **TO_FILE,
}
MATRIX: Table = {
    "open-row": Does("claim 2 / 5", after="j"),
    "sort-matrix": Does("▸ coverage"),
    "sort-back": Does("▸ severity"),
    "only-one": Does("▸ only one outlet"),
    "altered-rows": Does("only altered: "),
    "close-matrix": Does("matrix"),
    "next-outlet": Does("▸3 空の便り", goes="▸2 Gull"),
    "previous-outlet": Does("▸1 Quay Ledger", goes="▸2 Gull"),
    "outlet-1": Does("▸1 Quay Ledger", goes="▸2 Gull"),
    "outlet-2": Does("▸2 Gull", goes="▸1 Quay Ledger", after="1"),
    "outlet-3": Does("▸3 空の便り", goes="▸2 Gull"),
    "hide-column": Does("1 hidden", goes="▸2 Gull"),
    "show-columns": Does("All columns are shown", goes="1 hidden", after="h"),
    "column-left": Does("3 空の便り was moved", after="3"),
    "column-right": Does("2 Gull & Harbor was moved"),
    "reset-columns": Does("as at first", goes="1 hidden", after="h"),
    "overview": Does("Shared wording"),
    **OF_OUTLET,
}
CLAIM: Table = {
    "why": Does("match score 0.66, aligned"),
    "close-claim": Does(READER),
    "context": Does("The first is due in May 2033. …"),
    "sentences": Does("which the owls will not mind", opened=lambda: read(tower()), after="escape j j enter"),
    **TO_OUTLETS,
    **OF_OUTLET,
}
OUTLET: Table = {
    "open-claim": Does(READER),
    "against": Does("▸ against all others"),
    "close-outlet": Does(READER),
    "next-outlet": Does("Outlet · 3 空の便り"),
    "previous-outlet": Does("Outlet · 1 Quay Ledger"),
    "outlet-1": Does("Outlet · 1 Quay Ledger"),
    "outlet-2": Does("Outlet · 2 Gull & Harbor", after="1"),
    "outlet-3": Does("Outlet · 3 空の便り"),
    **TO_FILE,
}
OVERVIEW: Table = {
    "open-entry": Does("3 passages aligned", goes="Pairs of outlets"),
    "all-pairs": Does("All 21 pairs", goes="The nearest 12 of 21 pairs", opened=lambda: read(crowd(7))),
    "next-part": Does(goes="of ↓ in →"),
    "previous-part": Does("of ↓ in →", after="tab"),
    "close-overview": Does(READER),
    **TO_FILE,
}
PAIR: Table = {
    "open-claim": Does("claim 2 / 5", after="j"),
    "turn-pair": Does("2 Gull & Harbor and 1 Quay Ledger", goes="1 Quay Ledger and 2 Gull & Harbor"),
    "next-pair": Does("pair 2 / 3", goes="pair 1 / 3"),
    "previous-pair": Does("pair 3 / 3", goes="pair 1 / 3"),
    "close-pair": Does(READER),
    **TO_FILE,
}
TEXT: Table = {
    "open-claim": Does("matrix", goes="in full"),
    "next-difference": Does("Claim 4 of 5", after="n"),
    "previous-difference": Does("Claim 3 of 5", after="n n"),
    "close-text": Does("matrix", goes="in full"),
    "next-outlet": Does("3 空の便り in full"),
    "previous-outlet": Does("1 Quay Ledger in full"),
    "outlet-1": Does("1 Quay Ledger in full"),
    "outlet-2": Does("2 Gull & Harbor in full", after="1"),
    "outlet-3": Does("3 空の便り in full"),
    **TO_FILE,
}
EXCLUDED: Table = {
    "restore": Does("Taken back, for good.", opened=stories, after="enter x"),
    "set-aside": Does("Set aside, until you leave", opened=doubtful, after="x j"),
    "close-excluded": Does(READER),
}
HELP: Table = {"close-help": Does(READER)}
TABLES = (
    ("matrix", "m", MATRIX),
    ("claim", "enter", CLAIM),
    ("claim", "enter", ON_CLAIM),
    ("outlet", "i", OUTLET),
    ("overview", "w", OVERVIEW),
    ("pair", "P", PAIR),
    ("text", "t", TEXT),
    ("excluded blocks", "x", EXCLUDED),
    ("decisions", "A D", ON_DECISIONS),
    ("help", "question_mark", HELP),
)


@pytest.mark.parametrize(
    ("screen", "command", "does", "reach"),
    [(*case, reach) for screen, reach, table in TABLES for case in cases((screen, table))],
)
async def test_its_effect_is_seen(screen: str, command: str, does: Does, reach: str) -> None:
    await check(screen, command, does, reach="" if does.opened in (stories, doubtful) else reach)
