"""Comments, link lists, copies and notes on the writer; scores, and blocks kept in doubt."""

from __future__ import annotations

import pytest

from corpus import BlockKind
from tests.corpus.pages import HEADLINES, MENU, MORE_PARAGRAPHS, PARAGRAPHS, article, excluded, kept

LONG = (
    "The harbour office has run the port since it was dug, and its clerks keep the books of every ship that "
    "ever moored there, with her cargo, her master and her debts, in a room above the slipway that only they "
    "may enter, and that was never flooded."
)
COMMENTS = [
    "I have fished here for thirty years and nobody ever asked me about any crane at all.",
    "The mayor should read his own contract before he talks about the slipway to people.",
    "Well said, and the same goes for the engineers who let him sign it on that Monday.",
]


def thread(*marks: str) -> list[str]:
    return [line for mark, comment in zip(marks, COMMENTS, strict=True) for line in (mark, comment)]


@pytest.mark.parametrize(
    ("head", "marks"),
    [
        ("3 Comments", ("Gull says:", "Mole says:", "Ada says:")),
        ("3 responses to “Harbour contract signed”", ("Reply", "Reply", "Reply")),
        ("Leave a comment", ("2 hours ago", "3 hours ago", "1 day ago")),
        ("3 thoughts on “Harbour contract signed”", ("March 3, 2026", "March 4, 2026", "March 5, 2026")),
    ],
)
def test_readers_comments_go_to_the_end_of_the_page(head: str, marks: tuple[str, str, str]) -> None:
    found = article([LONG, *PARAGRAPHS, *MORE_PARAGRAPHS, head, *thread(*marks)], "\n")
    assert kept(found) == [LONG, *PARAGRAPHS, *MORE_PARAGRAPHS]
    assert {reason for reason, text in excluded(found) if text in COMMENTS} == {"reader comment"}


def test_paragraphs_under_a_comment_button_stay() -> None:
    blocks = [LONG, "3 Comments", *PARAGRAPHS, *MORE_PARAGRAPHS]
    assert kept(article(blocks, "\n")) == [LONG, *PARAGRAPHS, *MORE_PARAGRAPHS]


def test_a_live_report_is_no_thread() -> None:
    dated = [
        line
        for day, text in enumerate([*PARAGRAPHS, *COMMENTS], start=1)
        for line in (f"March {day}, 2026", text)
    ]
    found = article([LONG, "12 comments", *dated], "\n")
    assert kept(found) == [LONG, *PARAGRAPHS, *COMMENTS]


def test_a_list_under_related_goes_and_a_heading_after_it_stays() -> None:
    heading = "What the Contract Leaves Open"
    blocks = [*PARAGRAPHS, "Related stories", *HEADLINES, heading, LONG, *MORE_PARAGRAPHS]
    found = article(blocks, "\n")
    assert excluded(found) == [("link to other articles", line) for line in ("Related stories", *HEADLINES)]
    assert heading in kept(found)


def test_list_items_under_related_go_up_to_the_next_paragraph() -> None:
    items = [f"- {line}" for line in HEADLINES]
    found = article([*PARAGRAPHS, "Most read in business", *items, LONG], "\n")
    assert [text for _, text in excluded(found)] == ["Most read in business", *items]


def test_nothing_goes_under_a_link_that_names_its_article() -> None:
    found = article([*PARAGRAPHS, "Read more: Quay repairs delayed", "A quiet harbour", LONG], "\n")
    assert [text for _, text in excluded(found)] == ["Read more: Quay repairs delayed"]


def test_a_line_said_twice_goes_once_and_a_refrain_stays() -> None:
    caption = "The northern quay in a storm last January"
    found = article([*PARAGRAPHS, caption, caption, *MORE_PARAGRAPHS])
    assert excluded(found) == [("repeated", caption)]
    assert kept(found).count(caption) == 1
    verse = ["O harbour of my fathers", "how grey thy gulls have grown"] * 3
    assert excluded(article([*PARAGRAPHS, *verse, *MORE_PARAGRAPHS])) == []


def test_two_equal_paragraphs_apart_from_each_other_stay() -> None:
    assert excluded(article([PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[0], PARAGRAPHS[2]])) == []


def test_the_writer_is_told_by_the_byline() -> None:
    note = "Ada Novak is a harbour reporter for the Beacon and lives in Arden with her gulls."
    assert ("about the writer", note) in excluded(article(["By Ada Novak", *PARAGRAPHS, note]))
    assert note in kept(article(["By Ben Roy", *PARAGRAPHS, note]))
    assert note in kept(article(["By Ada Novak", *PARAGRAPHS, note, LONG]))


def test_an_excluded_block_has_a_score_and_its_earlier_kind() -> None:
    found = article([*(f"- {line}" for line in MENU), *PARAGRAPHS, "Leave a comment"], "\n")
    assert [block.earlier for block in found.excluded] == [BlockKind.LIST_ITEM] * 8 + [BlockKind.PARAGRAPH]
    scores = [block.score for block in found.excluded]
    assert scores[-1] == 1.0
    assert all(score is not None and 0.5 < score <= 1 for score in scores)
    assert all(block.score is None and block.earlier is None for block in found.body)


def test_a_doubtful_block_is_kept_and_noted() -> None:
    caption = "Harbour Post Live Ticker And All The Markets"
    lines = [f"{line} Today" for line in ("Gulls And Cranes", caption, "Quays And Roads")]
    found = article([*PARAGRAPHS, *lines, *MORE_PARAGRAPHS], "\n")
    assert excluded(found) == []
    doubtful = [block.of(found.text) for block in found.body if block.score is not None]
    assert set(doubtful) <= set(lines)
    assert doubtful != []
    assert [note for note in found.notes if note.startswith(f"kept in doubt ({len(doubtful)}): “")] != []


def test_an_article_of_prose_has_no_doubtful_blocks() -> None:
    found = article(["Harbour contract signed", *PARAGRAPHS, LONG, "It closed.", "Turnout: 41 percent."])
    assert found.notes == ()
    assert excluded(found) == []


def test_a_page_without_likely_prose_loses_its_menu_all_the_same() -> None:
    stub = ["It was quiet on the quay on Monday.", "Nobody was there when the crane fell into the dock."]
    found = article([*MENU, *HEADLINES, *stub, *HEADLINES, *MENU], "\n")
    assert kept(found) == stub
