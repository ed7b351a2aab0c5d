"""The whole story on one page."""

from __future__ import annotations

import re
from datetime import date

import pytest

from newsdiff.comparison import Comparison
from tests.tui.drafts import REWORDED, Draft, Story
from tests.tui.reused import reused
from tests.tui.stories import ferry, long_story
from tui.plan.coverage import most_told, strips
from tui.plan.flow import Flow
from tui.plan.heatmap import heatmap
from tui.plan.listing import Entry, parts, stops
from tui.plan.naming import groups, longest_runs, sources
from tui.plan.overview import overview
from tui.plan.places import Places
from tui.plan.timeline import read_dates, timeline


def texts(entries: object) -> list[str]:
    return [entry.paragraph.text for entry in entries if isinstance(entry, Entry)]  # type: ignore[attr-defined]


def test_the_heat_map_reads_along_its_rows() -> None:
    head, ledger, gull, sora, *_ = texts(heatmap(reused(), 100))
    assert "1 Quay Ledger" in head
    assert re.findall(r"<?\d+%", ledger) == ["55%", "0%"]
    assert re.findall(r"<?\d+%", gull) == ["83%", "25%"]
    assert re.findall(r"<?\d+%", sora) == ["<1%", "6%"]
    assert "▓" in ledger and "█" in gull and "▒" in gull and "░" in sora


def test_a_heat_map_of_many_outlets_is_cut_into_bands() -> None:
    comparison = long_story(1, 9)
    pairs = reused().reuse.pairs
    wide = comparison.model_copy(update={"reuse": comparison.reuse.model_copy(update={"pairs": pairs})})
    page = texts(heatmap(wide, 60))
    assert sum(line.startswith("of ↓") for line in page) == 2
    assert {str(n) for n in range(1, 10)} <= set(re.findall(r"(\d) Outl", " ".join(page)))


def test_without_measured_reuse_it_is_said_so() -> None:
    page = texts(overview(ferry(), 80))
    assert "Shared wording was not measured." in page
    assert "Text groups were not measured." in page
    assert "No run of five words and more is shared." in page


def test_a_text_group_has_a_block_for_each_article() -> None:
    first, second, words = texts(groups(reused()))
    assert first == "██ ██ 1 Quay Ledger + 2 Gull & Harbor   near-copies by shared wording"
    assert second.rstrip() == "██ 3 空の便り"
    assert words.startswith("3 articles, 2 text groups")


def test_the_longest_runs_are_quoted() -> None:
    page = texts(longest_runs(reused()))
    assert page[:2] == [
        "1 Quay Ledger and 2 Gull & Harbor   7 words",
        "“The first is due in May 2033”",
    ]


def test_sources_stand_under_their_outlet() -> None:
    page = texts(sources(reused()))
    assert page[:2] == ["1 Quay Ledger", "none found"]
    assert page[3].startswith("Ines Tamm (was told by a source): “Director Ines Tamm")
    assert page[4].startswith("its references name the outlet 1 Quay Ledger")


def test_a_strip_is_high_where_many_tell_the_same() -> None:
    one = Draft("One").paragraph(both="Both of them tell this sentence.", alone="Nobody else tells this one.")
    two = Draft("Two").paragraph(both="Both of them tell this sentence.")
    comparison = (
        Story(one, two)
        .claim("both", a1=(["both"], None), a2=(["both"], REWORDED))
        .claim("alone", a1=(["alone"], None))
        .build()
    )
    first, second, *_ = texts(strips(comparison, 80))
    strip = re.search("[▁-▆]+", first)
    assert strip is not None
    assert re.fullmatch("▆+▁+", strip[0])
    assert set(re.findall("[▁-▆]", second)) == {"▆"}
    assert first.endswith("2 of 2, 1 here alone")
    assert second.endswith("1 of 2, 0 here alone")


def test_claims_of_near_copies_alone_are_counted() -> None:
    told = " ".join(texts(strips(reused(), 80)))
    assert "1 of the claims is told by several outlets of one text group alone" in told


def test_the_most_told_claims_can_be_opened() -> None:
    entries = list(most_told(ferry(), 100))
    assert [stop.claim for stop in stops(entries)] == [0, 1, 2, 3]
    first, fourth = texts(entries)[1], texts(entries)[4]
    assert first.split()[-3:] == ["¶1/2", "¶1/2", "¶1/1"]
    assert fourth.split()[-3:] == ["¶1/2", "¶2/2", "·"] or fourth.split()[-3:] == ["¶2/2", "¶2/2", "·"]


def test_places_count_paragraphs_without_headings_and_junk(bundled: Comparison) -> None:
    places = Places(bundled)
    for article in bundled.articles:
        found = [places.of(p) for p in bundled.passages if p.article == article.id]
        assert all(place and 1 <= place.number <= place.total for place in found)
        assert {place.total for place in found if place} == {found[0].total if found[0] else 0}
    assert str(places.of(bundled.passages[0])) == "¶1\u00a0of\u00a010"


def dated() -> Comparison:
    left = Draft("Left", None, date(2031, 3, 5)).paragraph(
        a="The pier was built in 1902 and rebuilt in 1950.", b="It fell on 4 March 2031, and again in April."
    )
    right = Draft("Right").paragraph(c="The pier of 1902 fell on Tuesday.")
    return Story(left, right).claim("pier", a1=(["a", "b"], None), a2=(["c"], REWORDED)).build()


def test_dates_are_in_order_and_those_without_a_year_last() -> None:
    found = read_dates(dated())
    assert [when.words for when in found.dates()] == ["1902", "1950", "4 March 2031", "5 March 2031", "April"]
    years = {when.words: counts for when, counts in found.mentions.items()}
    assert years["1902"] == {"a1": 1, "a2": 1}
    assert found.unplaced == 1


def test_the_timeline_has_a_line_a_date() -> None:
    page = texts(timeline(dated(), 80))
    assert page[1].startswith("1902 ") and page[1].count("▆") == 2
    assert page[2].startswith("┊ 1950 ") and page[2].count("▆") == 1
    assert page[4].startswith("5 March 2031 ■ out")
    assert page[5] == "no year stated"
    assert page[6].startswith("April ")


@pytest.mark.parametrize("width", [36, 56, 76, 96, 156, 296])
def test_what_is_drawn_takes_one_line(width: int, bundled: Comparison) -> None:
    page = overview(bundled, width)
    flow = Flow([entry.paragraph for entry in page], width)
    drawn = [n for n, e in enumerate(page) if re.search("[▁-▆░▒▓]|¶[0-9]+/[0-9]", e.paragraph.text)]
    assert drawn
    for number in drawn:
        words = page[number].paragraph.text
        first, end = flow.lines_of(number)
        legend = words.startswith(("Read along", "A strip", "¶3/14", "■ out"))
        assert legend or end - first == 1, words


def test_every_part_has_a_heading_and_says_how_to_read_it() -> None:
    page = overview(reused(), 80)
    heads = parts(page)
    assert len(heads) == 8
    for first, end in zip(heads, [*heads[1:], len(page)], strict=True):
        assert any(len(entry.paragraph.text) > 60 for entry in page[first + 1 : end])
