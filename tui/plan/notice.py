"""What stands in the place of the rows where there are none to show."""

from __future__ import annotations

from collections.abc import Sequence

from tui.plan.flow import Flow
from tui.plan.marks import Mark
from tui.plan.pieces import Paragraph, Piece, paragraph

MARGIN = 3


def nothing_shown(asked: str, total: int, key: str) -> list[Paragraph]:
    """What is said where no claim passes the filters `asked` for, which `key` clears, or there is none."""
    if not total:
        return [paragraph(Piece("The articles hold no claims", Mark.LABEL))]
    claims = f"all {total} claims" if total > 1 else "the claim"
    return [
        paragraph(Piece("No claim is left to show", Mark.LABEL)),
        paragraph(""),
        paragraph(f"asked for: {asked}"),
        paragraph(Piece(f"{key} shows {claims} again; the key of a filter takes that one away", Mark.DIM)),
    ]


def notice_line(notice: Sequence[Paragraph], width: int, height: int, y: int) -> list[Piece]:
    """Line `y` of a window of this size with a notice a third down."""
    flow = Flow(notice, max(1, width - 2 * MARGIN))
    line = y - max(0, height - len(flow)) // 3
    return [Piece(" " * MARGIN), *flow.line(line)] if 0 <= line < len(flow) else []
