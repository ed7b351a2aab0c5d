"""Pages that state an address which is not their own."""

from __future__ import annotations

import pytest

from corpus import Article
from tests.corpus.conftest import Read

PROSE = "The council of Ilmory signed the contract on Monday, and three officials confirmed it. " * 3
OWN = "https://lantern.example/news/2031/terminal"


def read_copy(
    read: Read, named: str, url: str | None = OWN, before: str = "", tag: str = "canonical"
) -> Article:
    stated = f"<link rel='canonical' href='{named}'>"
    if tag != "canonical":
        stated = f"<meta property='{tag}' content='{named}'>"
    html = f"<!doctype html>{before}<html><head>{stated}</head><body><p>{PROSE}</p></body></html>"
    [article] = read("copy.html", html, **({"url": url} if url else {}))
    return article


@pytest.mark.parametrize("tag", ["canonical", "og:url"])
def test_a_copy_that_names_the_page_of_another_outlet_keeps_its_own_address(read: Read, tag: str) -> None:
    article = read_copy(read, "https://www.gazette.example/terminal", tag=tag)
    assert (article.url, article.provenance["url"]) == (OWN, "fetched")
    assert article.outlet == "lantern.example", "not the outlet that it names"
    assert article.notes == ("names a page of gazette.example as canonical: it may be a copy of that page",)


@pytest.mark.parametrize(
    ("named", "url"),
    [
        ("https://www.lantern.example/terminal", OWN),
        ("https://lantern.example/terminal", "https://amp.lantern.example/terminal?amp=1"),
        ("https://www.lantern.example/terminal", "https://edition.lantern.example/x"),
        ("https://eu.lantern.example/terminal", "https://www.lantern.example/x"),
        ("https://www.lantern.com/terminal", "https://www.lantern.co.uk/x"),
        ("http://lantern.example:8080/terminal", OWN),
    ],
)
def test_an_address_of_the_same_site_is_believed(read: Read, named: str, url: str) -> None:
    article = read_copy(read, named, url)
    assert (article.url, article.provenance["url"], article.notes) == (named, "canonical link", ())


@pytest.mark.parametrize(
    ("named", "url"),
    [
        ("https://news.gazette.com/a", "https://news.lantern.com/a"),
        ("https://gazette.co.uk/a", "https://lantern.co.uk/a"),
        ("https://notlantern.example/a", OWN),
    ],
)
def test_hosts_that_only_look_alike_are_of_different_outlets(read: Read, named: str, url: str) -> None:
    article = read_copy(read, named, url)
    assert article.url == url and "as canonical" in article.notes[0]


@pytest.mark.parametrize("named", ["https://lantern.example/", "https://lantern.example", "/"])
def test_the_front_page_is_no_address_of_an_article(read: Read, named: str) -> None:
    article = read_copy(read, named)
    assert (article.url, article.notes) == (OWN, ())


def test_a_front_page_and_an_article_in_a_query_keep_the_address_they_state(read: Read) -> None:
    assert (
        read_copy(read, "https://lantern.example/", "https://lantern.example/#top").url
        == "https://lantern.example/"
    )
    assert read_copy(read, "https://lantern.example/?p=7").url == "https://lantern.example/?p=7"


def test_a_saved_page_says_itself_where_it_came_from(read: Read) -> None:
    article = read_copy(read, "https://gazette.example/a", None, f"<!-- saved from url=(0042){OWN} -->")
    assert (article.url, article.provenance["url"]) == (OWN, "saved page")
    assert "gazette.example" in article.notes[0]
    article = read_copy(read, "https://gazette.example/a", None)
    assert (article.url, article.notes) == ("https://gazette.example/a", ()), "nothing says otherwise"
