"""What a fetched page is, and what makes it none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from corpus.fetching import Request
from tests.corpus.fetching.conftest import AGENT, get, get_all, got, refusal, unchanged
from tests.corpus.fetching.sites import PAGE, Asked, Site, to


def test_a_page_is_kept_as_it_came(site: Site) -> None:
    site.routes["/a"] = lambda asked: asked.reply(
        PAGE,
        Content_Type="Text/HTML; Charset='windows-1252'",
        ETag='"1"',
        Last_Modified="yesterday",
        X_Own="1",
    )
    page = got(get(site.url("/a#part")))
    assert (page.raw, page.status, page.complete) == (PAGE, 200, True)
    assert (page.content_type, page.charset) == ("text/html", "windows-1252")
    assert (page.etag, page.last_modified) == ('"1"', "yesterday")
    assert (page.requested_url, page.url) == (site.url("/a#part"), site.url("/a"))
    assert datetime.now(UTC) - page.fetched < timedelta(minutes=1)
    assert ("x-own", "1") in page.headers


def test_the_request_names_the_program_and_carries_nothing_else(site: Site) -> None:
    site.routes["/a"] = lambda asked: asked.reply(PAGE, Set_Cookie="seen=1")
    get_all([site.url("/a"), site.url("/")])
    for headers in site.headers:
        assert headers["User-Agent"] == AGENT
        assert headers["Host"] == f"127.0.0.1:{site.port}"
        assert not {"Cookie", "Authorization", "Referer"} & headers.keys()


def test_without_headers_nothing_is_known(site: Site) -> None:
    def bare(asked: Asked) -> None:
        asked.send_response_only(200)
        asked.end_headers()
        asked.wfile.write(PAGE)

    site.routes["/"] = bare
    page = got(get(site.url("/")))
    assert (page.content_type, page.charset, page.etag, page.headers) == (None, None, None, ())
    assert page.raw == PAGE


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    def changing(asked: Asked) -> None:
        if asked.headers["If-None-Match"] == '"1"' and asked.headers["If-Modified-Since"] == "yesterday":
            asked.send_response(304)
            asked.end_headers()
        else:
            asked.reply(PAGE, ETag='"1"', Last_Modified="yesterday")

    site.routes |= {"/a": changing, "/old": to("/a")}
    page = got(get(site.url("/old")))
    again = unchanged(get(Request.again(page)))
    assert (again.requested_url, again.url) == (site.url("/old"), site.url("/a"))
    asked = dict(zip(site.asked, site.headers, strict=True))
    assert "If-None-Match" not in asked["/old"], "another URL gave the tag"
    assert got(get(Request(site.url("/a"), etag='"0"'))).raw == PAGE


def test_a_304_that_was_not_asked_for_is_no_page(site: Site) -> None:
    site.routes["/"] = lambda asked: asked.reply(b"", 304)
    assert "(status 304)" in refusal(site.url("/"))
    assert "(status 304)" in refusal(Request(site.url("/"), etag="a\r\nX: 1", last_modified="gestern ä"))
    assert "X" not in site.headers[-1]


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (404, "is not there (status 404): check its spelling"),
        (403, "refuses programs (status 403): open it in a browser"),
        (429, "is asked for too often (status 429): try again later"),
        (503, "fails at its site (status 503): try again later"),
        (302, "is not given (status 302): open it in a browser"),
    ],
)
def test_any_other_status_is_a_message(site: Site, status: int, advice: str) -> None:
    site.routes["/"] = lambda asked: asked.reply(b"<p>sorry</p>", status, Content_Encoding="br")
    assert f"{site.url('/')} {advice}" in refusal(site.url("/"))


def test_a_command_in_a_url_is_a_part_of_its_path(site: Site) -> None:
    site.routes["/$(rm)%20%60id%60"] = lambda asked: asked.reply(PAGE)
    assert got(get(site.url("/$(rm) `id`?q=$(rm);ls"))).raw == PAGE
    assert site.pages_asked == ["/$(rm)%20%60id%60?q=$(rm);ls"]


def test_letters_beyond_ascii_are_encoded(site: Site) -> None:
    site.routes["/%C3%BCber"] = lambda asked: asked.reply(PAGE)
    assert got(get(site.url("/über"))).raw == PAGE
