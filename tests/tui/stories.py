"""Small comparisons made by hand, so that the screens are tested without the engine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

from corpus import Block, BlockKind
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


@dataclass
class Link:
    """How an outlet's passages of a claim relate to the base's.

    `edits` and `changes` name words of both sides; None or "" where a side lacks them.
    """

    relation: Relation
    score: float = 0.8
    tier: Tier = Tier.ALIGNED
    moved: bool = False
    edits: list[tuple[str, str]] = field(default_factory=list)
    changes: list[tuple[str, str, str]] = field(default_factory=list)


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
                    kind="sentence",
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
                kind=kind,
                a=self._find("a1", base, before),
                b=self._find(article, other, after),
                a_value=before or None,
                b_value=after or None,
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


def ferry() -> Comparison:
    """Three outlets on a ferry order, with a cell of every status."""
    ledger = (
        Draft("Quay Ledger", "Strait ferries ordered from Lindqvist yard", date(2031, 3, 3))
        .block(BlockKind.HEADLINE, "Strait ferries ordered from Lindqvist yard")
        .paragraph(
            order="The strait company has ordered four ferries from the Lindqvist yard for $62 million.",
            deliver="The first is due in May 2033.",
        )
        .block(BlockKind.HEADING, "Crews wait for answers")
        .paragraph(
            crews="No crew will lose work over the order, director Ines Tamm told reporters.",
            berth="The old berths will be widened.",
        )
        .block(BlockKind.EXCLUDED, "Accept all cookies to go on.", "cookie notice")
    )
    gull = (
        Draft("Gull & Harbor", None, date(2031, 3, 4))
        .paragraph(
            order="Roughly $80 million will buy six ferries from the Lindqvist yard, sources said.",
            deliver="The first is due in May 2033.",
        )
        .paragraph(
            noise="Residents of the east bank fear the noise of the [b]new[/b] engines.",
            crews="Director Ines Tamm told reporters that few crew will lose work over it.",
        )
    )
    sora = Draft("空の便り").paragraph(
        order="海峡会社はリンドクヴィスト造船所に四隻のフェリーを発注した。",
        deliver="The first one of them is expected to arrive in May 2033.",
        noise="Engines are loud 👩‍🚀, e\u0301coutez, Donaudampfschifffahrtsgesellschaftskapitän, so.",
    )
    return (
        Story(ledger, gull, sora)
        .claim(
            "four ferries ordered from the Lindqvist yard",
            a1=(["order"], None),
            a2=(
                ["order"],
                Link(
                    Relation.ALTERED,
                    0.66,
                    edits=[("has ordered", "will buy"), ("", "sources said")],
                    changes=[
                        ("amount", "$62 million", "Roughly $80 million"),
                        ("count", "four", "six"),
                        ("attribution", "", "sources said"),
                    ],
                ),
            ),
            a3=(["order"], Link(Relation.REWORDED, 0.41, Tier.POSSIBLE)),
        )
        .claim(
            "first ferry due in May 2033",
            a1=(["deliver"], None),
            a2=(["deliver"], SAME),
            a3=(
                ["deliver"],
                Link(Relation.REWORDED, 0.71, edits=[("due", "expected to arrive"), ("", "one of them")]),
            ),
        )
        .claim("noise of the engines", a2=(["noise"], None), a3=(["noise"], None))
        .claim(
            "no crew will lose work",
            nearest="crews",
            a1=(["crews"], None),
            a2=(
                ["crews"],
                Link(Relation.ALTERED, 0.6, moved=True, changes=[("negation", "No crew", "few crew")]),
            ),
        )
        .claim("old berths widened", nearest="crews", a1=(["berth"], None))
        .build()
    )


def long_story(claims: int = 400, outlets: int = 3, words: int = 28) -> Comparison:
    """Many claims that every outlet tells, for speed and for scrolling."""
    vocabulary = ["harvest", "bridge", "lantern", "ninety", "meadow", "council", "pledge", "quiet"]
    drafts = []
    for outlet in range(outlets):
        draft = Draft(f"Outlet {outlet + 1}")
        for number in range(claims):
            text = " ".join(vocabulary[(number * 7 + at * 3 + outlet) % 8] for at in range(words))
            draft.paragraph(**{f"s{number}": f"{number} {text}."})
        drafts.append(draft)
    story = Story(*drafts)
    for number in range(claims):
        cells: dict[str, tuple[list[str], Link | None]] = {"a1": ([f"s{number}"], None)}
        for outlet in range(1, outlets):
            cells[f"a{outlet + 1}"] = ([f"s{number}"], REWORDED if number % 5 else SAME)
        story.claim(f"claim number {number}", None, **cells)
    return story.build()
