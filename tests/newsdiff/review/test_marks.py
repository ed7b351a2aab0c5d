"""Changes set aside, notes, and what exports say of a review."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from newsdiff import Comparison, ComparisonError, Relation, Status, compare
from newsdiff.exports import WRITERS, write
from newsdiff.exports.schema import published
from newsdiff.exports.statement import statement
from newsdiff.review import Decision, accept, apply, immaterial, join, note, reject
from tests.newsdiff.exports.jsonschema import errors
from tests.newsdiff.review.stories import alignment, decided, ferry, passages
from tests.newsdiff.stories import passage_with, three_outlets

SHUT = (("a1", "will stay shut"), ("a2", "Inspectors found"))
RUST = (("a1", "about rust in 2027"), ("a3", "about rust, leaked"))
COST = (("a1", "$61 million"), ("a2", "$16 million"), ("a3", "61 million dollars"))


@pytest.fixture(scope="module")
def gondola() -> Comparison:
    return compare(three_outlets())


def exported(comparison: Comparison, format_: str, **options: Any) -> str:
    stream = io.StringIO(newline="")
    write(comparison, format_, stream, **options)
    return stream.getvalue()


def aside(comparison: Comparison, pair: tuple[tuple[str, str], tuple[str, str]]) -> Decision:
    found = alignment(comparison, *pair)
    (change,) = found.changes
    return immaterial(comparison, found.id, change)


@pytest.mark.parametrize("base", ["a1", "a2", "a3"])
def test_what_is_immaterial_alters_nothing(gondola: Comparison, base: str) -> None:
    reviewed = decided(gondola, aside(gondola.rebase(base), SHUT)).rebase(base)
    found = alignment(reviewed, *SHUT)
    assert found.relation is Relation.REWORDED
    assert [change.immaterial for change in found.changes] == [True]
    told = [claim.cell("a1" if base == "a2" else "a2") for claim in reviewed.claims]
    cells = [cell for cell in told if cell.alignment == found.id]
    assert base == "a3" or [cell.status for cell in cells] == [Status.REWORDED]


def test_one_change_of_a_kind_is_set_aside_and_others_stay(gondola: Comparison) -> None:
    cost = alignment(gondola, COST[0], COST[1])
    reviewed = decided(gondola, immaterial(gondola, cost.id, cost.changes[0]))
    assert alignment(reviewed, COST[0], COST[1]).relation is Relation.REWORDED
    assert alignment(reviewed, COST[1], COST[2]).relation is Relation.ALTERED, "between other outlets"


def test_what_one_side_alone_states_can_be_set_aside(gondola: Comparison) -> None:
    assert alignment(gondola, *RUST).changes[0].b is None
    assert alignment(decided(gondola, aside(gondola, RUST)), *RUST).relation is Relation.REWORDED


def test_a_change_that_is_gone_is_stale(gondola: Comparison) -> None:
    (outcome,) = apply(gondola, [aside(gondola, SHUT).model_copy(update={"change": "role"})]).outcomes
    assert (outcome.state, outcome.why) == ("stale", "newsdiff no longer finds this change of role there")


def test_a_change_of_a_match_joined_by_hand_can_be_set_aside() -> None:
    comparison = compare(ferry())
    both = (("a1", "Ferry fares"), ("a2", "45 crowns"))
    joined = join(comparison, passages(comparison, *both))
    reviewed = decided(comparison, joined)
    found = alignment(reviewed, *both)
    made = [immaterial(reviewed, found.id, change) for change in found.changes]
    assert made and alignment(decided(comparison, joined, *made), *both).relation is Relation.REWORDED


@pytest.mark.parametrize("format_", sorted(WRITERS))
def test_every_export_is_written_of_a_reviewed_comparison(gondola: Comparison, format_: str) -> None:
    reviewed = decided(gondola, aside(gondola, SHUT), reject(gondola, alignment(gondola, *RUST).id))
    text = " ".join(exported(reviewed, format_).split())
    assert "1 change set aside as immaterial" in text and "1 match rejected" in text
    marked = {"text", "md", "html", "tei", "webannotation", "csv"}
    assert ("14 June → 21 June (set aside as immaterial)" in text or 'remark">set aside' in text) == (
        format_ in marked
    )


def test_only_and_kinds_pass_over_what_is_immaterial(gondola: Comparison) -> None:
    reviewed = decided(gondola, aside(gondola, SHUT))
    chosen = json.loads(exported(reviewed, "json", only=["date"]))["claims"]
    assert [claim["label"][:11] for claim in chosen] == ["An engineer"]


def test_the_statement_counts(gondola: Comparison) -> None:
    total = len(gondola.alignments)
    made = [
        accept(gondola, alignment(gondola, *SHUT).id),
        accept(gondola, alignment(gondola, COST[0], COST[1]).id),
        join(gondola, passages(gondola, ("a1", "replacement bus"), ("a2", "A regatta"))),
        reject(gondola, alignment(gondola, *RUST).id),
        aside(gondola, SHUT),
        aside(gondola, SHUT).model_copy(update={"change": "role"}),
        note(gondola, "Ask the insurer.", passage=passage_with(gondola, "a3", "Fennimore").id),
    ]
    said = statement(apply(gondola, made).comparison).review
    assert said == (
        f"3 of {total} alignments reviewed (1 joined by hand); {total - 3} unreviewed, "
        "0 of them only possible; 1 match rejected; 3 claims put together or apart by hand; "
        "1 change set aside as immaterial; 1 note; 1 decision stale"
    )


def test_a_reviewed_export_fits_the_schema_and_opens(gondola: Comparison) -> None:
    made = [aside(gondola, SHUT), note(gondola, "Odd.", claim=gondola.claims[0].id)]
    reviewed = decided(gondola, *made)
    schema, text = json.loads(published()), exported(reviewed, "json")
    assert list(errors(json.loads(text), schema, schema)) == []
    assert Comparison.from_json(text) == reviewed


def test_a_note_on_what_is_not_there_is_refused(gondola: Comparison) -> None:
    reviewed = decided(gondola, note(gondola, "Odd.", claim=gondola.claims[0].id))
    data = json.loads(exported(reviewed, "json"))
    data["reviewed"]["notes"][0]["id"] = "c99"
    with pytest.raises(ComparisonError, match="a note is on a claim 'c99' that is not there"):
        Comparison.from_json(json.dumps(data))


def test_an_excerpt_keeps_the_notes_on_what_it_quotes(gondola: Comparison) -> None:
    regatta = passage_with(gondola, "a2", "A regatta").id
    shut = alignment(gondola, *SHUT).id
    reviewed = decided(gondola, note(gondola, "Out.", passage=regatta), note(gondola, "In.", alignment=shut))
    kept = json.loads(exported(reviewed, "json", excerpt=True))["reviewed"]["notes"]
    assert kept == [{"on": "alignment", "id": shut, "text": "In."}]


def test_a_later_note_on_the_same_takes_the_place_of_an_earlier_one(gondola: Comparison) -> None:
    claim = gondola.claims[0].id
    made = [note(gondola, "First.", claim=claim), note(gondola, "Second.", claim=claim)]
    review = apply(gondola, made)
    assert [outcome.state for outcome in review.outcomes] == ["overruled", "applied"]
    assert review.comparison.reviewed
    assert [(n.on, n.id, n.text) for n in review.comparison.reviewed.notes] == [("claim", claim, "Second.")]
    cleared = apply(gondola, [*made, note(gondola, "", claim=claim)]).comparison
    assert cleared.reviewed and not cleared.reviewed.notes


def test_a_note_stays_with_its_passages_when_claims_change(gondola: Comparison) -> None:
    (shut,) = [c for c in gondola.claims if passages(gondola, SHUT[0])[0] in c.cell("a1").passages]
    made = [note(gondola, "Check.", claim=shut.id), reject(gondola, alignment(gondola, *SHUT).id)]
    reviewed = decided(gondola, *made)
    assert reviewed.reviewed
    (kept,) = reviewed.reviewed.notes
    (claim,) = [claim for claim in reviewed.claims if claim.id == kept.id]
    told = {name for cell in claim.cells for name in cell.passages}
    assert told & set(passages(gondola, *SHUT))


def test_a_note_on_a_match_that_was_rejected_is_stale(gondola: Comparison) -> None:
    name = alignment(gondola, *SHUT).id
    outcomes = apply(gondola, [note(gondola, "Hm.", alignment=name), reject(gondola, name)]).outcomes
    assert (outcomes[0].state, outcomes[0].why) == ("stale", "these passages are no longer matched")
    with pytest.raises(ComparisonError):
        note(gondola, "On nothing.")
