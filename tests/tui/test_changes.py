"""Changes in words: any kind, any length."""

from __future__ import annotations

from typing import Any

import pytest

from newsdiff.comparison import Change, Comparison, Relation
from newsdiff.facts.mention import Severity
from tests.tui.drafts import Draft, Link, Story
from tests.tui.stories import tower
from tui.plan.changes import IN_CELL, about, in_a_line, qualified, sides_in_words
from tui.plan.pages import claim_page
from tui.plan.sheet import Sheet


def changed(before: str, after: str, kind: str = "amount", **details: Any) -> tuple[Comparison, Change]:
    """A comparison of two outlets with one change, and that change."""
    left, right = Draft("Left").paragraph(one=f"A {before}."), Draft("Right").paragraph(one=f"A {after}.")
    link = Link(Relation.ALTERED, changes=[(kind, before, after)], details={kind: details})
    comparison = Story(left, right).claim("one", a1=(["one"], None), a2=(["one"], link)).build()
    return comparison, comparison.alignments[0].changes[0]


LONG = "a" * 20 + " " + "b" * 20


@pytest.mark.parametrize(
    ("before", "after", "values", "shown"),
    [
        ("$4", "$5", ("4 USD", "5 USD"), "$4 → $5"),
        ("", "$5", (None, "5 USD"), "none stated → $5"),
        ("$4", "", ("4 USD", None), "$4 → none stated"),
        (LONG, "$5", ("4 USD", "5 USD"), "4 USD → $5"),
        ("last week", "Last week", ("3 May", "10 May"), "3 May → 10 May"),
        ("last week", "last week", (None, None), "last week → last week"),
    ],
)
def test_sides_in_the_outlets_words_or_as_they_are_read(
    before: str, after: str, values: tuple[str | None, str | None], shown: str
) -> None:
    comparison, change = changed(before, after, a_value=values[0], b_value=values[1])
    assert sides_in_words(comparison, change) == shown


def test_a_long_quote_is_cut_to_where_it_differs() -> None:
    comparison = tower()
    quote = next(change for change in comparison.alignments[0].changes if change.kind == "quote")
    shown = sides_in_words(comparison, quote)
    assert shown == "…purse, and nobody will be asked to… → …purse, and half of us will be…"
    assert all(len(side) <= IN_CELL for side in shown.split(" → "))


@pytest.mark.parametrize(
    ("severity", "words"),
    [
        (Severity.DIFFERENT, "differs"),
        (Severity.PRECISION, "vaguer or more precise"),
        (Severity.ONE_SIDED, "on one side only"),
    ],
)
def test_every_severity_has_its_words(severity: Severity, words: str) -> None:
    comparison, change = changed("$4", "$5", severity=severity)
    assert about(change, sides_in_words(comparison, change)) == words


def test_what_is_read_added_and_inferred_is_said_after_it() -> None:
    comparison, change = changed(
        "last week", "$5", a_value="3 May", remark="a possible sum", inferred=True, kind="date"
    )
    words = sides_in_words(comparison, change)
    assert about(change, words) == "differs · read as 3 May → $5 · a possible sum (inferred)"
    assert in_a_line(comparison, change) == "date: last week → $5; a possible sum (inferred)"


def test_how_values_are_read_is_said_on_demand_where_the_words_do_not_say_it() -> None:
    comparison, change = changed("$4", "$5", a_value="4 USD", b_value="5 USD")
    words = sides_in_words(comparison, change)
    assert about(change, words) == "differs"
    assert about(change, words, read=True) == "differs · read as 4 USD → 5 USD"
    comparison, change = changed("four", "five", kind="count")
    assert about(change, sides_in_words(comparison, change), read=True) == "differs"


@pytest.mark.parametrize("kind", ["hedge", "attribution", "misattribution of a quote", "x\x1b[31m"])
def test_any_kind_is_shown(kind: str) -> None:
    comparison, change = changed("$4", "$5", kind=kind)
    shown = kind.replace("\x1b", "\ufffd")
    sheet = Sheet(comparison)
    assert in_a_line(comparison, change).startswith(f"{shown}: ")
    assert sheet.cell(0, "a2", None).paragraphs[1].text == f"{shown} $4 → $5"
    page = [paragraph.text.split() for paragraph in claim_page(sheet.planner, comparison.claims[0])]
    assert [*shown.split(), "$4", "→", "$5", "differs"] in page


def test_in_a_cell_it_is_the_sum_that_is_inferred_not_a_figure_that_is_stated() -> None:
    _, summed = changed("$23 million", "$43 million", inferred=True, remark="23 + 20 = 43: possible sum")
    assert qualified(summed, remarked=False) == " (possible sum inferred)"
    assert qualified(summed) == " (inferred)"
    _, dated = changed("Friday", "3 May", "date", inferred=True)
    assert qualified(dated, remarked=False) == " (inferred)"
