"""Any text as a URL or an address: taken apart, or one line that says why not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.fetching import FetchError
from corpus.fetching.addresses import Reach, is_address, reach_of
from corpus.fetching.targets import redirected, shown, target_of

PIECES = [
    "http",
    "https",
    ":",
    "//",
    "@",
    "[",
    "]",
    "/",
    "?",
    "#",
    "%",
    "127.0.0.1",
    "::1",
    "a.example",
    "99999",
    "\\",
]
URLS = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map("".join)
BASE = target_of("https://quayside.example/news/")


@given(URLS)
def test_any_text_is_a_target_or_a_message(text: str) -> None:
    for find in (lambda: target_of(text), lambda: redirected(BASE, text)):
        try:
            target = find()
        except FetchError as error:
            assert str(error).isprintable()
            continue
        assert target.scheme in ("http", "https")
        assert target.host.isascii()
        assert target.authority.isprintable()
        assert target_of(target.url) == target
        assert target_of(f"{target.origin}/").host == target.host


@given(st.text() | st.ip_addresses().map(str))
def test_any_text_leads_somewhere_or_nowhere(text: str) -> None:
    assert is_address(text) or reach_of(text) is Reach.NOWHERE


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_the_same_inside_an_ipv6_one(address: object) -> None:
    plain = reach_of(str(address))
    assert reach_of(f"::ffff:{address}") is plain
    number = int(address)  # type: ignore[call-overload]
    assert reach_of(f"64:ff9b::{number >> 16:x}:{number & 0xFFFF:x}") is plain


@pytest.mark.parametrize("unit", ["//", "http://", "@", "a@", "[", "%", "\u0301", "٣."])
def test_a_megabyte_is_no_url_and_takes_no_time(unit: str) -> None:
    text = "http://" + unit * (1_000_000 // len(unit))
    started = time.monotonic()
    with pytest.raises(FetchError, match="too long"):
        target_of(text)
    assert len(shown(text)) <= 201
    assert time.monotonic() - started < 2
