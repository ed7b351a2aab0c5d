"""Redirects, each checked as the first URL was."""

from __future__ import annotations

import pytest

from corpus.fetching import Policy, Request
from tests.corpus.fetching.conftest import get, got, names, refusal
from tests.corpus.fetching.sites import PAGE, Site, page, to

ALLOWED = Policy(allow_private=True)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(site: Site, status: int) -> None:
    site.routes |= {"/old/a": to("../new?x=1#top", status), "/new": page}
    found = got(get(site.url("/old/a")))
    assert (found.requested_url, found.url) == (site.url("/old/a"), site.url("/new?x=1"))
    assert found.raw == PAGE


def test_five_redirects_are_followed_and_no_more(site: Site) -> None:
    site.routes |= {f"/{number}": to(f"/{number + 1}") for number in range(6)} | {"/6": page}
    assert got(get(site.url("/1"))).url == site.url("/6")
    assert "redirects more than 5 times" in refusal(site.url("/0"))


def test_a_loop_is_stopped(site: Site) -> None:
    site.routes |= {"/a": to("/b"), "/b": to("/a"), "/same": to("")}
    assert "redirects more than 5 times" in refusal(site.url("/a"))
    assert site.pages_asked == ["/a", "/b"] * 3
    assert "redirects more than 5 times" in refusal(site.url("/same"))


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "data:text/html,x", "http://[bad",
     "http://a.example:99999/", "http://user:secret@a.example/", "http:///x", "\x1b]0;x"],
)  # fmt: skip
def test_a_redirect_to_no_web_address_is_refused(site: Site, location: str) -> None:
    site.routes["/"] = to(location)
    line = refusal(site.url("/"))
    assert line.startswith(f"{site.url('/')} redirects to ") or "(status 404)" in line
    assert "secret" not in line


@pytest.mark.parametrize(
    ("location", "reach"),
    [
        ("http://169.254.10.20/latest", "a link-local address"),
        ("http://[fe80::1]/", "a link-local address"),
        ("http://10.0.0.1/", "a private address"),
        ("http://intra.example/", "a private address"),
        ("http://224.0.0.1/", "no address of a host"),
    ],
)
def test_a_redirect_to_a_near_address_is_refused(site: Site, location: str, reach: str) -> None:
    site.routes["/"] = to(location)
    line = refusal(site.url("/"), resolver=names(intra="192.168.1.9"))
    assert line.startswith(f"{site.url('/')} redirects, and {location} leads to {reach}")


def test_leave_for_a_private_address_does_not_go_further() -> None:
    with Site({"/": page}) as first, Site({"/": page}) as second:
        first.routes |= {"/on": to("/"), "/away": to(second.url("/"))}
        assert got(get(first.url("/on"), policy=ALLOWED)).raw == PAGE
        assert "leads to this machine" in refusal(first.url("/away"), policy=ALLOWED)
        assert second.asked == []


def test_an_item_of_a_feed_is_not_fetched_from_this_machine(site: Site) -> None:
    assert "leads to this machine" in refusal(Request(site.url("/"), typed=False), policy=ALLOWED)
    assert site.asked == []
