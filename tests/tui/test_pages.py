from __future__ import annotations

import re

from tests.tui.drafts import Draft, Story
from tests.tui.stories import ferry, tower
from tui.plan.excluded import excluded_count, excluded_page
from tui.plan.flow import cells
from tui.plan.marks import Mark
from tui.plan.matrix import Matrix
from tui.plan.pages import claim_page, help_page
from tui.plan.pieces import Paragraph
from tui.plan.sheet import Sheet


def texts(page: list[Paragraph]) -> list[str]:
    return [paragraph.text for paragraph in page if paragraph.text]


def test_a_claim_is_shown_with_every_outlets_exact_quote() -> None:
    comparison = ferry()
    page = texts(claim_page(Sheet(comparison).planner, comparison.claims[0]))
    assert page[0] == "  1 Quay Ledger   the base · ¶1\u00a0of\u00a02"
    assert page[2] == "≠ 2 Gull & Harbor   altered · match 0.66 · ¶1\u00a0of\u00a02"
    assert page[3].startswith("“Roughly $80 million")
    assert re.sub(" +", " ", page[4]) == "amount $62 million → Roughly $80 million differs"
    for article in ("a1", "a2", "a3"):
        for passage in comparison.claims[0].cell(article).passages:
            assert f"“{comparison.quote(comparison.passage_by_id[passage])}”" in page


def test_a_claims_quotes_are_marked_where_they_differ() -> None:
    comparison = ferry()
    page = claim_page(Sheet(comparison).planner, comparison.claims[0], focus="a2")
    marked = {piece.text for paragraph in page for piece in paragraph.pieces if piece.mark is Mark.SUBSTANCE}
    assert {"$62 million", "Roughly $80 million"} <= marked


def test_without_colour_the_marks_of_a_claims_quotes_have_characters() -> None:
    comparison = ferry()
    page = claim_page(Sheet(comparison, brackets=True).planner, comparison.claims[0], focus="a2")
    assert "“‹Roughly $80 million›" in "\n".join(texts(page))


def test_a_claims_page_begins_with_the_base() -> None:
    turned = ferry().rebase("a2")
    page = texts(claim_page(Sheet(turned).planner, turned.claims[0]))
    assert page[0] == "  2 Gull & Harbor   the base · ¶1\u00a0of\u00a02"


def test_changes_are_said_with_their_severity() -> None:
    comparison = tower()
    page = [
        re.sub(" +", " ", line) for line in texts(claim_page(Sheet(comparison).planner, comparison.claims[0]))
    ]
    assert "role mayor → councillor differs" in page
    assert "date Tuesday → last week differs · read as 29 April 2031 → 21 to 27 April 2031 (inferred)" in page
    assert (
        "amount $4 million → 3.9 to 4.2 million dollars vaguer or more precise · "
        "the range takes in the base's amount"
    ) in page
    assert "attribution council records show → none stated on one side only" in page


def test_where_nothing_was_found_the_nearest_is_quoted_whole() -> None:
    comparison = ferry()
    page = texts(claim_page(Sheet(comparison).planner, comparison.claims[4]))
    assert "· 2 Gull & Harbor   not found in the extracted text" in page
    quote = "“No crew will lose work over the order, director Ines Tamm told reporters.”"
    assert f"nearest, match 0.21, ¶2\u00a0of\u00a02: {quote}" in page


def test_excluded_blocks_are_listed_with_their_reason() -> None:
    assert excluded_count(ferry()) == 1
    assert texts(excluded_page(ferry())) == [
        "1 Quay Ledger",
        "  cookie notice",
        "Accept all cookies to go on.",
    ]


def test_no_excluded_block_is_said_so() -> None:
    empty = Story(Draft("Left"), Draft("Right")).build()
    assert texts(excluded_page(empty)) == ["No block was excluded."]


def test_help_has_keys_and_marks() -> None:
    page = texts(help_page([("Keys", [("j", "Go on")])]))
    assert any(line.split() == ["j", "Go", "on"] for line in page)
    assert any(line.startswith("≠") for line in page)


def test_help_shows_the_marks_as_they_are_seen() -> None:
    coloured, plain = (help_page([], brackets=brackets) for brackets in (False, True))
    pieces = [piece for paragraph in coloured for piece in paragraph.pieces]
    assert ("altered", Mark.SUBSTANCE) in pieces
    assert any("‹altered› · ~reworded~ · +not in the base+" in line for line in texts(plain))


def test_the_matrix_shows_its_cursor_without_colour() -> None:
    matrix = Matrix.at(Sheet(ferry()).planner, 80)
    assert [matrix.line(0, current)[0].text for current in (True, False)] == ["▌", " "]


def test_matrix_lines() -> None:
    matrix = Matrix.at(Sheet(ferry()).planner, 80)
    lines = ["".join(piece.text for piece in matrix.line(number)) for number in range(5)]
    glyphs = ["".join(c for c in line[5 + matrix.label : -matrix.told] if c in "●≈≠+·?") for line in lines]
    assert glyphs == ["≠≠≈?", "≈●≈", "·++", "≠≠·", "+··"]
    assert lines[0].rstrip().endswith("2 ?1 of 3"), "one of them tells it in no more than a possible match"
    assert lines[1].rstrip().endswith("3 of 3")


def test_matrix_fits_any_width() -> None:
    planner = Sheet(ferry()).planner
    for width in (24, 40, 59, 60, 80, 160, 300):
        matrix = Matrix.at(planner, width)
        assert cells(matrix.head()) == width
        assert {cells(matrix.line(number)) for number in range(5)} == {width}
