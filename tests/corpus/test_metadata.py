"""Outlet, byline and date: from a front matter, from the text, from the file's name."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import Article
from corpus.bylines import read_byline
from corpus.dates import parse_date
from corpus.frontmatter import find_front_matter
from corpus.naming import outlet_of_file

BODY = (
    "The council signed the harbour contract on Monday. Three officials confirmed it to reporters.\n\n"
    "Engineers had asked for a delay until spring. The mayor turned the request down the same day."
)


def article(text: str, source: str = "story/02-harbour-post.txt", **given: str) -> Article:
    return Article.from_text(text, source=source, **given)  # type: ignore[arg-type]


def reasons(found: Article) -> list[tuple[str | None, str]]:
    return [(block.reason, block.of(found.text)) for block in found.excluded]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2026-03-04", date(2026, 3, 4)),
        ("2026-03-04T18:30:00Z", date(2026, 3, 4)),
        ("2026/3/4", date(2026, 3, 4)),
        ("March 4, 2026", date(2026, 3, 4)),
        ("Published Mar. 4, 2026 at 9:15 a.m.", date(2026, 3, 4)),
        ("Wednesday, 4 March 2026", date(2026, 3, 4)),
        ("4th of March 2026", date(2026, 3, 4)),
        ("4. März 2026", date(2026, 3, 4)),
        ("4 de marzo de 2026", date(2026, 3, 4)),
        ("99999-99-99", None),
        ("2026-02-30", None),
        ("March 4", None),
        ("04/03/2026", None),
        ("66.2 percent", None),
        ("1" * 5000, None),
        ("", None),
    ],
)
def test_dates(printed: str, day: date | None) -> None:
    assert parse_date(printed) == day


@pytest.mark.parametrize(
    ("line", "writer", "outlet"),
    [
        ("By Ada Novak – The Beacon – March 3, 2026", "Ada Novak", "The Beacon"),
        ("By Ada Novak, Reuters", "Ada Novak", "Reuters"),
        ("By Ada Novak, Harbour Post", "Ada Novak", "Harbour Post"),
        ("By Ada Novak | Staff Writer | 3 March 2026", "Ada Novak", None),
        ("By Ada Novak, Lisbon", "Ada Novak", None),
        ("By Ada Novak Updated March 3, 2026", "Ada Novak", None),
        ("BY ADA NOVAK", "ADA NOVAK", None),
        ("Von Ada Novak", "Ada Novak", None),
        ("(Reporting by Ada B. Novak; editing by Ben Roy)", "Ada B. Novak", None),
    ],
)
def test_bylines(line: str, writer: str, outlet: str | None) -> None:
    found = read_byline(line)
    assert found is not None
    assert (found.writer, found.outlet) == (writer, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday",
        "By the Numbers",
        "By signing, the council gave up its veto.",
        "By Monday the council had signed.",
        "Bypass Opened by Mayor",
        "The report was written by Ada Novak",
    ],
)
def test_lines_that_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


def test_a_byline_gives_outlet_and_date_and_is_set_aside() -> None:
    line = "By Ada Novak – The Beacon – March 3, 2026"
    found = article(f"{BODY}\n\n{line}")
    assert (found.outlet, found.byline, found.published) == ("The Beacon", "Ada Novak", date(2026, 3, 3))
    assert reasons(found) == [("byline", line)]


def test_a_source_credit_names_the_outlet_where_nothing_else_does() -> None:
    found = article(f"{BODY}\n\n(Adapted from Beacon.com)")
    assert found.outlet == "Beacon"
    assert found.notes == ("outlet taken from the source it credits: Beacon",)
    assert reasons(found) == [("source credit", "(Adapted from Beacon.com)")]


def test_a_byline_comes_before_a_source_credit() -> None:
    found = article(f"{BODY}\n\nBy Ada Novak – Harbour Post\n\n(Adapted from Beacon.com)")
    assert (found.outlet, found.notes) == ("Harbour Post", ())


def test_a_dateline_is_the_last_resort_before_the_file_name_and_stays_in_the_text() -> None:
    found = article(f"LISBON, March 3 (Beacon) - {BODY}")
    assert found.outlet == "Beacon"
    assert found.excluded == ()
    assert article(f"LISBON, March 3 (Beacon) - {BODY}\n\nBy Ada Novak – The Post").outlet == "The Post"


def test_the_source_of_a_chart_is_no_outlet() -> None:
    found = article(f"{BODY}\n\nSource: Statistics Office\n\n{BODY}")
    assert found.outlet == "Harbour Post"
    assert reasons(found) == [("source credit", "Source: Statistics Office")]


def test_a_date_line() -> None:
    found = article(f"Lisbon | Published March 3, 2026 at 10:15 GMT\n\n{BODY}")
    assert found.published == date(2026, 3, 3)
    assert reasons(found) == [("date line", "Lisbon | Published March 3, 2026 at 10:15 GMT")]


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    assert article(f"{BODY}\n\nIt was signed on March 3, 2026.").excluded == ()


def test_front_matter() -> None:
    front = (
        "---\noutlet: 'Harbour Post'\ntitle: \"Quay: the deal\"\npublished: 2026-03-04\nbyline: Ada Novak\n"
        "url: https://post.example/quay\ntags:\n  - sea\nrating: 5\n---"
    )
    found = article(f"{front}\n\n{BODY}\n\nBy Ben Roy – The Beacon – May 1, 2020")
    assert (found.outlet, found.title, found.byline) == ("Harbour Post", "Quay: the deal", "Ada Novak")
    assert (found.published, found.url) == (date(2026, 3, 4), "https://post.example/quay")
    assert reasons(found)[0] == ("front matter", front)
    assert [block.kind for block in found.body] == ["paragraph", "paragraph"]


def test_front_matter_is_set_aside_even_without_cleaning() -> None:
    found = Article.from_text(
        f"---\noutlet: Post\n---\n{BODY}\n\nLeave a comment", source="a.txt", clean=False
    )
    assert [block.reason for block in found.excluded] == ["front matter"]


@pytest.mark.parametrize(
    "text",
    [
        "---\nNo fence closes this.\n",
        "---\noutlet: Post\nA line of prose stands here.\n---\nBody.",
        "---\n---\nBody.",
        "Body first.\n---\noutlet: Post\n---\n",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert find_front_matter(text).span is None


def test_given_values_win() -> None:
    found = article(
        f"---\noutlet: Post\ntitle: T\n---\n{BODY}",
        outlet="Beacon",
        title="Mine",
        published="1 May 2026",
        url="u",
    )
    assert (found.outlet, found.title, found.published, found.url) == (
        "Beacon",
        "Mine",
        date(2026, 5, 1),
        "u",
    )


def test_an_unreadable_date_is_unknown() -> None:
    assert article(BODY, published="99999-99-99").published is None


def test_the_host_of_the_url_names_the_outlet() -> None:
    assert article(BODY, url="https://www.beacon.example/a").outlet == "beacon.example"
    assert article(BODY, url="http://[bad").outlet == "Harbour Post"


def test_the_title_is_the_headline() -> None:
    assert (
        article(f"Council Signs the Harbour Contract\n\n{BODY}").title == "Council Signs the Harbour Contract"
    )
    assert article(BODY).title is None


@pytest.mark.parametrize(
    ("source", "outlet"),
    [
        ("story/02-harbour-post.txt", "Harbour Post"),
        ("The Beacon.md", "The Beacon"),
        ("007_6e74d0749d99a8b0.txt", "007"),
        ("6e74d0749d99a8b0.txt", "6e74d0749d99a8b0"),
        ("2f1b9c3e-1111-2222-3333-444455556666.txt", "2f1b9c3e-1111-2222-3333-444455556666"),
        ("bbc_2026-03-04.txt", "BBC"),
        (".txt", "TXT"),
        ("", "untitled"),
    ],
)
def test_an_outlet_from_a_file_name(source: str, outlet: str) -> None:
    assert outlet_of_file(source) == outlet


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        (
            "Der Rat hat den Vertrag am Montag unterzeichnet, und die Opposition ist nicht damit zufrieden.",
            "de",
        ),
        (
            "Le conseil a signé le contrat et les élus ne sont pas satisfaits de la décision de la ville.",
            "fr",
        ),
        ("El consejo firmó el contrato con la empresa y los vecinos no están de acuerdo con la obra.", "es"),
        ("Hội đồng đã ký hợp đồng với công ty này vào thứ Hai và sẽ công bố giá trị trong năm sau.", "vi"),
        ("Zorblax quent fribble.", "en"),
    ],
)
def test_language_is_guessed(text: str, language: str) -> None:
    assert article(text).language == language


def test_a_given_language_is_kept() -> None:
    assert article(BODY, language="nl").language == "nl"
