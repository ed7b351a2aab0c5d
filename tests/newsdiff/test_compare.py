"""The engine on small invented stories."""

from __future__ import annotations

import io
import re

import pytest

from corpus import Article
from newsdiff import Comparison, Relation, Status, Tier, compare
from newsdiff.exports import write
from tests.newsdiff.stories import (
    CHESS,
    COURIER,
    POST,
    alignments_of,
    article,
    check,
    passage_with,
    quote,
    three_outlets,
)


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare(three_outlets())


def exported(comparison: Comparison) -> str:
    stream = io.StringIO()
    write(comparison, "json", stream)
    return stream.getvalue()


def test_everything_that_always_holds_holds(story: Comparison) -> None:
    check(story)


def test_articles_and_passages_are_numbered_in_the_order_given(story: Comparison) -> None:
    assert [a.id for a in story.articles] == ["a1", "a2", "a3"]
    assert [a.outlet for a in story.articles] == ["Ridgeway Post", "Lakeside Courier", "Valley Wire"]
    assert [p.id for p in story.passages] == [f"p{n}" for n in range(1, len(story.passages) + 1)]
    assert story.base == "a1"


def test_the_same_articles_give_the_same_bytes(story: Comparison) -> None:
    assert exported(compare(three_outlets())) == exported(story)


def test_what_is_aligned_does_not_depend_on_the_order_of_articles(story: Comparison) -> None:
    def pairs(comparison: Comparison) -> set[frozenset[str]]:
        return {
            frozenset((quote(comparison, x), quote(comparison, y)))
            for alignment in comparison.alignments
            if alignment.tier is Tier.ALIGNED
            for x in alignment.a
            for y in alignment.b
        }

    assert pairs(compare(three_outlets()[::-1])) == pairs(story)


def test_each_relation_is_found(story: Comparison) -> None:
    def relation(words: str, other: str) -> Relation:
        (found,) = alignments_of(story, passage_with(story, "a1", words), other)
        assert found.tier is Tier.ALIGNED
        return found.relation

    assert relation("1,900 commuters", "a2") is Relation.IDENTICAL
    assert relation("Hoteliers", "a2") is Relation.REWORDED
    assert relation("will stay shut", "a2") is Relation.ALTERED
    assert relation("$61 million", "a2") is Relation.ALTERED
    assert relation("$61 million", "a3") is Relation.REWORDED, "61 million dollars is no change"


def test_a_change_quotes_both_sides(story: Comparison) -> None:
    (found,) = alignments_of(story, passage_with(story, "a1", "$61 million"), "a2")
    (change,) = found.changes
    assert change.kind == "amount"
    assert change.a and change.b
    assert (story.quote(change.a), story.quote(change.b)) == ("$61 million", "$16 million")
    assert change.note == "61 million USD → 16 million USD"


def test_what_one_outlet_alone_tells_is_added_and_elsewhere_dropped(story: Comparison) -> None:
    (claim,) = [c for c in story.claims if c.label.startswith("Shares in the ropeway")]
    assert [cell.status for cell in claim.cells] == [Status.DROPPED, Status.DROPPED, Status.ADDED]


def test_an_alignment_explains_itself(story: Comparison) -> None:
    (found,) = alignments_of(story, passage_with(story, "a1", "Hoteliers"), "a2")
    terms = [term["term"] for term in found.evidence["terms"]]
    assert {"hoteliers", "brunch"} <= set(terms)
    weights = [term["weight"] for term in found.evidence["terms"]]
    assert weights == sorted(weights, reverse=True)
    assert {"shared", "share", "letters", "order", "runner_up"} <= found.evidence.keys()


def test_an_article_and_its_copy_differ_in_nothing() -> None:
    comparison = compare([article(POST, "One"), article(POST, "Two")])
    check(comparison)
    assert {a.relation for a in comparison.alignments} == {Relation.IDENTICAL}
    assert not any(a.moved or a.changes or a.edits for a in comparison.alignments)
    counts = comparison.counts("a2")
    assert counts[Status.IDENTICAL] == len(comparison.claims)
    assert not comparison.differs()


