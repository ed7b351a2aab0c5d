"""What of a quote is marked, and how."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Comparison, Passage
from newsdiff.exports.html.marking import LONG, Mark, _narrowed, marked, outlet_marks, reference_marks
from tests.newsdiff.exports.story import GAZETTE

TEXT = "xx One <two> three four"
PASSAGE = Passage(id="p1", article="a1", start=3, end=len(TEXT), kind="sentence")


def _quoted(story: Comparison, article: str, marks: list[Mark]) -> list[tuple[str, str]]:
    text = story.article_by_id[article].text
    return [(text[mark.start : mark.end], mark.kind) for mark in marks]


def test_a_mark_is_cut_to_the_passage_and_its_words_are_escaped() -> None:
    marks = [Mark(0, 6, "date"), Mark(7, 12)]
    assert marked(TEXT, PASSAGE, marks, "ins") == (
        '<ins class="altered" data-kind="date">One</ins> <ins class="worded">&lt;two&gt;</ins> three four'
    )


def test_overlapping_marks_never_nest_and_each_kind_is_told_where_it_ends() -> None:
    marks = [Mark(3, 12, "name", True), Mark(7, 18, "role"), Mark(3, 23)]
    assert marked(TEXT, PASSAGE, marks, "del") == (
        '<del class="altered mild">One </del>'
        '<del class="altered" data-kind="name">&lt;two&gt;</del>'
        '<del class="altered" data-kind="role"> three</del>'
        '<del class="worded"> four</del>'
    )


@pytest.mark.parametrize("length, kept", [(LONG, [(0, LONG)]), (LONG + 1, [(2, 5), (9, 12)])])
def test_of_a_long_change_only_the_edited_words_are_marked(length: int, kept: list[tuple[int, int]]) -> None:
    edits = [Mark(2, 5), Mark(9, 12), Mark(200, 201)]
    assert _narrowed(Mark(0, length, "quote"), edits) == [Mark(*ends, "quote") for ends in kept]


def test_of_a_long_change_without_edits_all_is_marked() -> None:
    assert _narrowed(Mark(0, 200, "quote"), []) == [Mark(0, 200, "quote")]


def test_an_outlets_changes_and_other_wording_are_marked(story: Comparison) -> None:
    marks = outlet_marks(story, story.claims[1].cell("a2"))
    assert _quoted(story, "a2", marks) == [
        ("£3.1 million", "amount"),
        ("according to two contractors", "attribution"),
        ("are to cost", ""),
    ]


def test_where_most_is_restated_only_changes_are_marked(story: Comparison) -> None:
    assert outlet_marks(story, story.claims[2].cell("a3")) == []


def test_of_the_base_all_is_marked_that_any_outlet_alters(story: Comparison) -> None:
    marks = reference_marks(story, story.claims[0])
    assert sorted(set(_quoted(story, "a1", marks))) == [("14 weeks", "count"), ("3 May", "date")]
    assert [mark.mild for mark in marks if mark.kind == "date"] == [True]


def test_where_one_other_tells_the_claim_the_bases_wording_is_marked_too(story: Comparison) -> None:
    quoted = _quoted(story, "a1", reference_marks(story, story.claims[1]))
    assert ("will cost", "") in quoted and "will cost" in GAZETTE
