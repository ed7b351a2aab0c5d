from __future__ import annotations

from tests.tui.stories import Draft, Story, ferry
from tui.plan.flow import cells
from tui.plan.matrix import Matrix
from tui.plan.pages import claim_page, excluded_count, excluded_page, help_page
from tui.plan.pieces import Paragraph
from tui.plan.sheet import Sheet


def texts(page: list[Paragraph]) -> list[str]:
    return [paragraph.text for paragraph in page if paragraph.text]


def test_a_claim_is_shown_with_every_outlets_exact_quote() -> None:
    comparison = ferry()
    page = texts(claim_page(Sheet(comparison).planner, comparison.claims[0]))
    assert page[0] == "  1 Quay Ledger   the base"
    assert page[2] == "≠ 2 Gull & Harbor   altered · match 0.66"
    assert page[3].startswith("“Roughly $80 million")
    assert page[4].split() == ["amount", "$62", "million", "→", "Roughly", "$80", "million"]
    for article in ("a1", "a2", "a3"):
        for passage in comparison.claims[0].cell(article).passages:
            assert f"“{comparison.quote(comparison.passage_by_id[passage])}”" in page


def test_where_nothing_was_found_the_nearest_is_quoted_whole() -> None:
    comparison = ferry()
    page = texts(claim_page(Sheet(comparison).planner, comparison.claims[4]))
    assert "· 2 Gull & Harbor   not found in the extracted text" in page
    assert (
        "nearest, match 0.21: “No crew will lose work over the order, director Ines Tamm told reporters.”"
        in page
    )


def test_excluded_blocks_are_listed_with_their_reason() -> None:
    assert excluded_count(ferry()) == 1
    assert texts(excluded_page(ferry())) == [
        "1 Quay Ledger",
        "cookie notice",
        "Accept all cookies to go on.",
    ]


def test_no_excluded_block_is_said_so() -> None:
    empty = Story(Draft("Left"), Draft("Right")).build()
    assert texts(excluded_page(empty)) == ["No block was excluded."]


def test_help_has_keys_and_marks() -> None:
    page = texts(help_page([("Keys", [("j", "Go on")])]))
    assert any(line.split() == ["j", "Go", "on"] for line in page)
    assert any(line.startswith("≠") for line in page)


def test_matrix_lines() -> None:
    matrix = Matrix.at(Sheet(ferry()).planner, 80)
    lines = ["".join(piece.text for piece in matrix.line(number)) for number in range(5)]
    glyphs = ["".join(c for c in line[5 + matrix.label :] if c in "●≈≠+·?") for line in lines]
    assert glyphs == ["≠≠≈?", "≈●≈", "·++", "≠≠·", "+··"]
    assert lines[0].rstrip().endswith("3 of 3")


def test_matrix_fits_any_width() -> None:
    planner = Sheet(ferry()).planner
    for width in (24, 40, 59, 60, 80, 160, 300):
        matrix = Matrix.at(planner, width)
        assert cells(matrix.head()) == width
        assert {cells(matrix.line(number)) for number in range(5)} == {width}
