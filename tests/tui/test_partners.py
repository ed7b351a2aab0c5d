"""Link lines: the partners of what is in focus, lit in their columns, or told of where out of sight."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Alignment, Comparison, Relation, Tier
from tests.tui.drafts import SAME, Draft, Story
from tests.tui.pilots import NARROW, WIDE, lines, reader, reading, status
from tests.tui.stories import ferry, long_story
from tui.app import NewsdiffApp
from tui.ascii import in_ascii
from tui.plan.columns import ColumnLayout
from tui.plan.geometry import arrange
from tui.plan.glyphs import LINK, LINK_BAR
from tui.plan.layout import CURRENT, Layout
from tui.plan.marks import Mark
from tui.plan.partners import Partner, Partners
from tui.plan.pointers import pointers
from tui.plan.sheet import Sheet
from tui.plan.stacked import StackedLayout

WORDS = "The harbour crane was sold to a museum, and the buyer will take it apart in the spring of next year."


def cranes(between: int = 1, tier: Tier = Tier.ALIGNED) -> Comparison:
    """The third outlet tells the first claim too, in a row of its own, so many claims further down."""
    names = [f"s{number}" for number in range(between)]
    left = Draft("Left").paragraph(crane=WORDS, **{name: f"It rained on day {name}." for name in names})
    right = Draft("Right").paragraph(crane=WORDS)
    third = Draft("Third").paragraph(crane="Somebody bought the crane of the harbour for a museum.")
    story = Story(left, right, third).claim("crane", a1=(["crane"], None), a2=(["crane"], SAME))
    for name in names:
        story.claim(name, a1=([name], None))
    made = story.claim("bought", a3=(["crane"], None)).build()
    first, last = made.claims[0], made.claims[-1]
    joined = Alignment(
        id="l99",
        a=first.cell("a2").passages,
        b=last.cell("a3").passages,
        score=0.5,
        tier=tier,
        relation=Relation.REWORDED,
    )
    return made.model_copy(update={"alignments": (*made.alignments, joined)})


def layout(comparison: Comparison, width: int, focus: str) -> Layout:
    geometry = arrange(width, [a.id for a in comparison.articles], comparison.base, focus)
    kind = StackedLayout if geometry.stacked else ColumnLayout
    return kind(Sheet(comparison), geometry, focus)


def test_partners_are_found_in_this_row_and_in_others() -> None:
    partners = Partners(cranes())
    assert partners.lit(0, "a2") == {0: (("a1", False),), 2: (("a3", False),)}
    assert partners.lit(0, "a1") == {0: (("a2", False),)}
    assert partners.lit(2, "a3") == {0: (("a2", False),)}
    assert partners.lit(1, "a2") == {}


def test_possible_partners_are_told_apart_and_hidden_with_possible_matches() -> None:
    assert Partners(cranes(tier=Tier.POSSIBLE)).lit(0, "a2")[2] == (("a3", True),)
    assert 2 not in Partners(cranes(tier=Tier.POSSIBLE), sure=True).lit(0, "a2")


def test_every_alignment_of_a_story_is_a_link_both_ways(bundled: Comparison) -> None:
    partners = Partners(bundled)
    home = {
        passage: number
        for number, claim in enumerate(bundled.claims)
        for cell in claim.cells
        if cell.shared_with is None
        for passage in cell.passages
    }
    owner = bundled.passage_by_id
    for found in bundled.alignments:
        for a, b in ((a, b) for a in found.a for b in found.b):
            for one, other in ((a, b), (b, a)):
                lit = partners.lit(home[one], owner[one].article)
                assert owner[other].article in dict(lit[home[other]])


@pytest.mark.parametrize("width", [60, 159])
def test_a_lit_cell_has_a_sign_at_its_left_edge_on_each_of_its_lines(width: int) -> None:
    plan = layout(cranes(), width, "a2")
    lit = plan.sheet.partners.lit(0, "a2")
    row = plan.sheet.row_of_claim[2]
    text = "Somebody bought the crane"
    shown = [plan.line(row, number, False, lit[2]) for number in range(plan.map.height(row))]
    signs = [p.text for line in shown for p in line if p.mark is Mark.LINK]
    assert signs == [LINK, LINK_BAR]
    first = next(n for n, line in enumerate(shown) if text in "".join(p.text for p in line))
    assert any(p.mark is Mark.LINK for p in shown[first])
    assert plan.lit_cells(row, first, lit[2]) and not plan.lit_cells(row, len(shown) - 1, lit[2])
    plain = [plan.line(row, number, False) for number in range(plan.map.height(row))]
    assert not any(p.mark is Mark.LINK for line in plain for p in line)
    assert [sum(len(p.text) for p in line) for line in plain] == [
        sum(len(p.text) for p in line) for line in shown
    ]


@pytest.mark.parametrize("width", [60, 159])
def test_the_current_row_keeps_its_bar_under_the_sign(width: int) -> None:
    plan = layout(ferry(), width, "a2")
    row = plan.sheet.row_of_claim[0]
    lit = plan.sheet.partners.lit(0, "a2")[0]
    edge = [plan.line(row, number, True, lit)[0].text for number in range(2)]
    assert edge == [LINK, CURRENT]
    assert [plan.line(row, number, False, lit)[0].text for number in range(2)] == [LINK, LINK_BAR]


def test_the_signs_are_characters_in_ascii_too() -> None:
    assert in_ascii(LINK) == ">" and in_ascii(LINK_BAR) == "|"


def test_where_partners_stand_is_said_in_words() -> None:
    comparison = cranes()
    partners = Partners(comparison)
    assert list(pointers(comparison, partners.elsewhere(0, "a2"), 0)) == [
        "3 Third tells this in claim 3, below"
    ]
    assert list(pointers(comparison, partners.elsewhere(2, "a3"), 2)) == [
        "2 Right tells this in claim 1, above"
    ]
    possible = cranes(tier=Tier.POSSIBLE)
    (words,) = pointers(possible, Partners(possible).elsewhere(0, "a2"), 0)
    assert words == "3 Third possibly tells this in claim 3, below"


def told(*found: tuple[str, int], brief: bool = False) -> list[str]:
    """What is said at claim 8 of partners, each an article and the number of a claim."""
    partners = [Partner(article, "", number - 1, own_row=True) for article, number in found]
    return list(pointers(cranes(), partners, 7, brief=brief))


def test_partners_of_one_outlet_are_told_of_together() -> None:
    assert told(("a3", 4), ("a3", 6)) == ["3 Third tells this in claims 4 and 6, above"]
    assert told(("a3", 9), ("a3", 6)) == ["3 Third tells this in claims 6 and 9, above and below"]
    many = [("a3", number) for number in (30, 20, 11, 12, 13)]
    assert told(*many) == ["3 Third tells this in claims 11, 12, 13 and 2 more, below"]


def test_outlets_that_tell_it_in_the_same_claims_are_told_of_together() -> None:
    assert told(("a2", 9), ("a3", 9)) == ["2 Right and 3 Third tell this in claim 9, below"]
    assert told(("a1", 9), ("a2", 9), ("a3", 9), brief=True) == [
        "outlets 1, 2 and 3 tell this in claim 9, below"
    ]


def test_partners_that_are_not_named_are_counted() -> None:
    found = ("a1", 9), ("a2", 10), ("a3", 11), ("a3", 12)
    assert told(*found) == [
        "1 Left tells this in claim 9, below",
        "2 Right tells this in claim 10, below",
        "2 more elsewhere",
    ]


async def test_a_partner_on_the_screen_is_lit_and_one_below_it_is_told_of() -> None:
    async with reading(cranes(), WIDE) as pilot:
        shown = lines(pilot)
        assert any(f"{LINK}+ Somebody bought the crane" in line for line in shown)
        assert "Third tells this" not in status(pilot)
        await pilot.press("3", "G")
        await pilot.pause()
        assert any(f"{LINK}● The harbour crane was sold" in line for line in lines(pilot))
    async with reading(cranes(between=60), WIDE) as pilot:
        assert "3 Third tells this in claim 62, below" in status(pilot)
        assert not any("Somebody bought" in line for line in lines(pilot))


async def test_a_partner_in_a_row_that_is_seen_but_in_no_column_is_told_of() -> None:
    async with reading(cranes(), NARROW) as pilot:
        assert "outlet 3 tells this in claim 3, below" in status(pilot)


async def test_the_key_goes_to_a_partner_and_back() -> None:
    async with reading(cranes(between=60), WIDE) as pilot:
        await pilot.press("semicolon")
        assert reader(pilot).claim == 61
        await pilot.pause()
        assert status(pilot) == "3 Third tells this in claim 62, below, from claim 1."
        await pilot.press("semicolon")
        assert reader(pilot).claim == 0
        await pilot.pause()
        assert status(pilot) == "Back at claim 1, from claim 62."


async def test_nothing_is_left_lit_behind() -> None:
    async with reading(ferry(), WIDE) as pilot:
        signs = sum(line.count(LINK) for line in lines(pilot))
        assert signs == 1
        await pilot.press("G")
        await pilot.pause()
        assert not any(LINK in line or LINK_BAR in line for line in lines(pilot))
        await pilot.press("g")
        await pilot.pause()
        assert sum(line.count(LINK) for line in lines(pilot)) == signs


async def test_without_colour_the_sign_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = NewsdiffApp(comparison=cranes())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert any(f"{LINK}+ " in line for line in lines(pilot))


def test_partners_of_a_long_story_are_looked_up_and_not_searched() -> None:
    comparison = long_story(claims=400)
    partners = Partners(comparison)
    for number in range(400):
        assert set(partners.lit(number, "a2")) == {number}
