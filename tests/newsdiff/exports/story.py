"""A comparison written by hand: every status, tier and kind of mark, whatever the engine finds."""

from __future__ import annotations

import hashlib
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
    Generator,
    Location,
    Nearest,
    Passage,
    Relation,
    Stated,
    Status,
    Tier,
    Value,
    ValueRow,
)
from newsdiff.facts.mention import Severity
from newsdiff.reuse_records import (
    Citation,
    CitedBy,
    Joined,
    NamedSource,
    Reuse,
    Share,
    SharedRun,
    SharedWording,
    SourceMention,
    SourceRole,
)

GAZETTE = """\
The swing bridge at Harrow Bay will close for 14 weeks from 3 May. Repairs will cost £2.4 million, the county
council said.

Ferries will run every hour. "We had no choice," said the engineer Odile Marsh. No date for reopening has been
confirmed.

Subscribe to our newsletter!
"""
HERALD = """\
Repairs are to cost £3.1 million, according to two contractors. The swing bridge at Harrow Bay will close for
20 weeks from May. Ferries will run every hour.

Shopkeepers fear for their summer trade.
"""
TERN = """\
The swing bridge closes in May. Ferries run hourly. It will stay shut for about 20 weeks.

The engineer, Odile Marsh, said that there was a choice. Reopening is likely in October.
"""
_POUNDS = ("2.4 million GBP", "3.1 million GBP")
_TEXTS = {"a1": GAZETTE, "a2": HERALD, "a3": TERN}
_PASSAGES = (
    ("p1", "a1", "The swing bridge at Harrow Bay will close for 14 weeks from 3 May."),
    ("p2", "a1", "Repairs will cost £2.4 million, the county\ncouncil said."),
    ("p3", "a1", "Ferries will run every hour."),
    ("p4", "a1", '"We had no choice," said the engineer Odile Marsh.'),
    ("p5", "a1", "No date for reopening has been\nconfirmed."),
    ("p6", "a2", "Repairs are to cost £3.1 million, according to two contractors."),
    ("p7", "a2", "The swing bridge at Harrow Bay will close for\n20 weeks from May."),
    ("p8", "a2", "Ferries will run every hour."),
    ("p9", "a2", "Shopkeepers fear for their summer trade."),
    ("p10", "a3", "The swing bridge closes in May."),
    ("p11", "a3", "Ferries run hourly."),
    ("p12", "a3", "It will stay shut for about 20 weeks."),
    ("p13", "a3", "The engineer, Odile Marsh, said that there was a choice."),
    ("p14", "a3", "Reopening is likely in October."),
)


def story() -> Comparison:
    """Three outlets on a bridge; the first is the base."""
    return Comparison(
        generator=Generator(version="9.8.7"),
        settings={"base": None, "match": "normal"},
        base="a1",
        articles=_articles(),
        passages=tuple(
            Passage(id=name, article=article, kind="sentence", **_place(article, words))
            for name, article, words in _PASSAGES
        ),
        alignments=_alignments(),
        claims=_claims(),
        reuse=_reuse(),
    )


def _reuse() -> Reuse:
    ferries = SharedRun(
        words=5,
        quoted=False,
        a=Location(article="a1", **_place("a1", "Ferries will run every hour")),
        b=Location(article="a2", **_place("a2", "Ferries will run every hour")),
    )
    return Reuse(
        pairs=(
            SharedWording(
                a=_share("a1", 43, 0.5814, 4), b=_share("a2", 38, 0.6579, 0), joined=Joined.WORDING,
                runs=(ferries,),
            ),
            SharedWording(a=_share("a1", 43, 0.0, 4), b=_share("a3", 33, 0.0, 0)),
            SharedWording(a=_share("a2", 38, 0.0, 0), b=_share("a3", 33, 0.0606, 0)),
        ),
        groups=(("a1", "a2"), ("a3",)),
        sources=(
            _source("a1", "the county council", "the county\ncouncil said", SourceRole.ATTRIBUTED),
            _source("a3", "Harrow Bay Herald", "The engineer, Odile Marsh, said", SourceRole.TOLD, "a2"),
        ),
        citations=(
            Citation(article="a3", cites="a1", by=(CitedBy.TITLE,), location=at("a3", "Ferries run hourly")),
        ),
    )  # fmt: skip


