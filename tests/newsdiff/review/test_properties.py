"""What holds whatever is decided, in whatever order."""

from __future__ import annotations

import io
from collections.abc import Collection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import load, samples
from newsdiff import Comparison, Settings, compare
from newsdiff.exports import write
from newsdiff.review import Accept, Join, Reject, Relink, Split, apply, from_record, to_record
from newsdiff.review.finding import Finder
from tests.newsdiff.review.deciding import decisions, told
from tests.newsdiff.stories import check
from tests.newsdiff.test_compare_properties import STORY, compared

ARTICLES = load([samples.path()])
WHOLE = compare(ARTICLES)
BASES = st.sampled_from([record.id for record in WHOLE.articles])
FEW = settings(max_examples=20)
ORDERS = st.permutations(ARTICLES)


@FEW
@given(st.data())
def test_any_decisions_leave_a_sound_comparison_for_every_base(data: st.DataObject) -> None:
    review = apply(WHOLE, data.draw(decisions(WHOLE)))
    check(review.comparison)
    for record in WHOLE.articles:
        turned = review.comparison.rebase(record.id)
        check(turned)
        assert turned.rebase(WHOLE.base) == review.comparison


@given(STORY, st.data())
def test_so_they_do_on_odd_and_hostile_texts(texts: list[str], data: st.DataObject) -> None:
    comparison = compared(texts)
    if comparison.claims:
        made = data.draw(decisions(comparison, most=4))
        review = apply(comparison, made)
        check(review.comparison)
        assert apply(review.comparison, made) == review


@FEW
@given(st.data())
def test_deciding_the_same_again_changes_nothing(data: st.DataObject) -> None:
    made = data.draw(decisions(WHOLE))
    once = apply(WHOLE, made)
    assert apply(once.comparison, made) == once


@FEW
@given(st.data(), BASES)
def test_the_base_makes_no_difference(data: st.DataObject, base: str) -> None:
    made = data.draw(decisions(WHOLE))
    after, before = apply(WHOLE, made), apply(WHOLE.rebase(base), made)
    assert after.comparison.rebase(base) == before.comparison
    assert after.outcomes == before.outcomes


@FEW
@given(st.data(), ORDERS)
def test_the_order_of_files_makes_no_difference(data: st.DataObject, order: list) -> None:  # type: ignore[type-arg]
    made = data.draw(decisions(WHOLE))
    other = compare(order, settings=Settings(base=ARTICLES[0].source))
    given_order, otherwise = apply(WHOLE, made), apply(other, made)
    assert told(otherwise.comparison) == told(given_order.comparison)
    assert otherwise.outcomes == given_order.outcomes


@FEW
@given(st.data())
def test_an_export_opens_as_it_was_and_can_be_decided_on(data: st.DataObject) -> None:
    made = data.draw(decisions(WHOLE))
    reviewed = apply(WHOLE, made).comparison
    stream = io.StringIO()
    write(reviewed, "json", stream)
    assert Comparison.from_json(stream.getvalue()) == reviewed
    opened = Comparison.from_json(WHOLE.model_dump_json())
    assert apply(opened, made).comparison == reviewed


@FEW
@given(st.data())
def test_decisions_come_back_from_their_records(data: st.DataObject) -> None:
    for decision in data.draw(decisions(WHOLE)):
        assert from_record(*to_record(decision)) == decision


def test_the_properties_are_tried_on_more_than_single_passages() -> None:
    assert any(len(alignment.a) > 1 or len(alignment.b) > 1 for alignment in WHOLE.alignments)
    assert any(cell.shared_with for claim in WHOLE.claims for cell in claim.cells) or pytest.fail("no guests")


@FEW
@given(st.data())
def test_the_last_decision_always_holds(data: st.DataObject) -> None:
    made = data.draw(decisions(WHOLE))
    reviewed = apply(WHOLE, made).comparison
    find = Finder(reviewed).passages
    match made[-1:]:
        case [Reject(a=a, b=b)]:
            assert not are_matched(reviewed, find(a), find(b))
            assert not any(are_one_claim(reviewed, [x, y]) for x in find(a) for y in find(b))
        case [Accept(a=a, b=b)]:
            assert are_matched(reviewed, find(a), find(b))
        case [Join(passages=passages)]:
            assert are_one_claim(reviewed, find(passages))
        case [Split(passages=passages, rest=rest)]:
            assert not any(are_one_claim(reviewed, [x, y]) for x in find(passages) for y in find(rest))
        case [Relink(passages=passages, claim=claim)]:
            assert are_one_claim(reviewed, [*find(passages), *find(claim)])


def are_matched(comparison: Comparison, a: Collection[str], b: Collection[str]) -> bool:
    """Whether any passage of one side is aligned with any of the other."""
    sides = [(set(each.a), set(each.b)) for each in comparison.alignments]
    return any((x & set(a) and y & set(b)) or (x & set(b) and y & set(a)) for x, y in sides)


def are_one_claim(comparison: Comparison, passages: Collection[str]) -> bool:
    homes = [
        {name for cell in claim.cells if cell.shared_with is None for name in cell.passages}
        for claim in comparison.claims
    ]
    return any(home.issuperset(passages) for home in homes)
