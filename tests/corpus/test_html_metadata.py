"""What a web page says about its article, and where each value stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from corpus import Article
from tests.corpus.conftest import Read

Page = Callable[[str], Article]
PROSE = (
    "<p>"
    + "The council of Ilmory signed the contract on Monday, and three officials confirmed it. " * 3
    + "</p>"
)


def page_with(read: Read, head: str = "", before: str = "", **known: str) -> Article:
    [article] = read(
        "a.html", f"<!doctype html><html><head>{head}</head><body>{before}{PROSE}</body></html>", **known
    )
    return article


def test_json_ld_wins(page: Page) -> None:
    article = page("json-ld.html")
    assert article.title == "Ferry terminal contract goes to Orlen Brothers"
    assert article.outlet == "The Ilmory Lantern"
    assert article.byline == "Nadia Corvell, Pell Otway"
    assert article.published == date(2031, 5, 8)
    assert article.url == "https://lantern.example/news/ferry-terminal"
    assert article.provenance["url"] == "canonical link"
    assert {article.provenance[field] for field in ("title", "outlet", "byline", "published")} == {"JSON-LD"}


def test_open_graph_wins_over_meta_and_a_profile_is_no_name(page: Page) -> None:
    article = page("open-graph.html")
    assert (article.title, article.provenance["title"]) == ("Terminal to be built by Orlen", "OpenGraph")
    assert (article.outlet, article.provenance["outlet"]) == ("Quayside Post", "OpenGraph")
    assert (article.byline, article.provenance["byline"]) == ("Imre Fallow", "meta")
    assert (article.published, article.provenance["published"]) == (date(2031, 5, 8), "OpenGraph")
    assert (article.url, article.provenance["url"]) == ("https://quayside.example/2031/terminal", "OpenGraph")


def test_a_page_that_states_nothing_has_no_date(page: Page) -> None:
    article = page("no-metadata.html")
    assert (article.published, article.byline, article.url) == (None, None, None)
    assert not {"published", "byline", "url"} & set(article.provenance)
    assert article.provenance["outlet"] == "file name"


def test_a_visible_byline_gives_the_writer_and_the_date(read: Read) -> None:
    article = page_with(read, before="<div class='meta-byline'>By Odile Marsh | 7 May 2031</div>")
    assert (article.byline, article.provenance["byline"]) == ("Odile Marsh", "visible byline")
    assert (article.published, article.provenance["published"]) == (date(2031, 5, 7), "visible byline")


def test_parts_of_a_byline_and_lines_of_a_title_are_kept_apart(read: Read) -> None:
    byline = "<p class='byline'><span>By</span><a href='/odile'>Odile Marsh</a><span>7 May 2031</span></p>"
    article = page_with(read, before=f"<h1>A vote<br>in <i>M</i>ay</h1>{byline}")
    assert (article.byline, article.published) == ("Odile Marsh", date(2031, 5, 7))
    assert article.title == "A vote in May"


def test_an_author_is_known_by_its_markup(read: Read) -> None:
    assert page_with(read, before="<a rel='author' href='/odile'>Odile Marsh</a>").byline == "Odile Marsh"


def test_times_that_differ_date_nothing(read: Read) -> None:
    one, other = "<time datetime='2031-05-07'>7 May</time>", "<time datetime='2031-05-09'>9 May</time>"
    assert page_with(read, before=one + one).published == date(2031, 5, 7)
    assert page_with(read, before=one + other).published is None


@pytest.mark.parametrize("stated", ["99999-99-99", "yesterday", "0", "2031-02-30", "1e400", "\x1b[2J"])
def test_a_date_that_is_none_is_unknown(read: Read, stated: str) -> None:
    head = f"<meta property='article:published_time' content='{stated}'>"
    article = page_with(read, head + "<meta name='date' content='2031-05-07'>")
    assert (article.published, article.provenance["published"]) == (date(2031, 5, 7), "meta")
    assert page_with(read, head).published is None


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/hosts", "http://[bad", "http://a.example:99999/", "//", "/x"],
)
def test_an_address_that_is_not_of_the_web_is_none(read: Read, address: str) -> None:
    assert page_with(read, f"<link rel='canonical' href='{address}'>").url is None


def test_a_relative_canonical_address_is_completed_with_that_of_the_page(read: Read) -> None:
    article = page_with(
        read, "<link rel='canonical' href='/news/1'>", url="https://lantern.example/news/1?from=mail"
    )
    assert article.url == "https://lantern.example/news/1"
    assert article.outlet == "lantern.example"
    assert article.provenance["outlet"] == "address"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0042)https://lantern.example/news/1 -->",
        "<!--\n Page saved with SingleFile \n url: https://lantern.example/news/1 \n saved date: today\n-->",
    ],
)
def test_the_address_a_page_was_saved_from_is_found(read: Read, comment: str) -> None:
    article = page_with(read, comment)
    assert (article.url, article.provenance["url"]) == ("https://lantern.example/news/1", "saved page")


def test_the_outlet_is_taken_off_the_title(read: Read) -> None:
    name = "<meta property='og:site_name' content='Ilmory Lantern'>"
    assert (
        page_with(read, f"<title>Terminal: a vote in May | Ilmory Lantern</title>{name}").title
        == "Terminal: a vote in May"
    )


def test_a_language_that_the_text_is_not_in_is_not_believed(read: Read) -> None:
    article = page_with(read, "<meta property='og:locale' content='de_DE'>")
    assert (article.language, article.provenance["language"]) == ("en", "guess")


def test_hostile_values_are_lines_without_controls(read: Read) -> None:
    head = (
        "<meta property='og:title' content='<script>alert(1)</script>&#27;[2J\u202eevil\n title'>"
        f"<meta property='og:site_name' content='\" onmouseover=x {'a' * 5000}'>"
        "<script type='application/ld+json'>{]</script>"
        f"<script type='application/ld+json'>{'[' * 50_000}</script>"
        '<script type=\'application/ld+json\'>{"@type": [3, null], "author": [[[]]], "headline": {}}</script>'
    )
    article = page_with(read, head)
    assert article.title == "<script>alert(1)</script>[2Jevil title"
    assert article.outlet.startswith('" onmouseover=x aaa')
    assert len(article.outlet) == 500