def test_a_sentence_told_elsewhere_is_found_and_marked_moved() -> None:
    mayor = "The mayor declined to comment."
    blocks = POST.strip().split("\n\n")
    blocks.insert(1, blocks.pop(blocks.index(mayor)))
    comparison = compare([article(POST, "One"), article("\n\n".join(blocks), "Two")])
    assert [quote(comparison, a.a[0]) for a in comparison.alignments if a.moved] == [mayor]
    assert {a.relation for a in comparison.alignments} == {Relation.IDENTICAL}


def with_costs(words: str) -> Article:
    return article(POST.replace("The mayor declined to comment.", words), words[:12])


def test_a_sentence_told_in_two_is_one_alignment() -> None:
    whole = "The transport authority will replace both towers at Pell Harbour for $94 million by June 2032."
    first = "The transport authority will replace both towers at Pell Harbour."
    second = "The authority will pay $94 million for both towers by June 2032."
    comparison = compare([with_costs(whole), with_costs(f"{first} {second}")])
    (found,) = alignments_of(comparison, passage_with(comparison, "a1", "$94 million"), "a2")
    assert [quote(comparison, p) for p in found.b] == [first, second]
    assert (found.tier, found.relation) == (Tier.ALIGNED, Relation.REWORDED)


def test_two_statements_joined_by_and_are_both_found_when_they_stand_apart() -> None:
    whole = (
        "Union leader Petra Voss called the closure a disgrace and demanded full pay for stranded drivers."
    )
    first = "Union leader Petra Voss called the closure a disgrace."
    second = "Voss demanded full pay for stranded drivers."
    assert whole in POST
    apart = f"{first}\n\n{POST.partition('---')[2].partition('---')[2].replace(whole, second)}"
    comparison = compare([article(POST, "One"), article(apart, "Two")])
    start = POST.index(whole)
    for half in (first, second):
        (found,) = alignments_of(comparison, passage_with(comparison, "a2", half), "a1")
        spans = [comparison.passage_by_id[passage] for passage in found.a]
        assert all(start <= span.start < span.end <= start + len(whole) for span in spans)


def test_an_article_on_something_else_is_aligned_with_nothing() -> None:
    comparison = compare([*three_outlets(), article(CHESS, "Chess Hall")])
    chess = {p.id for p in comparison.passages if p.article == "a4"}
    assert not [a for a in comparison.alignments if chess & {*a.a, *a.b}]
    assert comparison.counts("a4")[Status.ADDED] == len(chess)


@pytest.mark.parametrize("text", ["", "\n\n", "Leave a comment", "***", "# Heading only"])
def test_an_article_without_a_body_has_nothing_to_tell(text: str) -> None:
    comparison = compare([article(POST, "One"), article(text, "Two")])
    check(comparison)
    assert set(comparison.counts("a2")) == set(Status)
    assert comparison.counts("a2")[Status.DROPPED] == len(comparison.claims)
    turned = comparison.rebase("a2")
    check(turned)
    assert turned.counts("a1")[Status.ADDED] == len(comparison.claims)


def test_two_articles_without_a_body_have_no_claims() -> None:
    comparison = compare([article("***", "One"), article("", "Two")])
    assert comparison.claims == comparison.passages == comparison.alignments == ()
    assert not comparison.differs()


def test_headings_and_excluded_blocks_are_no_passages() -> None:
    text = f"# Rust on the line\n\n{CHESS}\n## What is next\n\nLeave a comment\n"
    comparison = compare([article(text, "One"), article(COURIER, "Two")])
    quotes = [comparison.quote(p) for p in comparison.passages if p.article == "a1"]
    assert quotes == re.split(r"(?<=\.)\s", CHESS.strip())


def test_what_is_not_found_has_no_near_certain_candidate() -> None:
    one = "The council raised the price of parking permits."
    other = "The price of cod fell again."
    (claim, _) = compare([article(one, "One"), article(other, "Two")]).claims
    nearest = claim.cell("a2").nearest
    assert nearest is None or nearest.score < 0.5


def test_two_short_items_on_one_place_are_not_aligned() -> None:
    one = "Marrow Lake council raised the price of parking permits. A choir festival begins in June."
    other = "A swimmer drowned in Marrow Lake after dusk. Police found his clothes on a jetty."
    alignments = compare([article(one, "One"), article(other, "Two")]).alignments
    assert all(alignment.tier is Tier.POSSIBLE for alignment in alignments)
