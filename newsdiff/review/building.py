"""The records of a comparison after decisions: its alignments and claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsdiff.comparison import Alignment, Claim, Tier
from newsdiff.findings import differences
from newsdiff.moves import moved
from newsdiff.pairing import Match
from newsdiff.review.implying import implied, without_idle
from newsdiff.review.linking import Linked, Made, reviewed
from newsdiff.review.material import Held, Key, Material
from newsdiff.review.naming import fresh
from newsdiff.review.rows import Row, cells
from newsdiff.review.rulings import Rulings
from newsdiff.wording import label_of


def alignments(material: Material, rulings: Rulings, linked: Linked, rows: Sequence[Row]) -> list[Alignment]:
    """What stays, in its order, and behind it what is new."""
    kept = without_idle(linked.kept, rows)
    matched = [(held.a, held.b) for held in kept] + [(each.match.a, each.match.b) for each in linked.made]
    made = [*linked.made, *implied(material, matched, rows)]
    made.sort(key=lambda each: _keys(material, each.match))
    names = fresh("l", material.comparison.alignment_by_id)
    found = [(_match(held), reviewed(held, rulings)) for held in kept]
    found += (
        (each.match, _record(material, each, each.like.id if each.like else next(names))) for each in made
    )
    stay = {held.record.id for held in kept}
    changed = {_articles(each.match) for each in made}
    changed |= {_articles(_match(held)) for held in material.held if held.record.id not in stay}
    order = {alignment.id: at for at, alignment in enumerate(material.comparison.alignments)}
    records = _moved(material, found, changed)
    return sorted(records, key=lambda record: order.get(record.id, len(order)))


def claims(material: Material, rows: Sequence[Row], names: Mapping[int, str]) -> Iterator[Claim]:
    """The claims of the rows, in no order."""
    for row in rows:
        name = names[row.number]
        before = next((claim for claim in row.former if claim.id == name), None)
        update: dict[str, Any] = {"id": name, "cells": tuple(cells(material, row, names))}
        if row.is_new:
            by_hand = row.members not in material.groups or (before is not None and before.by_hand)
            update |= {"values": material.values.rows(row.told), "by_hand": by_hand}
            update["label"] = _label(material, row, before)
        yield (before or row.former[0]).model_copy(update=update)


def _label(material: Material, row: Row, before: Claim | None) -> str:
    """As before if the passage that it is of is still of the claim."""
    labels = [label_of(material.story.text_of(node)) for node in row.members]
    return before.label if before is not None and before.label in labels else labels[0]


def _record(material: Material, made: Made, name: str) -> Alignment:
    match, like = made.match, made.like
    a = material.names(match.a)
    if like is not None and like.a != a:
        like = like.flipped()
    return Alignment(
        id=name,
        a=a,
        b=material.names(match.b),
        score=match.score,
        tier=Tier.ALIGNED if match.aligned else Tier.POSSIBLE,
        implied=match.implied,
        review=made.review,
        evidence=like.evidence if like else {},
        **differences(match, material.story, material.facts),
    )


def _moved(
    material: Material, found: Sequence[tuple[Match, Alignment]], changed: set[tuple[int, int]]
) -> Iterator[Alignment]:
    """The records; those of articles with changed matches are put in order anew."""
    rank = [(article.sha256, article.outlet) for article in material.comparison.articles]
    inverted = moved((match for match, _ in found if _articles(match) in changed), rank)
    for match, record in found:
        if _articles(match) in changed and record.moved != (match in inverted):
            yield record.model_copy(update={"moved": match in inverted})
        else:
            yield record


def _match(held: Held) -> Match:
    return Match(held.a, held.b, held.record.score, held.record.tier is Tier.ALIGNED, held.record.implied)


def _articles(match: Match) -> tuple[int, int]:
    return match.a[0][0], match.b[0][0]


def _keys(material: Material, match: Match) -> list[list[Key]]:
    return sorted(sorted(map(material.key, side)) for side in (match.a, match.b))
