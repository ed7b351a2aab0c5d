from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from newsdiff.comparison import Comparison, Relation, Tier
from tests.tui.drafts import SAME, Draft, Link, Story
from tests.tui.stories import ferry
from tui.plan.flow import cells
from tui.plan.geometry import arrange
from tui.plan.heads import heads
from tui.plan.outlets import dated, known_of
from tui.plan.sheet import Sheet
from tui.plan.stops import stops

ORDER = ["a1", "a2", "a3"]


def text(width: int, focus: str = "a2") -> list[str]:
    geometry = arrange(width, ORDER, "a1", focus)
    return ["".join(piece.text for piece in line) for line in heads(Sheet(ferry()), geometry, focus)]


def test_heads_show_number_outlet_base_date_and_counts() -> None:
    names, counts, _ = text(159)
    assert " 1 Quay Ledger BASE · 3 Mar 2031 " in names
    assert "▸ 2 Gull & Harbor · 4 Mar 2031 " in names
    assert " 3 空の便り " in names
    assert " 50 words" in counts
    assert "●1 ≈0 ≠2 +1 ·1" in counts
    assert "●0 ≈1 ≈?1 ≠0 +1 ·2" in counts


def test_hidden_outlets_are_counted() -> None:
    assert "+1 ⇥" in text(79)[0]
    assert "⇥" not in text(159)[0]


@pytest.mark.parametrize("width", [10, 15, 20, 40, 75, 76, 100, 200])
@pytest.mark.parametrize("focus", ORDER)
def test_heads_fill_the_width(width: int, focus: str) -> None:
    geometry = arrange(width, ORDER, "a1", focus)
    for line in heads(Sheet(ferry()), geometry, focus):
        assert cells(line) == width


def test_stacked_there_is_one_head_that_of_the_focused_outlet() -> None:
    names, counts, _ = text(50, "a3")
    assert "▸ 3 空の便り" in names
    assert "Quay" not in names
    assert "≈1" in counts


def visited(comparison: Comparison, article: str) -> int:
    """What an outlet's head counts of what `next change` says it stops at."""
    geometry = arrange(400, [a.id for a in comparison.articles], comparison.base, article)
    place = [column.article for column in geometry.columns].index(article)
    counts = "".join(p.text for p in heads(Sheet(comparison), geometry, article)[1]).split("│")[place]
    return sum(int(count) for count in re.findall(r"(?:≠|≠\?|\+|·)(\d+)", counts))


def unsure() -> Comparison:
    """A claim that is altered in a possible match, one that is so for sure, and one in the same words."""
    names = ("pier", "fee", "tram")
    left = Draft("Left").paragraph(pier="The pier cost $4.", fee="The fee is $5.", tram="It rains.")
    right = Draft("Right").paragraph(pier="A pier for $9.", fee="The fee is $6.", tram="It rains.")
    links = (
        Link(Relation.ALTERED, 0.4, Tier.POSSIBLE, changes=[("amount", "$4", "$9")]),
        Link(Relation.ALTERED, changes=[("amount", "$5", "$6")]),
        SAME,
    )
    story = Story(left, right)
    for name, link in zip(names, links, strict=True):
        story.claim(name, a1=([name], None), a2=([name], link))
    return story.build()


def test_possible_matches_are_counted_apart() -> None:
    geometry = arrange(80, ["a1", "a2"], "a1", "a2")
    assert "●1 ≈0 ≠1 ≠?1 +0 ·0 " in "".join(p.text for p in heads(Sheet(unsure()), geometry, "a2")[1])


@pytest.mark.parametrize("story", [ferry, unsure])
def test_the_heads_count_what_next_change_visits(story: Callable[[], Comparison]) -> None:
    for base in (article.id for article in story().articles):
        comparison = story().rebase(base)
        for article in comparison.articles:
            if article.id != base:
                assert visited(comparison, article.id) == len(stops(comparison, article.id))


def test_the_heads_of_the_bundled_story_count_what_next_change_visits(bundled: Comparison) -> None:
    for article in bundled.articles[1:]:
        assert visited(bundled, article.id) == len(stops(bundled, article.id)) > 0


def test_a_count_is_shown_whole_or_not_at_all() -> None:
    for width in range(3, 40):
        geometry = arrange(width, ["a1", "a2"], "a1", "a2")
        shown = "".join(p.text for p in heads(Sheet(unsure()), geometry, "a2")[1]).split()
        assert shown == ["●1", "≈0", "≠1", "≠?1", "+0", "·0"][: len(shown)]


def test_an_outlet_that_is_only_credited_says_so() -> None:
    comparison = ferry()
    first, *rest = comparison.articles
    credited = first.model_copy(update={"provenance": {"outlet": "source credit"}, "published": None})
    told = comparison.model_copy(update={"articles": (credited, *rest)})
    assert known_of(told.articles[0]) == "as credited"
    assert known_of(rest[0]) == dated(rest[0])
