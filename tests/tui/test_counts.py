"""The counts of an outlet agree wherever they are shown: heads, its page, the filters, the matrix."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import StringIO

import pytest

import corpus
import newsdiff
from corpus import samples
from newsdiff.cells import possible_counts, quoted_counts
from newsdiff.comparison import Comparison, Status
from newsdiff.exports import write
from tests.tui.stories import ferry, long_story, tower
from tests.tui.test_heads import unsure
from tui.plan.coverage import strips
from tui.plan.filter_list import choices
from tui.plan.filters import Filters
from tui.plan.geometry import arrange
from tui.plan.glyphs import GLYPHS
from tui.plan.heads import heads
from tui.plan.matrix import Matrix
from tui.plan.outlet_counts import against_base
from tui.plan.outlet_page import outlet_page
from tui.plan.outlets import numbered
from tui.plan.sheet import Sheet
from tui.plan.shown import Shown

LISTED = (Status.ALTERED, Status.ADDED, Status.DROPPED)


@cache
def stories() -> dict[str, Comparison]:
    bundled = newsdiff.compare(corpus.load([str(samples.path())]))
    made = {"ferry": ferry(), "tower": tower(), "unsure": unsure(), "long": long_story(20)}
    return {"bundled": bundled} | made


def read() -> Iterator[tuple[Comparison, str]]:
    """Every story against each of its outlets, with every other outlet of it."""
    for comparison in stories().values():
        for base in comparison.articles:
            turned = comparison.rebase(base.id)
            yield from ((turned, each.id) for each in turned.articles if each.id != base.id)


def in_head(comparison: Comparison, article: str, status: Status) -> int:
    """What an outlet's head shows of a status, with what is in a possible match."""
    names = [a.id for a in comparison.articles]
    geometry = arrange(600, names, comparison.base, article)
    place = [column.article for column in geometry.columns].index(article)
    line = "".join(p.text for p in heads(Sheet(comparison), geometry, article)[1]).split("│")[place]
    return sum(int(n) for n in re.findall(rf"{re.escape(GLYPHS[status])}\??(\d+)", line))


def test_there_are_possible_matches_to_count() -> None:
    assert any(against_base(c, article).possible[Status.ALTERED] for c, article in read())


@pytest.mark.parametrize("status", LISTED)
def test_a_filter_lets_as_many_claims_through_as_the_head_counts(status: Status) -> None:
    for comparison, article in read():
        sheet = Sheet(comparison)
        asked = Filters(kinds=frozenset({status}), outlets=frozenset({article}))
        shown = Shown.of(sheet, asked)
        head = in_head(comparison, article, status)
        assert head == shown.passing == len(shown.stops)
        of_outlet = Filters(outlets=frozenset({article}))
        listed = {
            each.filters: each.passing
            for each in choices(sheet.planner, of_outlet)
            if not each.filters.changes
        }
        assert listed.get(Filters(kinds=frozenset({status})), 0) == head


def test_an_outlets_page_lists_as_many_claims_as_its_counts_say() -> None:
    for comparison, article in read():
        found = against_base(comparison, article)
        page = outlet_page(comparison, found, 400)
        texts = [entry.paragraph.text for entry in page]
        for status in LISTED:
            head = in_head(comparison, article, status)
            assert head == found.sure[status] + found.possible[status] == len(found.of(status))
            rows = [
                t for t in texts if re.match(rf"{re.escape(GLYPHS[status])}[? ] +\d+ ", t) and "▆" not in t
            ]
            assert len(rows) == head


def test_what_an_outlet_tells_is_what_its_head_counts_and_what_it_quotes_again() -> None:
    told_in_any_way = (Status.BASE, Status.IDENTICAL, Status.REWORDED, Status.ALTERED, Status.ADDED)
    for comparison, article in read():
        sure, possible = comparison.counts(article), possible_counts(comparison)[article]
        counted = sum(sure[status] + possible[status] for status in told_in_any_way)
        told = sum(bool(claim.cell(article).passages) for claim in comparison.claims)
        assert told == counted + quoted_counts(comparison)[article]
        strip = next(
            entry.paragraph.text
            for entry in strips(comparison, 120)
            if numbered(comparison, article) in entry.paragraph.text
        )
        assert re.search(rf"\b{told} of {len(comparison.claims)}\b", strip)


def test_the_matrix_and_the_report_say_alike_who_tells_a_claim() -> None:
    for comparison in stories().values():
        matrix = Matrix.at(Sheet(comparison).planner, 160)
        report = StringIO()
        write(comparison, "text", report)
        heads = re.findall(r"^Claim \d+, told by (\d+) of (\d+) outlets(.*)$", report.getvalue(), re.M)
        for number, (sure, outlets, rest) in enumerate(heads):
            possibly = re.search(r"possibly by (\d+) more", rest)
            brief = f"{sure} ?{possibly[1]} of {outlets}" if possibly else f"{sure} of {outlets}"
            line = "".join(piece.text for piece in matrix.line(number)).rstrip()
            groups = re.search(r", (\d+) text group", rest)
            fewer = groups and int(groups[1]) < int(sure)
            brief += f" · {groups[1]} group{'' if groups[1] == '1' else 's'}" if groups and fewer else ""
            assert line.endswith(f" {brief}")
        assert len(heads) == len(comparison.claims)


def test_a_page_says_how_many_matches_are_possible_beside_its_counts() -> None:
    for comparison, article in read():
        page = StringIO()
        write(comparison, "html", page)
        place = [each.id for each in comparison.articles].index(article)
        line = re.findall(r'<span class="counts">(.*?)</li>', page.getvalue())[place]
        words = re.sub(r"<[^>]+>", "", re.sub(r'<span class="heard">[^<]*</span>', "", line))
        sure, possible = comparison.counts(article), possible_counts(comparison)[article]
        for status in (Status.REWORDED, *LISTED):
            found = re.search(rf"{re.escape(GLYPHS[status])}(\d+)(?: \?(\d+))?", words)
            shown = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
            assert shown == (sure[status], possible[status])
