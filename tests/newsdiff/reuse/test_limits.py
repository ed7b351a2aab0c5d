"""Time and odd texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import Article
from newsdiff import Comparison, compare
from newsdiff.comparison import ArticleRecord
from newsdiff.errors import ComparisonError
from newsdiff.reuse.measuring import find_reuse
from newsdiff.reuse_records import Reuse
from newsdiff.story import prepare
from tests.newsdiff.reuse.stories import ECHO, article, dispatch, echo, record


def measured(articles: list[Article]) -> Callable[[], Reuse]:
    """Reuse alone, of articles of which nothing is aligned."""
    story = prepare(articles)
    numbers = range(len(articles))
    comparison = Comparison(
        base="a1",
        articles=story.articles,
        passages=tuple(passage for own in story.passages for passage in own),
        alignments=(),
        claims=(),
    )
    tokens = [story.tokens_of([(n, i) for i in range(len(story.passages[n]))]) for n in numbers]
    return lambda: find_reuse(comparison, tokens, [() for _ in numbers])


def seconds(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return process_time() - begin


@pytest.mark.parametrize("unit", ["word ", "one two three four five six ", "“word ", "a. "])
def test_one_text_without_end_is_measured_in_time(unit: str) -> None:
    words = unit * (200_000 // len(unit.split()))
    work = measured([article(words, "A"), article(words[: len(words) - 700], "B"), article(unit * 9, "C")])
    assert seconds(work) < 5


def test_the_longest_run_of_one_word_repeated_is_found() -> None:
    reuse = measured([article("word " * 2000, "A"), article("word " * 1900, "B")])()
    (pair,) = reuse.pairs
    assert pair.runs[0].words == 1900
    assert (pair.a.shared, pair.b.shared) == (1.0, 1.0)


def test_fifty_outlets_are_measured_in_time() -> None:
    words = ECHO.split()
    articles = [
        article(
            " ".join(f"{word}{n}" if i % (n + 7) == 0 else word for i, word in enumerate(words * 2)), f"{n}"
        )
        for n in range(50)
    ]
    assert seconds(measured(articles)) < 3


@given(st.lists(st.text(alphabet="ab “”\"'.\n漢字è", max_size=200), min_size=2, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_texts_give_sound_shares_and_runs(texts: list[str]) -> None:
    articles = [article(text, f"Outlet {n}") for n, text in enumerate(texts)]
    reuse = measured(articles)()
    records = {record.id: record for record in prepare(articles).articles}
    assert sorted(name for group in reuse.groups for name in group) == sorted(records)
    for pair in reuse.pairs:
        for share in (pair.a, pair.b):
            assert 0 <= share.shared <= 1 and 0 <= share.quoted_shared <= 1
        covered = (pair.a.shared, pair.b.shared, pair.a.quoted_shared, pair.b.quoted_shared)
        assert bool(pair.runs) == any(covered)
        for run in pair.runs:
            assert run.words >= 5
            assert _letters(records, run.a) == _letters(records, run.b)


def _letters(records: dict[str, ArticleRecord], spot: Any) -> str:
    text = records[spot.article].text[spot.start : spot.end]
    return "".join(filter(str.isalnum, text))


def _set(*path: Any, to: Any) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = to

    return change


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare([echo(), dispatch(), record()])


@pytest.mark.parametrize(
    ("problem", "change"),
    [
        ("its text groups do not have each article once", _set("groups", to=[["a1"], ["a2"]])),
        ("its shared wording is not that of two of its articles", _set("pairs", 0, "b", "article", to="a1")),
        ("a source or citation names an article that is not there", _set("sources", 0, "outlet", to="a9")),
        ("a source has no mention", _set("sources", 0, "mentions", to=[])),
        ("a shared run of a1 lies outside", _set("pairs", 0, "runs", 0, "a", "end", to=10**6)),
    ],
)
def test_a_reuse_that_contradicts_itself_is_refused(
    story: Comparison, problem: str, change: Callable[[Any], None]
) -> None:
    data = json.loads(story.model_dump_json())
    assert Comparison.from_json(json.dumps(data)) == story
    change(data["reuse"])
    with pytest.raises(ComparisonError, match=problem):
        Comparison.from_json(json.dumps(data))
