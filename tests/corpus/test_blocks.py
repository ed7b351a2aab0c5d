"""Blocks by layout, and headings told from paragraphs."""

from __future__ import annotations

import pytest

from corpus import Article, BlockKind

LONG = "The council signed the harbour contract on Monday. Three officials confirmed it to reporters."
NEXT = "Engineers had asked for a delay until spring. The mayor turned the request down on the same day."


def blocks(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    article = Article.from_text(text, source=name, clean=False)
    return [(block.kind.value, block.of(article.text)) for block in article.blocks]


def test_paragraphs_between_blank_lines() -> None:
    assert blocks(f"\n\n  {LONG}  \n \n\n{NEXT}\n") == [("paragraph", LONG), ("paragraph", NEXT)]


def test_one_paragraph_a_line() -> None:
    assert blocks(f"{LONG}\n{NEXT}\n{LONG}") == [
        ("paragraph", LONG),
        ("paragraph", NEXT),
        ("paragraph", LONG),
    ]


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    text = (
        "The council signed the harbour contract on Monday, after\n"
        "months in which engineers had asked for a delay. Three\n"
        "officials confirmed it, and none of them would be named\n"
        "in public.\n"
        "\n"
        "Work on the northern quay begins in March, the harbour\n"
        "office said, and ends a year later."
    )
    first, second = text.split("\n\n")
    assert blocks(text) == [("paragraph", first), ("paragraph", second)]


def test_short_lines_of_one_length_are_not_one_paragraph() -> None:
    lines = [
        "Ferries halted as storm nears the western islands",
        "Museum returns carved doors to mountain villagers",
    ]
    assert [text for _, text in blocks("\n".join(lines))] == lines


def test_list_items_without_their_marks() -> None:
    text = "The plan has these parts:\n- a new quay\n* two cranes\n• one radar\n1. a road\n2) a fence"
    assert blocks(text)[1:] == [
        ("list item", item) for item in ("a new quay", "two cranes", "one radar", "a road", "a fence")
    ]


def test_an_indented_line_goes_on_with_its_list_item() -> None:
    assert blocks("Parts are:\n- a new quay\n  for ferries\n- two cranes")[1:] == [
        ("list item", "a new quay\n  for ferries"),
        ("list item", "two cranes"),
    ]


@pytest.mark.parametrize(
    "line", ["-5 degrees were measured overnight.", "3.5 million euros were paid.", "#1 was sold."]
)
def test_figures_and_names_are_not_list_marks(line: str) -> None:
    assert blocks(f"{LONG}\n{line}\n{NEXT}")[1] == ("paragraph", line)


def test_markdown() -> None:
    text = f"# The harbour deal\n\n{LONG}\n\n## What comes next\n\n> {NEXT}\n> It stands.\n\n- one\n- two\n"
    assert blocks(text, "a.md") == [
        ("headline", "The harbour deal"),
        ("paragraph", LONG),
        ("heading", "What comes next"),
        ("quotation", f"{NEXT}\n> It stands."),
        ("list item", "one"),
        ("list item", "two"),
    ]


@pytest.mark.parametrize("rule", ["===", "-----"])
def test_a_title_with_a_line_under_it_is_a_heading(rule: str) -> None:
    assert blocks(f"The harbour deal\n{rule}\n{LONG}\n\nAfterwards\n{rule}\n\n{NEXT}", "a.md") == [
        ("headline", "The harbour deal"),
        ("paragraph", LONG),
        ("heading", "Afterwards"),
        ("paragraph", NEXT),
    ]


def test_a_title_under_a_paragraph_broken_at_a_width_is_a_heading() -> None:
    paragraph = (
        "The council signed the harbour contract on Monday, after\n"
        "months in which engineers had asked for a delay. Three\n"
        "officials confirmed it, and none of them would be named\n"
        "in public."
    )
    assert blocks(f"{paragraph}\nAfterwards\n======\n{NEXT}")[:2] == [
        ("paragraph", paragraph),
        ("heading", "Afterwards"),
    ]


def test_a_line_under_a_sentence_a_list_or_nothing_makes_no_heading() -> None:
    for before in (LONG, "- one", "* * *"):
        assert "heading" not in {kind for kind, _ in blocks(f"{before}\n---\n{NEXT}")}
    assert blocks(f"---\n{LONG}")[0] == ("paragraph", "---")
    assert blocks(f"{LONG}\n\nAfterwards\n\n---\n\n{NEXT}")[2] == ("paragraph", "---")


def test_headline_after_a_section_label() -> None:
    lines = [
        "Harbour News",
        "Council’s quiet acceptance of the northern bid",
        "It had no choice, critics say.",
    ]
    text = "\n\n".join([*lines, LONG, NEXT])
    assert [kind for kind, _ in blocks(text)] == [
        "heading",
        "headline",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_headings_in_title_case_and_between_long_paragraphs() -> None:
    text = f"{LONG}\nA Quiet Choice of the Council\n{NEXT}\nThe night of the storm\n{LONG}"
    kinds = [kind for kind, _ in blocks(text)]
    assert kinds == ["paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_a_title_over_a_list_is_a_heading() -> None:
    assert blocks(f"{LONG}\nKey points\n- The quay is new.\n- The road is not.")[1] == (
        "heading",
        "Key points",
    )


def test_claims_of_one_sentence_a_paragraph_are_never_headings() -> None:
    claims = [
        "The contract was signed on Monday",
        "Its value is undisclosed",
        "Three officials confirmed the signature to reporters on Tuesday evening in the harbour.",
        "Why was it signed at all?",
        "The opposition has asked for a public inquiry into how the award was made last winter.",
        "Nobody answered",
    ]
    assert {kind for kind, _ in blocks("\n\n".join(claims))} == {"paragraph"}


def test_the_last_line_is_no_heading() -> None:
    assert blocks(f"{LONG}\n\n{NEXT}\n\nA Quiet Choice")[-1][0] == "paragraph"


def test_blocks_are_in_order_and_trimmed() -> None:
    article = Article.from_text(
        f"Title Over It All\n\n{LONG}\n- one\n> two\n\n\n{NEXT}", source="a.txt", clean=False
    )
    ends = [0]
    for block in article.blocks:
        assert block.start >= ends[-1]
        assert block.of(article.text) == block.of(article.text).strip() != ""
        ends.append(block.end)
    assert BlockKind.HEADLINE in {block.kind for block in article.blocks}
