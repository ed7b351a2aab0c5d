"""robots.txt, as RFC 9309 has it."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.corpus.fetching.conftest import QUICK, get, get_all, got, names, refusal
from tests.corpus.fetching.sites import PAGE, Asked, Site, page, text, to


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /private/", True),
        ("User-agent: newsdiff\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: NewsDiff/2.0 # comment\nDisallow: /a", False),
        ("User-agent: newsdiff\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: news\nDisallow: /", True),
        ("User-agent: newsdiff-extra\nDisallow: /", True),
        ("User-agent: one\nUser-agent: newsdiff\nDisallow: /a", False),
        ("User-agent: *\nDisallow: /*.html$\nAllow: /a.html", False),
        ("\ufeffUser-agent: *\r\nDisallow: /a", False),
        ("<html>no robots here</html>", True),
        ("User agent newsdiff\nDisallow: /a", False),
        ("", True),
    ],
)
def test_what_a_file_forbids(site: Site, rules: str, allowed: bool) -> None:
    site.routes |= {"/robots.txt": text(rules), "/a.html": page}
    if allowed:
        assert got(get(site.url("/a.html"))).raw == PAGE
    else:
        assert "is closed to programs by its site’s robots.txt" in refusal(site.url("/a.html"))
        assert site.pages_asked == []


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (401, True), (429, False),
                                                 (500, False), (503, False)])  # fmt: skip
def test_a_missing_file_allows_all_and_a_failing_one_nothing(site: Site, status: int, allowed: bool) -> None:
    site.routes["/robots.txt"] = text("", status)
    if allowed:
        assert got(get(site.url("/"))).raw == PAGE
    else:
        assert f"robots.txt is answered with status {status}: try again later" in refusal(site.url("/"))


def test_a_file_that_never_comes_allows_nothing(site: Site) -> None:
    site.routes["/robots.txt"] = lambda asked: time.sleep(5)
    started = time.monotonic()
    found = get_all([site.url("/"), site.url("/b")], limits=replace(QUICK, robots_seconds=0.2))
    assert time.monotonic() - started < 3
    assert all("/robots.txt does not come" in str(one) for one in found)
    assert site.asked == ["/robots.txt"]


def test_a_file_is_asked_for_once_a_host_and_run(site: Site) -> None:
    site.routes |= {"/a": page, "/b": to("/a")}
    get_all([site.url("/"), site.url("/a"), site.url("/b")])
    assert site.asked.count("/robots.txt") == 1
    get(site.url("/"))
    assert site.asked.count("/robots.txt") == 2


def test_each_site_of_a_redirect_is_asked(site: Site) -> None:
    with Site({"/robots.txt": text("User-agent: *\nDisallow: /closed"), "/closed": page}) as other:
        site.routes["/a"] = to(other.url("/closed"))
        assert f"{other.url('/closed')} is closed to programs" in refusal(site.url("/a"))
        assert other.pages_asked == []


def test_a_redirected_file_counts_and_a_refused_one_allows_nothing(site: Site) -> None:
    site.routes |= {"/robots.txt": to("/r"), "/r": text("User-agent: *\nDisallow: /a"), "/a": page}
    assert "is closed to programs" in refusal(site.url("/a"))
    site.routes["/robots.txt"] = to("http://intra.example/robots.txt")
    line = refusal(site.url("/"), resolver=names(intra="10.0.0.1"))
    assert "/robots.txt redirects, and http://intra.example/robots.txt leads to a private address" in line


def test_pages_of_a_host_wait_for_their_turn_and_the_wait_is_no_part_of_their_time(site: Site) -> None:
    site.routes |= {"/a": page, "/b": page}
    started = time.monotonic()
    found = get_all(
        [site.url("/"), site.url("/a"), site.url("/b")], limits=replace(QUICK, delay=0.6, seconds=0.5)
    )
    assert time.monotonic() - started >= 1.2
    assert [got(one).raw for one in found] == [PAGE] * 3


@pytest.mark.parametrize(("asked", "least"), [("0.2", 0.19), ("86400", 0.29), ("-1", 0)])
def test_a_crawl_delay_is_kept_up_to_a_bound(site: Site, asked: str, least: float) -> None:
    site.routes |= {"/robots.txt": text(f"User-agent: *\nCrawl-delay: {asked}"), "/a": page}
    started = time.monotonic()
    get_all([site.url("/"), site.url("/a")], limits=replace(QUICK, longest_delay=0.3))
    assert least < time.monotonic() - started < 5


@pytest.mark.parametrize(("gap", "colon"), [("", ":"), ("\t ", "")])
def test_a_hostile_file_takes_no_time(site: Site, gap: str, colon: str) -> None:
    agents = "".join(f"User {gap}agent{colon} a{number}\n" for number in range(16_000))
    rules = agents + "Allow: /a\n" * 20_000 + "User-agent: *\nDisallow: /" + "a*" * 10_000

    def hostile(asked: Asked) -> None:
        asked.reply((rules + "x" * 2_000_000).encode(), Content_Type="text/plain")

    site.routes["/robots.txt"] = hostile
    started = time.monotonic()
    assert got(get(site.url("/?" + "a" * 2_000))).raw == PAGE
    assert time.monotonic() - started < 3
