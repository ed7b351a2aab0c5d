"""Decisions on what a comparison shows, quoted so that they can be found again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsdiff.comparison import Change, Claim, Comparison, Location, Passage
from newsdiff.errors import ComparisonError
from newsdiff.review.decisions import Accept, Immaterial, Join, Note, Quote, Reject, Relink, Split

_CONTEXT = 40
"""Code points quoted on either side, to tell like words apart."""


def quoted(comparison: Comparison, place: Passage | Location) -> Quote:
    """The words at a place of an article."""
    article = comparison.article_by_id[place.article]
    return Quote(
        outlet=article.outlet,
        sha256=article.sha256,
        url=article.url,
        text=comparison.quote(place),
        before=article.text[max(0, place.start - _CONTEXT) : place.start],
        after=article.text[place.end : place.end + _CONTEXT],
        start=place.start,
    )


def accept(comparison: Comparison, alignment: str) -> Accept:
    """The alignment of this id is right."""
    a, b = _sides(comparison, alignment)
    of = comparison.alignment_by_id[alignment]
    one_claim = any({*of.a, *of.b} <= set(_own(claim)) for claim in comparison.claims)
    return Accept(a=a, b=b, one_claim=one_claim)


def reject(comparison: Comparison, alignment: str) -> Reject:
    """The alignment of this id is wrong."""
    a, b = _sides(comparison, alignment)
    return Reject(a=a, b=b)


def join(comparison: Comparison, passages: Sequence[str]) -> Join:
    """These passages, of two outlets or more, are one claim. Raises ComparisonError for those of one."""
    if len({comparison.passage_by_id[name].article for name in passages}) < 2:
        raise ComparisonError("to join passages, choose some of two outlets at least")
    return Join(passages=_quotes(comparison, passages))


def join_claims(comparison: Comparison, claims: Sequence[str]) -> Join:
    """These claims are one. Raises ComparisonError where one outlet alone tells them."""
    by_id = {claim.id: claim for claim in comparison.claims}
    joined = join(comparison, [name for claim in claims for name in _own(by_id[claim])])
    return joined.model_copy(update={"claims": True})


def split(comparison: Comparison, claim: str, passages: Sequence[str]) -> Split:
    """These passages are no part of the claim. Raises ComparisonError where nothing else would be left."""
    rest = _rest(_claim(comparison, claim), passages)
    if not rest:
        raise ComparisonError("this claim has no other passage that it could be split from")
    return Split(passages=_quotes(comparison, passages), rest=_quotes(comparison, rest))


def relink(comparison: Comparison, passages: Sequence[str], claim: str) -> Relink:
    """These passages belong to that claim instead. Raises ComparisonError where they are all it has."""
    target = _rest(_claim(comparison, claim), passages)
    if not target:
        raise ComparisonError("this claim has no other passage that it could be linked with")
    homes = [each for each in comparison.claims if each.id != claim and set(_own(each)) & set(passages)]
    rest = [name for home in homes for name in _rest(home, passages)]
    return Relink(
        passages=_quotes(comparison, passages),
        rest=_quotes(comparison, rest),
        claim=_quotes(comparison, target),
    )


def immaterial(comparison: Comparison, alignment: str, change: Change) -> Immaterial:
    """A change of the alignment of this id does not matter."""
    a, b = _sides(comparison, alignment)
    return Immaterial(
        change=change.kind,
        a=a,
        b=b,
        a_words=quoted(comparison, change.a) if change.a else None,
        b_words=quoted(comparison, change.b) if change.b else None,
    )


def note(
    comparison: Comparison,
    text: str,
    *,
    claim: str | None = None,
    passage: str | None = None,
    alignment: str | None = None,
) -> Note:
    """A note on one of the three, given by its id; an empty text takes an earlier one away."""
    if claim is not None:
        own = _quotes(comparison, _own(_claim(comparison, claim)))
        return Note(on="claim", passages=own, text=text)
    if passage is not None:
        return Note(on="passage", passages=_quotes(comparison, [passage]), text=text)
    if alignment is not None:
        a, b = _sides(comparison, alignment)
        return Note(on="alignment", passages=a, against=b, text=text)
    raise ComparisonError("a note is on a claim, a passage or an alignment")


def _claim(comparison: Comparison, name: str) -> Claim:
    return next(claim for claim in comparison.claims if claim.id == name)


def _own(claim: Claim) -> list[str]:
    """A claim's passages, without those of other claims that stand in its row."""
    return [name for cell in claim.cells if cell.shared_with is None for name in cell.passages]


def _rest(claim: Claim, passages: Sequence[str]) -> list[str]:
    return [name for name in _own(claim) if name not in passages]


def _sides(comparison: Comparison, alignment: str) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    of = comparison.alignment_by_id[alignment]
    return _quotes(comparison, of.a), _quotes(comparison, of.b)


def _quotes(comparison: Comparison, passages: Iterable[str]) -> tuple[Quote, ...]:
    return tuple(quoted(comparison, comparison.passage_by_id[name]) for name in passages)
