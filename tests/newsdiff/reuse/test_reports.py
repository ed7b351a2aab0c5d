"""What the reports say of reuse, and what they never say."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest

from newsdiff import Comparison, compare
from newsdiff.exports import write
from newsdiff.exports.reuse import HOW
from tests.newsdiff.reuse.stories import article, dispatch, echo, edited, record

FORMATS = ("text", "md", "html")


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare([echo(), edited(), record(), dispatch()])


def written(comparison: Comparison, format: str, **options: Any) -> str:
    stream = io.StringIO()
    write(comparison, format, stream, **options)
    return stream.getvalue()


def flat(text: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", text).replace("\\", "").split())


@pytest.mark.parametrize("format", FORMATS)
def test_groups_shares_runs_and_sources_are_told(story: Comparison, format: str) -> None:
    report = flat(written(story, format))
    assert "4 outlets, 2 text groups, " in report
    assert (
        "2 text groups: 1 Quarry Echo with 2 Copy Desk with 4 Morning Dispatch · 3 Northern Record" in report
    )
    assert "1 Quarry Echo and 2 Copy Desk: one text group, by shared wording" in report
    assert "1 Quarry Echo and 4 Morning Dispatch: one text group, by aligned passages" in report
    assert re.search(r"longest run, \d+ words: “", report)
    assert "Named sources" in report and "Helena Brandt" in report
    assert flat(HOW) in report


@pytest.mark.parametrize("format", FORMATS)
def test_no_direction_is_claimed_and_nothing_is_judged(story: Comparison, format: str) -> None:
    report = flat(written(story, format)).casefold()
    begin = report.rindex("shared wording 2 text groups")
    for word in (
        "copied",
        "copies",
        "copy of",
        "plagiar",
        "original",
        "stole",
        "took from",
        "derived",
        "first",
    ):
        assert word not in report[begin : begin + 2000].replace("copy desk", "")


def test_a_comparison_without_reuse_has_no_such_sections(story: Comparison) -> None:
    bare = story.model_copy(update={"reuse": type(story.reuse)()})
    for format in FORMATS:
        report = written(bare, format)
        assert "Shared wording" not in report and "text group" not in report


def test_an_excerpt_quotes_no_more_than_its_passages(story: Comparison) -> None:
    data = json.loads(written(story, "json", excerpt=True, only=["date"]))
    texts = {record["id"]: record["text"] for record in data["articles"]}
    assert [pair["a"]["shared"] for pair in data["reuse"]["pairs"]] == [p.a.shared for p in story.reuse.pairs]
    spots = [run[side] for pair in data["reuse"]["pairs"] for run in pair["runs"] for side in "ab"]
    spots += [mention["location"] for source in data["reuse"]["sources"] for mention in source["mentions"]]
    for spot in spots:
        assert "[…]" not in texts[spot["article"]][spot["start"] : spot["end"]]
    assert len(spots) < sum(2 * len(pair.runs) for pair in story.reuse.pairs)


def test_hostile_names_and_words_stay_in_their_line() -> None:
    line = (
        "The \x1b[31mred tower of the <script>alert(1)</script> harbour fell into the sea on Sunday night. "
        * 3
    )
    comparison = compare([article(line, "<b>One</b>\u202e"), article(line, "[Two](x)\n# Two")])
    assert comparison.reuse.pairs[0].runs
    assert "<script>alert" not in written(comparison, "html").partition("<body>")[2]
    assert all(part.isprintable() for part in written(comparison, "text").splitlines())
    assert "\n# Two" not in written(comparison, "md")
