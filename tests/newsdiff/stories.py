"""Invented articles on one invented event, and what tests ask of a comparison of them."""

from __future__ import annotations

from pathlib import Path

from corpus import Article, BlockKind, Span
from corpus.metadata import dateline_end
from newsdiff import Alignment, Comparison, Location, Passage

STORY = Path(__file__).parent / "marrow-lake"
POST, COURIER, WIRE = (
    (STORY / f"{name}.txt").read_text(encoding="utf-8")
    for name in ("ridgeway-post", "lakeside-courier", "valley-wire")
)
CHESS = (
    "Grandmaster Ilse Okonjo opened with a knight and traded queens early. Her opponent pondered and then "
    "offered peace. Spectators applauded politely from the balcony. The organisers will publish all "
    "scoresheets tonight.\n"
)


def article(text: str, outlet: str) -> Article:
    return Article.from_text(text, source=f"{outlet.lower().replace(' ', '-')}.txt", outlet=outlet)


def three_outlets() -> list[Article]:
    return [
        article(POST, "Ridgeway Post"),
        article(COURIER, "Lakeside Courier"),
        article(WIRE, "Valley Wire"),
    ]


def quote(comparison: Comparison, passage: str) -> str:
    return comparison.quote(comparison.passage_by_id[passage])


def passage_with(comparison: Comparison, article_id: str, words: str) -> Passage:
    """The one passage of an article that has these words."""
    (found,) = [p for p in comparison.passages if p.article == article_id and words in comparison.quote(p)]
    return found


def alignments_of(comparison: Comparison, passage: Passage, other: str) -> list[Alignment]:
    """The alignments of a passage with another article."""
    return [
        alignment
        for alignment in comparison.alignments
        for own, theirs in ((alignment.a, alignment.b), (alignment.b, alignment.a))
        if passage.id in own and comparison.passage_by_id[theirs[0]].article == other
    ]


def check(comparison: Comparison) -> None:
    """What holds for every comparison, whatever the articles."""
    check_spans(comparison)
    check_alignments(comparison)
    check_claims(comparison)
    check_notes(comparison)


def check_spans(comparison: Comparison) -> None:
    for record in comparison.articles:
        own = [p for p in comparison.passages if p.article == record.id]
        ends = [0]
        for passage in own:
            assert ends[-1] <= passage.start < passage.end <= len(record.text)
            assert comparison.quote(passage).strip() == comparison.quote(passage) != ""
            assert not any(passage.start < b.end and b.start < passage.end for b in record.excluded)
            ends.append(passage.end)
        told = {at for passage in own for at in range(passage.start, passage.end)}
        for block in record.blocks:
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION):
                begin = dateline_end(record.text, block.start, block.end)
                rest = "".join(record.text[at] for at in range(begin, block.end) if at not in told)
                assert not any(map(str.isalnum, rest)), "a word of the body is in no passage"
    ids = [
        x.id for x in (*comparison.articles, *comparison.passages, *comparison.alignments, *comparison.claims)
    ]
    assert len(set(ids)) == len(ids)


def check_alignments(comparison: Comparison) -> None:
    for alignment in comparison.alignments:
        a, b = (_article_of(comparison, side) for side in (alignment.a, alignment.b))
        assert a != b
        assert comparison.base != b, "the base's side is `a`"
        assert 0 <= alignment.score <= 1
        material = [change for change in alignment.changes if not change.immaterial]
        assert (alignment.relation == "altered") == bool(material)
        assert alignment.relation != "identical" or not alignment.changes
        if alignment.review is not None:
            assert comparison.reviewed and alignment.tier == "aligned" and not alignment.implied
        for edit in alignment.edits:
            assert edit.a or edit.b
            _check_location(comparison, edit.a, alignment.a)
            _check_location(comparison, edit.b, alignment.b)
        for change in alignment.changes:
            assert change.a or change.b
            _check_told(comparison, change.a, alignment.a)
            _check_told(comparison, change.b, alignment.b)


def _article_of(comparison: Comparison, passages: tuple[str, ...]) -> str:
    (one,) = {comparison.passage_by_id[passage].article for passage in passages}
    return one


def _check_location(comparison: Comparison, location: Location | None, passages: tuple[str, ...]) -> None:
    """A location starts in one passage of its side and ends in one."""
    if location is not None:
        spans = [comparison.passage_by_id[passage] for passage in passages]
        assert location.article == spans[0].article
        assert location.start < location.end
        assert any(p.start <= location.start < p.end for p in spans)
        assert any(p.start < location.end <= p.end for p in spans)


def _check_told(comparison: Comparison, location: Location | None, passages: tuple[str, ...]) -> None:
    """What a change points to stands in its passages, in their sentences, or in a sentence beside these."""
    if location is not None:
        own = [passage for passage in comparison.passages if passage.article == location.article]
        ours = [n for n, passage in enumerate(own) if passage.id in passages]
        assert len(ours) == len(passages)
        first, last = sentence_of(own[ours[0]]), sentence_of(own[ours[-1]])
        before = [sentence_of(p) for p in own if sentence_of(p).end <= first.start]
        behind = [sentence_of(p) for p in own if sentence_of(p).start >= last.end]
        start = before[-1].start if before else first.start
        end = behind[0].end if behind else last.end
        assert start <= location.start < location.end <= end


def sentence_of(passage: Passage) -> Span:
    return passage.sentence or Span(start=passage.start, end=passage.end)


def check_claims(comparison: Comparison) -> None:
    articles = [record.id for record in comparison.articles]
    by_name = {alignment.id: alignment for alignment in comparison.alignments}
    own = []
    for claim in comparison.claims:
        assert [cell.article for cell in claim.cells] == articles
        base = claim.cell(comparison.base)
        for cell in claim.cells:
            own += [] if cell.shared_with else cell.passages
            assert {comparison.passage_by_id[p].article for p in cell.passages} <= {cell.article}
            assert (cell.status == "dropped") == (not cell.passages)
            assert (cell.status == "base") == (cell.article == comparison.base and bool(cell.passages))
            assert (cell.alignment is None) == (cell.status in ("base", "added", "dropped"))
            assert cell.status != "added" or not base.passages, "the base lacks what is added"
            assert cell.alignment == next(iter(cell.alignments), None)
            for name in cell.alignments:
                alignment = by_name[name]
                assert set(alignment.a) & set(base.passages)
                assert set(alignment.b) & set(cell.passages)
            first = next((each for each in claim.cells if each.passages and not each.shared_with), base)
            assert not cell.among or (not base.passages and cell.article != first.article)
            for name in cell.among:
                assert set(by_name[name].a) <= set(first.passages)
                assert set(by_name[name].b) <= set(cell.passages)
        assert any(cell.passages and not cell.shared_with for cell in claim.cells)
    assert sorted(own) == sorted(p.id for p in comparison.passages), "each passage has one cell of its own"


def check_notes(comparison: Comparison) -> None:
    """A review's notes are on what is there."""
    for note in comparison.reviewed.notes if comparison.reviewed else ():
        records = {
            "claim": comparison.claims,
            "passage": comparison.passages,
            "alignment": comparison.alignments,
        }[note.on]
        assert note.text and note.id in {record.id for record in records}
