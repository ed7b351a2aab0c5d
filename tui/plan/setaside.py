"""The blocks of one kept article that were set aside or decided on, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus import Article, Block, BlockKind
from corpus.folding import fold_key
from corpus.library.deciding import block_key
from corpus.library.models import BlockDecision
from tui.output import Trouble
from tui.plan.text import display, shortened

SHOWN = 90
"""Characters of a block that its line shows."""
RESTORED = "restored"
SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A block with its number from 1, which stays when the block is restored, and what was decided on it."""

    number: int
    block: Block
    text: str
    decided: str | None
    """`RESTORED`, `SET_ASIDE`, or None."""

    @property
    def is_aside(self) -> bool:
        return self.block.kind is BlockKind.EXCLUDED


def set_aside_in(article: Article, decisions: Iterable[BlockDecision]) -> list[SetAside]:
    """The blocks that are excluded, and those that somebody decided on, in the order of the text."""
    decided = {block_key(one.text): SET_ASIDE if one.excluded else RESTORED for one in decisions}
    found: list[SetAside] = []
    for block in article.blocks:
        text = block.of(article.text)
        decision = decided.get(block_key(text))
        if decision or block.kind is BlockKind.EXCLUDED:
            found.append(SetAside(len(found) + 1, block, text, decision))
    return found


def chosen(blocks: Sequence[SetAside], query: str) -> SetAside:
    """The block of this number, or the one that has these words in a row. Raises Trouble."""
    key = fold_key(query)
    if key.isascii() and key.isdigit() and 0 < int(key[:9]) <= len(blocks):
        return blocks[int(key) - 1]
    found = [one for one in blocks if key and key in fold_key(one.text)]
    if len(found) == 1:
        return found[0]
    if found:
        numbers = ", ".join(str(one.number) for one in found)
        raise Trouble(f"“{query}” is in several blocks ({numbers}): give the number of one")
    raise Trouble(f"“{query}” is in no block that was set aside: without it the blocks are listed")


def block_line(one: SetAside, *, reason: bool = True) -> str:
    """A block on one line, for a list of them; without `reason`, its text alone."""
    text = shortened(" ".join(display(one.text).split()), SHOWN)
    if not reason:
        return f"“{text}”"
    why = (one.block.reason or "no reason given") if one.is_aside else "restored by you"
    score = "" if one.block.score is None else f"{one.block.score:.2f}"
    return " · ".join(filter(None, (str(one.number), why, score, f"“{text}”")))
