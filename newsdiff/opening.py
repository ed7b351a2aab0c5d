"""A comparison from its newsdiff/1 export, checked so that nothing in it points to what is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from newsdiff.comparison import Claim, Comparison, Location, Passage
from newsdiff.errors import ComparisonError
from newsdiff.explaining import explain
from newsdiff.review_records import Subject


def from_json(text: str | bytes) -> Comparison:
    """The comparison that a newsdiff/1 document holds; writing it as JSON gives the same bytes.

    Raises ComparisonError for what is no such document, or contradicts itself.
    """
    try:
        comparison = Comparison.model_validate_json(text, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "the document"
        raise ComparisonError(f"this is no newsdiff/1 export: {place}: {first['msg']}") from error
    problem = next(_problems(comparison), None)
    if problem:
        raise ComparisonError(f"this newsdiff/1 export contradicts itself: {problem}")
    return comparison


def _problems(comparison: Comparison) -> Iterator[str]:
    for name, records in (
        ("articles", comparison.articles),
        ("passages", comparison.passages),
        ("alignments", comparison.alignments),
        ("claims", comparison.claims),
    ):
        ids = [record.id for record in records]
        if len(set(ids)) < len(ids):
            yield f"two of its {name} have the same id"
    if len(comparison.articles) < 2:
        yield "it has fewer than two articles"
    if comparison.base not in comparison.article_by_id:
        yield f"its base {comparison.base!r} is no article of it"
    yield from _misplaced(comparison, "passage", comparison.passages)
    for article in comparison.articles:
        for block in (*article.blocks, *article.excluded):
            if block.end > len(article.text):
                yield f"a block of {article.id} ends after its text"
    yield from _bad_alignments(comparison)
    for claim in comparison.claims:
        yield from _bad_claim(comparison, claim)
    yield from _bad_reuse(comparison)
    yield from _bad_review(comparison)


def _misplaced(
    comparison: Comparison, what: str, places: Iterable[Passage | Location | None]
) -> Iterator[str]:
    for place in places:
        if place is None:
            continue
        article = comparison.article_by_id.get(place.article)
        if article is None:
            yield f"a {what} is in an article {place.article!r} that is not there"
        elif not 0 <= place.start <= place.end <= len(article.text):
            yield f"a {what} of {place.article} lies outside of its text"


def _bad_alignments(comparison: Comparison) -> Iterator[str]:
    for alignment in comparison.alignments:
        sides = (alignment.a, alignment.b)
        names = {*alignment.a, *alignment.b}
        if not all(sides) or names - comparison.passage_by_id.keys():
            yield f"alignment {alignment.id} has no passages, or such as are not there"
            continue
        articles = [{comparison.passage_by_id[name].article for name in side} for side in sides]
        if len(articles[0]) > 1 or len(articles[1]) > 1 or articles[0] == articles[1]:
            yield f"alignment {alignment.id} does not join two articles"
        changed = [side for change in alignment.changes for side in (change.a, change.b)]
        edited = [side for edit in alignment.edits for side in (edit.a, edit.b)]
        yield from _misplaced(comparison, "change", [*changed, *edited])
        try:
            explain(alignment, comparison)
        except (KeyError, TypeError, ValueError):
            yield f"the evidence of alignment {alignment.id} cannot be read"


def _bad_reuse(comparison: Comparison) -> Iterator[str]:
    reuse, articles = comparison.reuse, comparison.article_by_id
    grouped = [article for group in reuse.groups for article in group]
    if grouped and sorted(grouped) != sorted(articles):
        yield "its text groups do not have each article once"
    ends = [(pair.a.article, pair.b.article) for pair in reuse.pairs]
    if any(a == b or {a, b} - articles.keys() for a, b in ends):
        yield "its shared wording is not that of two of its articles"
    named = [source.outlet for source in reuse.sources if source.outlet] + [c.cites for c in reuse.citations]
    if set(named) - articles.keys():
        yield "a source or citation names an article that is not there"
    for pair in reuse.pairs:
        yield from _misplaced(
            comparison, "shared run", [side for run in pair.runs for side in (run.a, run.b)]
        )
    for source in reuse.sources:
        yield from _misplaced(comparison, "source", [mention.location for mention in source.mentions])
        if not source.mentions or source.article not in articles:
            yield "a source has no mention, or is that of an article that is not there"
    yield from _misplaced(comparison, "citation", [citation.location for citation in reuse.citations])


def _bad_review(comparison: Comparison) -> Iterator[str]:
    known: dict[Subject, Iterable[str]] = {
        "claim": [claim.id for claim in comparison.claims],
        "passage": comparison.passage_by_id,
        "alignment": comparison.alignment_by_id,
    }
    for note in comparison.reviewed.notes if comparison.reviewed else ():
        if note.id not in known[note.on]:
            yield f"a note is on a {note.on} {note.id!r} that is not there"


def _bad_claim(comparison: Comparison, claim: Claim) -> Iterator[str]:
    if [cell.article for cell in claim.cells] != list(comparison.article_by_id):
        yield f"claim {claim.id} has not one cell for each article, in their order"
        return
    claims = {each.id for each in comparison.claims}
    for cell in claim.cells:
        near = [cell.nearest.passage] if cell.nearest else []
        if {*cell.passages, *near} - comparison.passage_by_id.keys():
            yield f"claim {claim.id} has a passage that is not there"
        elif any(comparison.passage_by_id[name].article != cell.article for name in (*cell.passages, *near)):
            yield f"claim {claim.id} has a passage of another article"
        named = {*cell.alignments, *cell.among, *([cell.alignment] if cell.alignment else [])}
        if named - comparison.alignment_by_id.keys():
            yield f"claim {claim.id} has an alignment that is not there"
        if cell.shared_with is not None and cell.shared_with not in claims:
            yield f"claim {claim.id} is shared with one that is not there"
        if (cell.status.value == "dropped") != (not cell.passages):
            yield f"claim {claim.id} has a cell whose status does not fit its passages"
    for row in claim.values:
        stated = {value.article for value in row.values}
        if not stated.union(*row.groups) <= stated & comparison.article_by_id.keys():
            yield f"claim {claim.id} has a value of an article that is not there"
        for value in row.values:
            yield from _misplaced(comparison, "value", value.locations)
