"""Setting blocks aside, taking them back, and saying which are doubtful."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.article import Article, Block, BlockKind, Span
from corpus.blocks import marked

_DOUBT = "kept in doubt"
_MOST_SHOWN = 3
_MOST_WORDS = 8
_HEADINGS = (BlockKind.HEADLINE, BlockKind.HEADING)


def excluded(text: str, block: Block, reason: str, score: float | None) -> Block:
    """The block as an excluded one: its list, heading or quotation mark goes with it."""
    line = text.rfind("\n", 0, block.start) + 1
    start = block.start - len(text[line : block.start].lstrip())
    return Block(
        start=start, end=block.end, kind=BlockKind.EXCLUDED, reason=reason, score=score, earlier=block.kind
    )


def restored(article: Article, block: Block) -> Article:
    """The article with an excluded block of it back as what it was by its layout, without its mark.

    ValueError if the article has no such block, or if it is not excluded.
    """
    if block.kind is not BlockKind.EXCLUDED:
        raise ValueError(f"the block at {block.start}–{block.end} is not excluded")
    return with_block(article, block, _back(article.text, block))


def with_block(article: Article, old: Block, new: Block) -> Article:
    """The article with one block in place of another, and its note on doubtful blocks as it then is."""
    if old not in article.blocks:
        raise ValueError(f"{article.source} has no such block at {old.start}–{old.end}")
    blocks = tuple(new if block == old else block for block in article.blocks)
    notes = tuple(note for note in article.notes if not note.startswith(_DOUBT))
    notes += doubt_notes(article.text, blocks)
    return article.model_copy(update={"blocks": blocks, "notes": notes})


def doubt_notes(text: str, blocks: Iterable[Block]) -> tuple[str, ...]:
    """A note on the blocks that were kept though they look like no part of the article, if there are any."""
    doubtful = [block for block in blocks if block.kind is not BlockKind.EXCLUDED and block.score is not None]
    if not doubtful:
        return ()
    shown = "; ".join(f"“{_opening(block.of(text))}”" for block in doubtful[:_MOST_SHOWN])
    more = "; …" if len(doubtful) > _MOST_SHOWN else ""
    return (f"{_DOUBT} ({len(doubtful)}): {shown}{more}",)


def may_be_doubted(block: Block) -> bool:
    """Headings look like links, so doubt of them says nothing."""
    return block.kind not in _HEADINGS


def _back(text: str, block: Block) -> Block:
    kind = block.earlier or BlockKind.PARAGRAPH
    end = text.find("\n", block.start, block.end)
    by_mark, start = marked(text, Span(start=block.start, end=block.end if end < 0 else end))
    return Block(start=start if by_mark is kind else block.start, end=block.end, kind=kind)


def _opening(line: str) -> str:
    words = line.split(maxsplit=_MOST_WORDS)
    return " ".join(words[:_MOST_WORDS]) + ("…" if len(words) > _MOST_WORDS else "")
