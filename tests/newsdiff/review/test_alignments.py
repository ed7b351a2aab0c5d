"""Alignments accepted, rejected, joined, split and relinked."""

from __future__ import annotations

import pytest

from newsdiff import Comparison, ComparisonError, Relation, Status, Tier, compare
from newsdiff.findings import differences
from newsdiff.pairing import Match
from newsdiff.review import accept, apply, join, join_claims, reject, relink, split
from newsdiff.review.material import Material
from tests.newsdiff.review.stories import alignment, decided, ferry, outcome, passages, row
from tests.newsdiff.stories import passage_with, quote, three_outlets

SHUT = (("a1", "will stay shut"), ("a2", "Inspectors found"))
COST = (("a1", "$61 million"), ("a2", "$16 million"), ("a3", "61 million dollars"))
FARES = (("a1", "Ferry fares"), ("a2", "45 crowns"))
TICKETS = ("a2", "dearer tickets")
HOTELS = (("a1", "Hoteliers"), ("a2", "Hoteliers"))
RUST = (("a1", "about rust in 2027"), ("a3", "about rust, leaked"))


@pytest.fixture(scope="module")
def gondola() -> Comparison:
    return compare(three_outlets())


@pytest.fixture(scope="module")
def fares() -> Comparison:
    comparison = compare(ferry())
    assert not comparison.alignments, "newsdiff sees no match here"
    return comparison


def test_what_is_accepted_is_marked_and_nothing_else_changes(gondola: Comparison) -> None:
    name = alignment(gondola, *SHUT).id
    reviewed = decided(gondola, accept(gondola, name))
    assert [each.review for each in reviewed.alignments if each.id == name] == ["accepted"]
    unmarked = [each.model_copy(update={"review": None}) for each in reviewed.alignments]
    assert unmarked == list(gondola.alignments)
    assert reviewed.claims == gondola.claims


def test_what_is_rejected_vanishes_and_each_outlet_lacks_the_others_claim(gondola: Comparison) -> None:
    wrong = alignment(gondola, *SHUT)
    reviewed = decided(gondola, reject(gondola, wrong.id))
    assert wrong.id not in reviewed.alignment_by_id
    ours, theirs = passages(gondola, *SHUT)
    assert row(reviewed, *SHUT[0]) == {"a1": (ours,)}
    assert row(reviewed, *SHUT[1]) == {"a2": (theirs,)}
    cells = [claim.cell("a2") for claim in reviewed.claims if ours in claim.cell("a1").passages]
    assert [cell.status for cell in cells] == [Status.DROPPED]
    assert cells[0].nearest and (cells[0].nearest.passage, cells[0].nearest.score) == (theirs, wrong.score)
    added = [claim for claim in reviewed.claims if theirs in claim.cell("a2").passages]
    assert [claim.cell("a2").status for claim in added] == [Status.ADDED]
    assert all(claim.by_hand for claim in added)


@pytest.mark.parametrize(("weaker", "home"), [(COST[1], "a1"), (COST[0], "a2")])
def test_a_third_outlet_stays_where_it_matches_best_and_is_a_guest_of_the_other(
    gondola: Comparison, weaker: tuple[str, str], home: str
) -> None:
    less = alignment(gondola, weaker, COST[2])
    scored = tuple(
        each.model_copy(update={"score": 0.7}) if each == less else each for each in gondola.alignments
    )
    comparison = gondola.model_copy(update={"alignments": scored})
    reviewed = decided(comparison, reject(comparison, alignment(gondola, COST[0], COST[1]).id))
    ours, courier, wire = passages(gondola, *COST)
    by_article = {"a1": ours, "a2": courier}
    rows = [claim for claim in reviewed.claims if wire in claim.cell("a3").passages]
    assert len(rows) == 2
    (own,) = [claim for claim in rows if claim.cell("a3").shared_with is None]
    (guest,) = [claim for claim in rows if claim.cell("a3").shared_with == own.id]
    (other,) = by_article.keys() - {home}
    assert own.cell(home).passages == (by_article[home],)
    assert guest.cell(other).passages == (by_article[other],)
    assert guest.cell(home).nearest and guest.cell(home).nearest.passage == by_article[home]


