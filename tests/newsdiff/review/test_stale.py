"""Decisions found again in other versions, and stale where their words are gone."""

from __future__ import annotations

import json
import time

import pytest

from corpus import Article
from newsdiff import Comparison, ComparisonError, compare
from newsdiff.exports.selection import select
from newsdiff.review import Decision, Quote, accept, apply, from_record, join, reject, to_record
from newsdiff.review.finding import Finder, Stale
from tests.newsdiff.review.stories import HERON, SOUND, alignment, decided, ferry, outcome, passages
from tests.newsdiff.stories import article, passage_with

FARES = (("a1", "Ferry fares"), ("a2", "45 crowns"))


@pytest.fixture(scope="module")
def joined() -> Decision:
    comparison = compare(ferry())
    return join(comparison, passages(comparison, *FARES))


def versions(sound: str = SOUND, heron: str = HERON, outlet: str = "Heron Post") -> Comparison:
    return compare([article(sound, "Sound Daily"), article(heron, outlet)])


def test_a_join_holds_after_a_restart(joined: Decision) -> None:
    kind, payload = to_record(joined)
    again = from_record(kind, json.loads(json.dumps(payload)))
    assert alignment(decided(versions(), again), *FARES).review == "joined by hand"


def test_a_join_holds_in_another_version_of_the_articles(joined: Decision) -> None:
    later = versions("A storm is forecast for the week.\n\n" + SOUND, HERON.replace("brass band", "choir"))
    assert alignment(decided(later, joined), *FARES).review == "joined by hand"


def test_an_outlet_that_is_renamed_is_known_by_its_text(joined: Decision) -> None:
    assert outcome(versions(outlet="Quay Gazette"), joined).state == "applied"


def test_of_like_words_those_with_the_same_words_around_are_taken() -> None:
    text = "The pier is shut. Gulls circled. The pier is shut. Rain fell on the quay.\n"
    before = versions(text)
    second = [p for p in before.passages if before.quote(p) == "The pier is shut."][1].id
    other = passage_with(before, "a2", "Dogs travel").id
    later = versions("Boats waited outside the harbour.\n\n" + text)
    reviewed = decided(later, join(before, [second, other]))
    (made,) = [each for each in reviewed.alignments if each.review]
    place = reviewed.passage_by_id[made.a[0]]
    assert reviewed.articles[0].text[place.end :].startswith(" Rain fell")


STALE = {
    "no article of Heron Post is in this story": {"outlet": "Quay Gazette", "heron": "Dogs travel free.\n"},
    "Heron Post no longer has the words “Crossing the sound": {"heron": HERON.replace("45", "46")},
    "Heron Post: “Crossing the sound will cost travellers 45 crown…” is now cut": {
        "heron": HERON.replace("Crossing", "The council said on Sunday, after a long and stormy night in the "
                               "hall in which nobody slept at all, that Crossing")
    },
}  # fmt: skip


@pytest.mark.parametrize("why", STALE)
def test_a_join_whose_words_are_gone_is_stale_and_says_why(joined: Decision, why: str) -> None:
    later = versions(**STALE[why])
    result = outcome(later, joined)
    assert result.state == "stale" and why in result.why
    review = apply(later, [joined])
    assert review.comparison.alignments == later.alignments
    assert review.comparison.reviewed and review.comparison.reviewed.stale == 1


def test_words_that_are_set_aside_now_are_said_to_be() -> None:
    comparison = versions(SOUND + "\nSubscribe to our newsletter!\n")
    (junk,) = comparison.articles[0].excluded
    quote = Quote(outlet="Sound Daily", sha256="", text=junk.of(comparison.articles[0].text))
    with pytest.raises(Stale, match="set aside as no part of the article"):
        Finder(comparison).passages([quote])


def test_a_join_of_three_holds_for_the_two_that_are_left() -> None:
    comparison = versions()
    three = join(comparison, passages(comparison, *FARES, ("a2", "Dogs travel")))
    result = outcome(versions(heron=HERON.replace("Dogs travel free. ", "")), three)
    assert result.state == "applied" and "in part: Heron Post no longer has" in result.why


def test_a_rejected_match_stays_rejected_in_another_version() -> None:
    heron = "Ferry fares will rise to 42 crowns on 3 May.\n"
    first = versions(heron=heron)
    no = reject(first, alignment(first, FARES[0], ("a2", "42 crowns")).id)
    later = versions("Fog lay on the sound.\n\n" + SOUND, heron)
    assert later.alignments and not decided(later, no).alignments


def test_a_decision_that_cannot_be_read_is_refused(joined: Decision) -> None:
    kind, payload = to_record(joined)
    assert from_record(kind, {**payload, "later": 1}) == joined, "keys of a later version are passed over"
    for bad in (("guess", payload), (kind, {}), (kind, {"passages": [{}, {}]})):
        with pytest.raises(ComparisonError, match="is no decision that can be read"):
            from_record(*bad)


def test_a_part_of_a_comparison_is_refused(bundled: Comparison) -> None:
    part = select(bundled, ["altered"])
    with pytest.raises(ComparisonError, match="whole comparison"):
        apply(part, [accept(part, part.alignments[0].id)])


def test_two_hundred_decisions_are_applied_in_a_second(bundled: Comparison) -> None:
    names = [each.id for each in bundled.alignments][:200]
    made = [(reject if at % 3 else accept)(bundled, name) for at, name in enumerate(names)]
    made += [join(bundled, [bundled.passages[0].id, bundled.passages[-1 - at].id]) for at in range(20)]
    start = time.perf_counter()
    review = apply(bundled, made)
    assert time.perf_counter() - start < 1
    assert len(review.applied) > 100


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, "U.S. " * 200_000, "“" * 500_000 + "”" * 500_000],
    ids=["one word", "points", "quotation marks"],
)
def test_a_megabyte_is_searched_in_no_time(text: str) -> None:
    long = Article.from_text("Gulls circled.\n", source="long.txt", outlet="Long")
    comparison = compare([long.model_copy(update={"text": f"Gulls circled.\n{text}"}), *ferry()])
    quote = Quote(outlet="Long", sha256="", text=text[:30], before="never there", start=500_000)
    start = time.perf_counter()
    finder = Finder(comparison)
    for _ in range(20):
        assert finder.place(quote).article == "a1"
    assert time.perf_counter() - start < 2
