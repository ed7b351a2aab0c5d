"""Pages that are added under several addresses, or name the address of another, lose no outlet."""

from __future__ import annotations

from tests.command import newsdiff, out
from tests.corpus.fetching.sites import Handler, Site
from tests.sites import GAZETTE_PAGE, LANTERN_PAGE, LATER_PAGE, answer, in_turn


def copy_of(page: bytes, url: str) -> Handler:
    return answer(page.replace(b"<head>", f'<head><link rel="canonical" href="{url}">'.encode()))


def add(*urls: str) -> list[str]:
    return out(newsdiff("add", "harbour", *urls, "--allow-private"))


def test_a_page_that_names_another_outlets_page_stands_beside_that() -> None:
    with Site({"/story": answer(GAZETTE_PAGE)}) as gazette, Site() as lantern:
        lantern.routes["/copy"] = copy_of(LANTERN_PAGE, gazette.url("/story"))
        lantern.routes["/same"] = copy_of(
            GAZETTE_PAGE.replace(b"Ilmory Gazette", b"Wire Relay"), gazette.url("/story")
        )
        urls = gazette.url("/story"), lantern.url("/copy"), lantern.url("/same")
        assert add(*urls) == [
            "Ilmory Gazette: new",
            "Quay Lantern: new",
            "Wire Relay: new, the same text as Ilmory Gazette",
        ]
        again = add(*urls)
    assert all(": unchanged since version 1" in line for line in again) and len(again) == 3
    (line,) = out(newsdiff("library", "list"))
    assert line == "harbour · 3 outlets · Ilmory Gazette, Quay Lantern, Wire Relay"


def test_one_page_under_addresses_with_tracking_is_one_article() -> None:
    with Site({"/story": answer(GAZETTE_PAGE)}) as site:
        urls = [
            site.url(f"/story{end}")
            for end in ("?utm_source=letter&utm_medium=mail", "", "#top", "/?fbclid=1")
        ]
        site.routes["/story/"] = answer(GAZETTE_PAGE)
        assert add(*urls) == ["Ilmory Gazette: new", *["Ilmory Gazette: unchanged since version 1"] * 3]


def test_two_articles_of_an_outlet_whose_pages_all_name_its_front_page_stay_two() -> None:
    with Site() as site:
        site.routes["/one"] = copy_of(GAZETTE_PAGE, site.url("/"))
        site.routes["/two"] = copy_of(LANTERN_PAGE.replace(b"Quay Lantern", b"Ilmory Gazette"), site.url("/"))
        assert add(site.url("/one"), site.url("/two")) == ["Ilmory Gazette: new", "Ilmory Gazette (2): new"]


def test_a_page_whose_stated_address_follows_its_headline_gets_versions() -> None:
    with Site() as site:
        site.routes["/7"] = in_turn(
            copy_of(GAZETTE_PAGE, site.url("/7/terminal-opens")),
            copy_of(LATER_PAGE, site.url("/7/terminal-is-late")),
        )
        assert add(site.url("/7")) == ["Ilmory Gazette: new"]
        assert add(site.url("/7")) == ["Ilmory Gazette: version 2"]
