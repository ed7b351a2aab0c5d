"""The linear report: complete, careful in what it says, and safe on a terminal."""

from __future__ import annotations

import io

import pytest

from corpus import load, samples
from newsdiff import Comparison, compare
from newsdiff.exports import WRITERS, write
from newsdiff.exports.text import WIDTH
from tests.newsdiff.stories import CHESS, POST, article, three_outlets


def report_of(comparison: Comparison) -> str:
    stream = io.StringIO()
    write(comparison, "text", stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare([*three_outlets(), article(f"{CHESS}\nLeave a comment\n", "Chess Hall")])


@pytest.fixture(scope="module")
def report(story: Comparison) -> str:
    return report_of(story)


def section(report: str, words: str) -> str:
    """The one claim's part of the report that has these words."""
    (found,) = [part for part in report.split("-" * WIDTH) if words in part]
    return found


def test_the_head_names_every_outlet_with_date_source_and_counts(report: str, story: Comparison) -> None:
    head = report.partition("-" * WIDTH)[0]
    assert "4 outlets" in head and "read against Ridgeway Post" in head
    assert "2. Lakeside Courier · 2031-03-21 · lakeside-courier.txt" in head
    assert "“Summer season in doubt as gondola stays closed”" in head
    assert f"{story.counts('a2')['altered']} altered" in head
    assert "no date" in head


def test_it_says_what_it_does_not_judge(report: str) -> None:
    assert "compares wording" in report and "does not judge" in report
    for word in ("probability", "confidence", "contradict", "lie", "omitted", "copied"):
        assert f" {word}" not in report.lower()


def test_what_was_set_aside_is_listed_with_its_reason(report: str) -> None:
    assert "set aside as" in report and "Leave a comment" in report


def test_an_altered_claim_quotes_both_sides_and_types_the_change(report: str) -> None:
    claim = section(report, "61 million USD")
    assert "Ridgeway Post — base" in claim
    assert "Lakeside Courier — altered" in claim and "match score" in claim
    assert "$16 million" in " ".join(claim.split())
    assert "amount: 61 million USD → 16 million USD" in claim


def test_a_reworded_claim_types_no_change(report: str) -> None:
    wire = section(report, "61 million USD").partition("Valley Wire — ")[2].partition("Chess Hall")[0]
    assert wire.startswith("reworded")
    assert "→" not in wire


def test_what_was_not_found_is_said_with_the_nearest_passage(report: str) -> None:
    assert "Lakeside Courier — not found in the extracted text" in section(report, "leaked minutes")
    lines = report_of(compare(load([samples.path()]))).splitlines()
    nearest = [at for at, line in enumerate(lines) if "nearest, match score" in line]
    assert nearest
    for at in nearest:
        assert "not found in the extracted text" in lines[at - 1]


def test_what_the_base_lacks_is_said(report: str) -> None:
    claim = section(report, "Halvik")
    assert "Valley Wire — added: the base does not report this" in claim
    assert "Ridgeway Post — base, does not report this: not found in the extracted text" in claim


def test_every_passage_is_quoted_in_full(report: str, story: Comparison) -> None:
    flat = " ".join(report.split())
    for passage in story.passages:
        assert " ".join(story.quote(passage).split()) in flat


def test_claims_fit_the_width_and_no_line_ends_in_spaces(report: str) -> None:
    assert report.endswith("\n")
    assert all(line == line.rstrip() and line.isprintable() for line in report.splitlines())
    claims = report[report.index("-" * WIDTH) :].splitlines()
    assert max(len(line) for line in claims if "nearest, match score" not in line) <= WIDTH


def test_the_report_is_the_same_each_time(report: str, story: Comparison) -> None:
    assert report_of(story) == report


def test_an_unknown_format_is_a_key_error(story: Comparison) -> None:
    assert set(WRITERS) >= {"text", "json"}
    with pytest.raises(KeyError):
        write(story, "pdf", io.StringIO())


def test_a_hostile_text_is_shown_without_its_controls() -> None:
    hostile = "The \x1b[31mred\x1b[0m tower \x9b2J fell\x07.\u202e Divers \x00 wept \x08\x7f there.\r\n"
    report = report_of(compare([article(POST, "One"), article(hostile, "Two")]))
    assert all(line.isprintable() for line in report.splitlines())


@pytest.mark.parametrize("field", ["outlet", "source", "title"])
def test_a_hostile_name_is_shown_without_its_controls(field: str) -> None:
    one, two = three_outlets()[:2]
    hostile = one.model_copy(update={field: "Red \x1b[31m\u202e\nname"})
    report = report_of(compare([hostile, two]))
    assert all(line.isprintable() for line in report.splitlines())
    assert not any(line.startswith("name") for line in report.splitlines())