def _share(article: str, words: int, shared: float, quoted: int) -> Share:
    return Share(
        article=article,
        words=words,
        shared=shared,
        aligned=0.75,
        in_order=0.5,
        quoted_words=quoted,
        quoted_shared=0.0,
    )


def _source(article: str, name: str, words: str, role: SourceRole, outlet: str | None = None) -> NamedSource:
    mention = SourceMention(role=role, location=Location(article=article, **_place(article, words)))
    return NamedSource(article=article, name=name, agency=False, outlet=outlet, mentions=(mention,))


def _articles() -> tuple[ArticleRecord, ...]:
    start = GAZETTE.index("Subscribe")
    junk = Block(
        start=start, end=len(GAZETTE) - 1, kind=BlockKind.EXCLUDED, reason="subscription prompt", score=1.0
    )
    return (
        _article(
            "a1",
            "Fenwick Gazette",
            title="Bridge at Harrow Bay to close",
            byline="Ines Fallow",
            published=date(2031, 4, 2),
            url="https://gazette.example/bridge?a=1&b=2",
            blocks=(junk,),
            excluded=(junk,),
        ),
        _article(
            "a2", "Harrow Bay Herald", title="Harrow Bay bridge shut until autumn", published=date(2031, 4, 3)
        ),
        _article("a3", "Tern & Plover", notes=("read as Windows-1252",)),
    )


def _article(name: str, outlet: str, **fields: object) -> ArticleRecord:
    text = _TEXTS[name]
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = f"bridge/{name}.txt"
    return ArticleRecord(id=name, source=source, sha256=digest, outlet=outlet, text=text, **fields)


def _place(article: str, words: str) -> dict[str, int]:
    start = _TEXTS[article].index(words)
    return {"start": start, "end": start + len(words)}


def at(article: str, words: str | None) -> Location | None:
    """Where words stand in an article."""
    return None if words is None else Location(article=article, **_place(article, words))


def _change(
    kind: str,
    other: str,
    ours: str | None,
    theirs: str | None,
    values: tuple[str | None, str | None],
    severity: Severity = Severity.DIFFERENT,
    **more: object,
) -> Change:
    return Change(
        kind=kind,
        a=at("a1", ours),
        b=at(other, theirs),
        a_value=values[0],
        b_value=values[1],
        severity=severity,
        **more,
    )


def _edit(other: str, ours: str | None, theirs: str | None) -> Edit:
    return Edit(a=at("a1", ours), b=at(other, theirs))


def _alignments() -> tuple[Alignment, ...]:
    aligned, altered = Tier.ALIGNED, Relation.ALTERED
    one_sided = Severity.ONE_SIDED
    return (
        Alignment(
            id="l1", a=("p1",), b=("p7",), score=0.91, tier=aligned, relation=altered, moved=True,
            changes=(
                _change("count", "a2", "14 weeks", "20 weeks", ("14 weeks", "20 weeks")),
                _change("date", "a2", "3 May", "May", ("3 May", "May"), Severity.PRECISION),
            ),
            edits=(_edit("a2", "14", "20"), _edit("a2", "3", None)),
        ),
        Alignment(
            id="l2", a=("p1",), b=("p10", "p12"), score=0.62, tier=aligned, relation=altered,
            changes=(
                _change(
                    "count", "a3", "14 weeks", "about 20 weeks", ("14 weeks", "about 20 weeks"),
                    remark="14 + 6 = 20: possible sum", inferred=True,
                ),
            ),
            edits=(_edit("a3", "will close for", "closes in"),),
        ),
        Alignment(
            id="l3", a=("p2",), b=("p6",), score=0.84, tier=aligned, relation=altered,
            changes=(
                _change("amount", "a2", "£2.4 million", "£3.1 million", _POUNDS),
                _change(
                    "attribution", "a2", "the county\ncouncil said", "according to two contractors",
                    ("the county council", "two contractors"),
                ),
            ),
            edits=(_edit("a2", "will cost", "are to cost"),),
        ),
        Alignment(id="l4", a=("p3",), b=("p8",), score=1.0, tier=aligned, relation=Relation.IDENTICAL),
        Alignment(
            id="l5", a=("p3",), b=("p11",), score=0.71, tier=aligned, relation=Relation.REWORDED,
            edits=(_edit("a3", "will run every hour", "run hourly"),),
        ),
        Alignment(
            id="l6", a=("p4",), b=("p13",), score=0.58, tier=aligned, relation=altered,
            changes=(
                _change("negation", "a3", "no choice", "a choice", ("negated", None), one_sided),
                _change("quote", "a3", '"We had no choice,"', None, ("We had no choice", None), one_sided),
            ),
        ),
        Alignment(
            id="l7", a=("p5",), b=("p14",), score=0.31, tier=Tier.POSSIBLE, relation=altered,
            changes=(
                _change("hedge", "a3", None, "likely", (None, "likely"), one_sided),
                _change("absence", "a3", "No date", None, ("not known", None), one_sided),
            ),
        ),
        Alignment(
            id="l8", a=("p5",), b=("p7",), score=0.2, tier=Tier.POSSIBLE, relation=Relation.REWORDED,
            implied=True,
        ),
    )  # fmt: skip