def test_the_value_row_loses_the_outlet_that_is_rejected(gondola: Comparison) -> None:
    both = [alignment(gondola, COST[1], other) for other in (COST[0], COST[2])]
    reviewed = decided(gondola, *(reject(gondola, each.id) for each in both))
    ours = passage_with(gondola, *COST[0]).id
    (claim,) = [claim for claim in reviewed.claims if ours in claim.cell("a1").passages]
    stated = {value.article for value in claim.values[0].values if value.stated == "stated"}
    assert stated == {"a1", "a3"}


def test_a_pair_joined_by_hand_gets_its_changes(fares: Comparison) -> None:
    reviewed = decided(fares, join(fares, passages(fares, *FARES)))
    joined = alignment(reviewed, *FARES)
    assert (joined.review, joined.tier, joined.relation) == ("joined by hand", Tier.ALIGNED, Relation.ALTERED)
    assert "40 crowns → 45 crowns" in [change.note for change in joined.changes]
    assert joined.edits
    ours, theirs = passages(fares, *FARES)
    assert row(reviewed, *FARES[0]) == {"a1": (ours,), "a2": (theirs,)}


def test_one_sentence_against_two_that_stand_apart_is_one_row(fares: Comparison) -> None:
    names = passages(fares, *FARES, TICKETS)
    reviewed = decided(fares, join(fares, names))
    joined = alignment(reviewed, *FARES)
    assert (joined.a, joined.b) == ((names[0],), (names[1], names[2]))
    assert "40 crowns → 45 crowns" in [change.note for change in joined.changes]
    assert row(reviewed, *FARES[0]) == {"a1": (names[0],), "a2": (names[1], names[2])}


def test_a_passage_joined_to_a_match_becomes_part_of_it(fares: Comparison) -> None:
    names = passages(fares, *FARES, TICKETS)
    once = decided(fares, join(fares, names[:2]))
    reviewed = decided(fares, join(fares, names[:2]), join(once, [names[0], names[2]]))
    assert alignment(reviewed, *FARES).b == (names[1], names[2])


def test_what_is_joined_out_of_order_is_moved(fares: Comparison) -> None:
    swapped = [(("a1", "Ferry fares"), TICKETS), (("a1", "Two crews"), ("a2", "45 crowns"))]
    third = (("a1", "Two crews"), ("a2", "A brass band"))
    made = [join(fares, passages(fares, *pair)) for pair in (*swapped, third)]
    reviewed = decided(fares, *made)
    assert alignment(reviewed, *swapped[0]).moved and not alignment(reviewed, *third).moved


def test_a_passage_split_off_stands_alone_and_the_match_is_rebuilt(fares: Comparison) -> None:
    names = passages(fares, *FARES, TICKETS)
    joined = decided(fares, join(fares, names))
    (claim,) = [claim for claim in joined.claims if names[2] in claim.cell("a2").passages]
    reviewed = decided(fares, join(fares, names), split(joined, claim.id, [names[2]]))
    assert alignment(reviewed, *FARES).b == (names[1],)
    assert row(reviewed, *TICKETS) == {"a2": (names[2],)}


def test_claims_joined_keep_their_matches(gondola: Comparison) -> None:
    claims = [
        claim.id
        for claim in gondola.claims
        if {*passages(gondola, SHUT[0], HOTELS[0])} & set(claim.cell("a1").passages)
    ]
    reviewed = decided(gondola, join_claims(gondola, claims))
    assert len(row(reviewed, *SHUT[0])["a1"]) == 2
    for pair in (SHUT, HOTELS):
        before, after = alignment(gondola, *pair), alignment(reviewed, *pair)
        assert (after.a, after.b, after.changes, after.review) == (before.a, before.b, before.changes, None)


def test_claims_without_a_match_are_matched_when_they_are_joined(fares: Comparison) -> None:
    names = passages(fares, *FARES)
    claims = [c.id for c in fares.claims if set(names) & {p for cell in c.cells for p in cell.passages}]
    assert alignment(decided(fares, join_claims(fares, claims)), *FARES).review == "joined by hand"


