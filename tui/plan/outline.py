"""An article's passages in reading order, with the text around them that is in no passage."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus import BlockKind
from newsdiff.comparison import ArticleRecord, Comparison, Passage

HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Aside:
    """Text of an article that stands between claims: a heading, or a block without a passage."""

    start: int
    text: str
    heading: bool


@dataclass(slots=True)
class Outline:
    """`order` numbers the `passages`; `lead` and `tail` are the stray words of a block beside a passage."""

    order: dict[str, int] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    lead: dict[str, str] = field(default_factory=dict)
    tail: dict[str, str] = field(default_factory=dict)
    asides: list[Aside] = field(default_factory=list)


def outline(comparison: Comparison, article: ArticleRecord) -> Outline:
    """Every character of the article's body is a passage's, a lead, a tail, an aside or white space."""
    passages = sorted(
        (p for p in comparison.passages if p.article == article.id), key=lambda p: (p.start, p.end)
    )
    result = Outline({passage.id: number for number, passage in enumerate(passages)}, passages)
    at = 0
    for block in article.blocks:
        if block.kind is BlockKind.EXCLUDED:
            continue
        inside = []
        while at < len(passages) and passages[at].start < block.end:
            if passages[at].end > block.start:
                inside.append(passages[at])
            at += 1
        if inside:
            _strays(article.text, block.start, block.end, inside, result)
        elif text := article.text[block.start : block.end].strip():
            heading = block.kind in HEADINGS
            shown = text.lstrip("# ") if heading else text
            result.asides.append(Aside(block.start, shown or text, heading))
    return result


def _strays(text: str, start: int, end: int, inside: list[Passage], result: Outline) -> None:
    if lead := text[start : inside[0].start].strip():
        result.lead[inside[0].id] = lead
    for passage, following in zip(inside, [*(p.start for p in inside[1:]), end], strict=True):
        if tail := text[passage.end : following].strip():
            result.tail[passage.id] = tail
