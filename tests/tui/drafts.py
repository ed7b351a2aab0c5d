"""Comparisons made by hand: articles drafted by named passages, claims linked by these names."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from corpus import Block, BlockKind, Span
from newsdiff.comparison import (
    Alignment,
    ArticleRecord,
    Cell,
    Change,
    Claim,
    Comparison,
    Edit,
    Location,
    Nearest,
    Passage,
    Relation,
    Status,
    Tier,
)


@dataclass
class Draft:
    """One outlet's article as it is written: passages are quoted by name."""

    outlet: str
    title: str | None = None
    published: date | None = None
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    sentences: dict[str, Span] = field(default_factory=dict)

    def block(self, kind: BlockKind, text: str, reason: str | None = None) -> Draft:
        """A block without passages, such as a heading."""
        start = len(self.text)
        self.text += text
        self.blocks.append(Block(start=start, end=len(self.text), kind=kind, reason=reason))
        self.text += "\n\n"
        return self

    def paragraph(self, **passages: str) -> Draft:
        """A paragraph of named passages with one space between them."""
        start = len(self.text)
        for name, passage in passages.items():
            if len(self.text) > start:
                self.text += " "
            self.spans[name] = (len(self.text), len(self.text) + len(passage))
            self.text += passage
        self.blocks.append(Block(start=start, end=len(self.text), kind=BlockKind.PARAGRAPH))
        self.text += "\n\n"
        return self

    def sentence(self, **clauses: str) -> Draft:
        """A paragraph of one sentence, its clauses named."""
        start = len(self.text)
        self.paragraph(**clauses)
        end = max(self.spans[name][1] for name in clauses)
        self.sentences |= dict.fromkeys(clauses, Span(start=start, end=end))
        return self


@dataclass
class Link:
    """How an outlet's passages of a claim relate to the base's.

    `edits` and `changes` name words of both sides, "" where a side lacks them. `details` are other fields
    of the changes of a kind.
    """

    relation: Relation
    score: float = 0.8
    tier: Tier = Tier.ALIGNED
    moved: bool = False
    edits: list[tuple[str, str]] = field(default_factory=list)
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    details: dict[str, dict[str, Any]] = field(default_factory=dict)


SAME = Link(Relation.IDENTICAL, 1.0)
REWORDED = Link(Relation.REWORDED, 0.7)


class Story:
    """Builds a comparison; the first draft is the base."""

    def __init__(self, *drafts: Draft) -> None:
        self.drafts = {f"a{number}": draft for number, draft in enumerate(drafts, 1)}
        self._alignments: list[Alignment] = []
        self._claims: list[Claim] = []
        self._ids: dict[tuple[str, str], str] = {}
        for article, draft in self.drafts.items():
            for name in draft.spans:
                self._ids[article, name] = f"p{len(self._ids) + 1}"

    def claim(self, label: str, nearest: str | None = None, **cells: tuple[list[str], Link | None]) -> Story:
        """`cells` gives each article the names of its passages, and its link with the base."""
        base = [self._ids["a1", name] for name in cells.get("a1", ([], None))[0]]
        made = []
        for article in self.drafts:
            names, link = cells.get(article, ([], None))
            passages = tuple(self._ids[article, name] for name in names)
            if not passages:
                near = Nearest(passage=self._ids["a1", nearest], score=0.21) if nearest else None
                made.append(Cell(article=article, status=Status.DROPPED, nearest=near))
            elif article == "a1":
                made.append(Cell(article=article, status=Status.BASE, passages=passages))
            elif link is None:
                made.append(Cell(article=article, status=Status.ADDED, passages=passages))
            else:
                alignment = self._align(article, tuple(base), passages, link)
                made.append(
                    Cell(
                        article=article,
                        status=Status(link.relation.value),
                        passages=passages,
                        alignment=alignment.id,
                        alignments=(alignment.id,),
                    )
                )
        self._claims.append(Claim(id=f"c{len(self._claims) + 1}", label=label, cells=tuple(made)))
        return self

    def build(self) -> Comparison:
        return Comparison(
            base="a1",
            articles=tuple(self._record(article, draft) for article, draft in self.drafts.items()),
            passages=tuple(
                Passage(
                    id=self._ids[article, name],
                    article=article,
                    start=start,
                    end=end,
                    kind="clause" if name in draft.sentences else "sentence",
                    sentence=draft.sentences.get(name),
                )
                for article, draft in self.drafts.items()
                for name, (start, end) in draft.spans.items()
            ),
            alignments=tuple(self._alignments),
            claims=tuple(self._claims),
        )

    def _record(self, article: str, draft: Draft) -> ArticleRecord:
        return ArticleRecord(
            id=article,
            source=f"{article}.txt",
            sha256=hashlib.sha256(draft.text.encode()).hexdigest(),
            outlet=draft.outlet,
            title=draft.title,
            published=draft.published,
            text=draft.text,
            blocks=tuple(draft.blocks),
            excluded=tuple(block for block in draft.blocks if block.kind is BlockKind.EXCLUDED),
        )

    def _align(self, article: str, base: tuple[str, ...], other: tuple[str, ...], link: Link) -> Alignment:
        edits = tuple(
            Edit(a=self._find("a1", base, before), b=self._find(article, other, after))
            for before, after in link.edits
        )
        changes = tuple(
            Change(
                **{
                    "kind": kind,
                    "a": self._find("a1", base, before),
                    "b": self._find(article, other, after),
                    "a_value": before or None,
                    "b_value": after or None,
                }
                | link.details.get(kind, {})
            )
            for kind, before, after in link.changes
        )
        alignment = Alignment(
            id=f"l{len(self._alignments) + 1}",
            a=base,
            b=other,
            score=link.score,
            tier=link.tier,
            relation=link.relation,
            moved=link.moved,
            edits=edits,
            changes=changes,
        )
        self._alignments.append(alignment)
        return alignment

    def _find(self, article: str, passages: tuple[str, ...], words: str) -> Location | None:
        if not words:
            return None
        draft = self.drafts[article]
        names = {identity: name for (owner, name), identity in self._ids.items() if owner == article}
        for passage in passages:
            start, end = draft.spans[names[passage]]
            at = draft.text.find(words, start, end)
            if at >= 0:
                return Location(article=article, start=at, end=at + len(words))
        raise ValueError(f"{words!r} is not in these passages of {article}")