def test_a_passage_relinked_leaves_its_claim_for_the_other(gondola: Comparison) -> None:
    wire = passage_with(gondola, *COST[2]).id
    bus = passage_with(gondola, "a1", "replacement bus").id
    (target,) = [claim for claim in gondola.claims if bus in claim.cell("a1").passages]
    reviewed = decided(gondola, relink(gondola, [wire], target.id))
    assert row(reviewed, *COST[2]) == {"a1": (bus,), "a3": (wire,)}
    assert "a3" not in row(reviewed, *COST[0])
    assert {each.review for each in reviewed.alignments if wire in (*each.a, *each.b)} == {"joined by hand"}


def test_the_later_of_two_decisions_wins(gondola: Comparison) -> None:
    name = alignment(gondola, *SHUT).id
    no, yes = reject(gondola, name), accept(gondola, name)
    review = apply(gondola, [no, yes])
    assert [each.state for each in review.outcomes] == ["overruled", "applied"]
    assert review.comparison.alignment_by_id[name].review == "accepted"
    review = apply(gondola, [yes, no])
    assert [each.state for each in review.outcomes] == ["overruled", "applied"]
    assert name not in review.comparison.alignment_by_id


def test_a_join_that_makes_one_claim_of_what_was_rejected_wins_over_that(fares: Comparison) -> None:
    comparison = decided(fares, join(fares, passages(fares, *FARES)))
    wrong = reject(comparison, alignment(comparison, *FARES).id)
    bridge = passage_with(fares, "a1", "café").id
    ours, theirs = passages(fares, *FARES)
    again = [join(fares, [ours, theirs, bridge])]
    review = apply(fares, [wrong, *again])
    assert [each.state for each in review.outcomes] == ["overruled", "applied"]
    assert row(review.comparison, *FARES[0])["a2"] == (theirs,)


def test_without_a_decision_everything_is_as_before(gondola: Comparison) -> None:
    no = reject(gondola, alignment(gondola, *SHUT).id)
    yes = accept(gondola, alignment(gondola, *RUST).id)
    assert apply(gondola, [no, yes]).comparison != apply(gondola, [yes]).comparison
    assert apply(gondola, []).comparison is gondola
    assert not apply(gondola, []).outcomes


def test_an_accepted_match_is_made_where_newsdiff_no_longer_finds_it(fares: Comparison) -> None:
    joined = decided(fares, join(fares, passages(fares, *FARES)))
    reviewed = decided(fares, accept(joined, alignment(joined, *FARES).id))
    found = alignment(reviewed, *FARES)
    assert (found.review, found.relation) == ("accepted", Relation.ALTERED)
    assert set(row(reviewed, *FARES[0])) == {"a1", "a2"}


def test_what_is_accepted_and_now_part_of_a_longer_match_is_stale(fares: Comparison) -> None:
    names = passages(fares, *FARES, TICKETS)
    short, long = (decided(fares, join(fares, some)) for some in (names[:2], names))
    plain = long.model_copy(update={"alignments": tuple(
        each.model_copy(update={"review": None}) for each in long.alignments)})  # fmt: skip
    result = outcome(plain, accept(short, alignment(short, *FARES).id))
    assert (result.state, result.why) == ("stale", "these passages are now part of a longer match")


@pytest.mark.parametrize(
    "make",
    [
        lambda c: join(c, [c.passages[0].id, c.passages[1].id]),
        lambda c: split(c, c.claims[0].id, [c.passages[0].id]),
        lambda c: relink(c, [c.passages[0].id], c.claims[0].id),
    ],
)
def test_what_cannot_be_decided_is_refused(fares: Comparison, make) -> None:  # type: ignore[no-untyped-def]
    assert fares.claims[0].cell("a1").passages == (fares.passages[0].id,)
    with pytest.raises(ComparisonError):
        make(fares)


def test_what_a_match_is_made_of_again_is_what_the_engine_made(bundled: Comparison) -> None:
    material = Material(bundled)
    for held in material.held:
        record = held.record
        made = Match(held.a, held.b, record.score, record.tier is Tier.ALIGNED, record.implied)
        own = record if material.nodes(record.a) == held.a else record.flipped()
        expected = {"relation": own.relation, "changes": own.changes, "edits": own.edits}
        assert differences(made, material.story, material.facts) == expected, quote(bundled, record.a[0])
