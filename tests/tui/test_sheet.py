from __future__ import annotations

from corpus import BlockKind
from newsdiff.comparison import Comparison
from tests.tui.drafts import Draft, Story
from tests.tui.stories import ferry
from tui.plan.sheet import Sheet


def base_column(comparison: Comparison) -> str:
    """All that the base's column says, row by row."""
    sheet = Sheet(comparison)
    cells = (sheet.cell(row, comparison.base, None) for row in range(len(sheet.rows)))
    return "\n".join(" ".join(p.text for p in cell.paragraphs) for cell in cells if not cell.hatched)


def test_the_base_is_shown_in_full_with_its_headings_in_order() -> None:
    assert base_column(ferry()).splitlines() == [
        "Strait ferries ordered from Lindqvist yard",
        "The strait company has ordered four ferries from the Lindqvist yard for $62 million.",
        "The first is due in May 2033.",
        "Crews wait for answers",
        "No crew will lose work over the order, director Ines Tamm told reporters.",
        "The old berths will be widened.",
    ]


def test_excluded_blocks_are_not_shown() -> None:
    assert "cookies" not in base_column(ferry())


def test_after_a_rebase_the_other_outlet_is_shown_in_full() -> None:
    turned = ferry().rebase("a2")
    text = base_column(turned)
    for passage in turned.passages:
        if passage.article == "a2":
            assert turned.quote(passage) in text


def test_words_of_a_block_that_are_in_no_passage_are_shown_too() -> None:
    draft = Draft("Left").paragraph(one="First.", stray="By a hand.", two="Second.")
    draft.block(BlockKind.PARAGRAPH, "A paragraph of its own.")
    del draft.spans["stray"]
    other = Draft("Right").paragraph(one="First.")
    story = Story(draft, other).claim("one", a1=(["one"], None)).claim("two", a1=(["two"], None))
    assert base_column(story.build()).splitlines() == [
        "First. By a hand.",
        "Second.",
        "A paragraph of its own.",
    ]


def test_rows_know_their_claims() -> None:
    sheet = Sheet(ferry())
    assert [row.claim for row in sheet.rows] == [None, 0, 1, 2, None, 3, 4]
    assert sheet.row_of_claim == [1, 2, 3, 5, 6]
    assert sheet.claim(4) is None


def test_a_comparison_without_claims_has_its_headings() -> None:
    left = Draft("Left").block(BlockKind.HEADING, "# Only a heading")
    sheet = Sheet(Story(left, Draft("Right")).build())
    assert [row.claim for row in sheet.rows] == [None]
    assert sheet.cell(0, "a1", None).paragraphs[0].text == "Only a heading"
    assert sheet.row_of_claim == []