def _claims() -> tuple[Claim, ...]:
    near = Nearest(passage="p12", score=0.24)
    return (
        Claim(
            id="c1",
            label="The swing bridge at Harrow Bay will close for 14 weeks from 3 May.",
            cells=(
                Cell(article="a1", status=Status.BASE, passages=("p1",)),
                _cell("a2", Status.ALTERED, ("p7",), "l1"),
                _cell("a3", Status.ALTERED, ("p10", "p12"), "l2"),
            ),
        ),
        Claim(
            id="c2",
            label="Repairs will cost £2.4 million, the county council said.",
            cells=(
                Cell(article="a1", status=Status.BASE, passages=("p2",)),
                _cell("a2", Status.ALTERED, ("p6",), "l3"),
                Cell(article="a3", status=Status.DROPPED, nearest=near),
            ),
            values=(_values(),),
        ),
        Claim(
            id="c3",
            label="Ferries will run every hour.",
            cells=(
                Cell(article="a1", status=Status.BASE, passages=("p3",)),
                _cell("a2", Status.IDENTICAL, ("p8",), "l4"),
                _cell("a3", Status.REWORDED, ("p11",), "l5"),
            ),
        ),
        Claim(
            id="c4",
            label="Shopkeepers fear for their summer trade.",
            cells=(
                Cell(article="a1", status=Status.DROPPED),
                Cell(article="a2", status=Status.ADDED, passages=("p9",)),
                Cell(article="a3", status=Status.DROPPED),
            ),
        ),
        Claim(
            id="c5",
            label='"We had no choice," said the engineer Odile Marsh.',
            cells=(
                Cell(article="a1", status=Status.BASE, passages=("p4",)),
                Cell(article="a2", status=Status.DROPPED),
                _cell("a3", Status.ALTERED, ("p13",), "l6"),
            ),
        ),
        Claim(
            id="c6",
            label="No date for reopening has been confirmed.",
            cells=(
                Cell(article="a1", status=Status.BASE, passages=("p5",)),
                _cell("a2", Status.REWORDED, ("p7",), "l8", shared_with="c1"),
                _cell("a3", Status.ALTERED, ("p14",), "l7"),
            ),
        ),
    )


def _cell(
    article: str, status: Status, passages: tuple[str, ...], alignment: str, shared_with: str | None = None
) -> Cell:
    return Cell(
        article=article,
        status=status,
        passages=passages,
        alignment=alignment,
        alignments=(alignment,),
        shared_with=shared_with,
    )


def _values() -> ValueRow:
    stated = [
        Value(
            article=article,
            stated=Stated.STATED,
            values=(value,),
            locations=(Location(article=article, **_place(article, words)),),
        )
        for article, value, words in (
            ("a1", "2.4 million GBP", "£2.4 million"),
            ("a2", "3.1 million GBP", "£3.1 million"),
        )
    ]
    return ValueRow(
        kind="amount",
        values=(*stated, Value(article="a3", stated=Stated.NOT_FOUND)),
        groups=(("a1",), ("a2",)),
    )
