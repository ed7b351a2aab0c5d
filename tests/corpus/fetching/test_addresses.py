"""Which addresses are reached, and that they are the ones that were checked."""

from __future__ import annotations

import socket
from threading import Thread

import pytest

from corpus.fetching import Policy, PrivateAddressError
from corpus.fetching.addresses import Reach, reach_of
from corpus.fetching.targets import shown, target_of
from tests.corpus.fetching.conftest import get, get_all, got, names, refusal
from tests.corpus.fetching.sites import PAGE, Site, to

PUBLIC_ONLY = Policy()


@pytest.mark.parametrize(
    ("address", "reach"),
    [
        ("93.184.215.14", Reach.PUBLIC),
        ("2606:2800:21f::1", Reach.PUBLIC),
        ("64:ff9b::5db8:d70e", Reach.PUBLIC),
        ("::ffff:93.184.215.14", Reach.PUBLIC),
        ("127.0.0.1", Reach.LOOPBACK),
        ("0.0.0.0", Reach.LOOPBACK),
        ("::1", Reach.LOOPBACK),
        ("::", Reach.LOOPBACK),
        ("::ffff:127.0.0.1", Reach.LOOPBACK),
        ("::ffff:7f00:1", Reach.LOOPBACK),
        ("64:ff9b::7f00:1", Reach.LOOPBACK),
        ("2002:7f00:1::", Reach.LOOPBACK),
        ("2001:0:4136:e378:8000:63bf:80ff:fffe", Reach.LOOPBACK),
        ("2002:a9fe:a9fe::1", Reach.LINK_LOCAL),
        ("169.254.169.254", Reach.LINK_LOCAL),
        ("fe80::1", Reach.LINK_LOCAL),
        ("10.1.2.3", Reach.PRIVATE),
        ("172.16.0.1", Reach.PRIVATE),
        ("192.168.0.1", Reach.PRIVATE),
        ("100.64.0.1", Reach.PRIVATE),
        ("fc00::1", Reach.PRIVATE),
        ("fec0::1", Reach.PRIVATE),
        ("64:ff9b:1::1", Reach.PRIVATE),
        ("224.0.0.1", Reach.NOWHERE),
        ("255.255.255.255", Reach.NOWHERE),
        ("240.0.0.1", Reach.NOWHERE),
        ("ff02::1", Reach.NOWHERE),
        ("::7f00:1", Reach.NOWHERE),
        ("2001:db8::1", Reach.NOWHERE),
        ("fe80::1%eth0", Reach.NOWHERE),
        ("2606:2800:21f::1%1", Reach.NOWHERE),
        ("beacon.example", Reach.NOWHERE),
    ],
)
def test_where_an_address_is(address: str, reach: Reach) -> None:
    assert reach_of(address) is reach


@pytest.mark.parametrize(
    "host",
    ["127.1", "0x7f.1", "2130706433", "0177.0.0.1", "①②⑦.0.0.1", "127。0。0。1", "127.0.0.1.", "[::1]",
     "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "0", "LOCAL.example"],
)  # fmt: skip
def test_this_machine_is_known_by_every_name(host: str) -> None:
    assert "leads to this machine" in refusal(
        f"http://{host}/", policy=PUBLIC_ONLY, resolver=names(local="127.0.0.1")
    )


@pytest.mark.parametrize("host", ["[fe80::1%25eth0]", "[::1%25lo]", "224.0.0.1", "[ff02::1]"])
def test_what_is_no_address_of_a_host_is_refused_whatever_is_allowed(host: str) -> None:
    asked: list[str] = []

    def agree(url: str, reach: str) -> bool:
        asked.append(url)
        return True

    for policy in (Policy(allow_private=True), Policy(allow_private=agree)):
        assert "leads to no address of a host" in refusal(f"http://{host}/", policy=policy)
    assert asked == []


def test_one_near_address_among_several_is_enough() -> None:
    resolver = names(beacon="93.184.215.14 10.0.0.5")
    assert "leads to a private address" in refusal("http://beacon.example/", resolver=resolver)


def test_the_user_is_asked_about_a_private_address_that_was_typed(site: Site) -> None:
    questions: list[tuple[str, str]] = []

    def answer(url: str, reach: str) -> bool:
        questions.append((url, reach))
        return url.endswith("/yes")

    site.routes["/yes"] = site.routes["/"]
    policy = Policy(allow_private=answer)
    yes, no = get_all([site.url("/yes"), site.url("/no")], policy=policy)
    assert got(yes).raw == PAGE
    assert isinstance(no, PrivateAddressError)
    assert "unless you give this very URL and agree" in str(no)
    assert questions == [(site.url("/yes"), "this machine"), (site.url("/no"), "this machine")]
    assert site.pages_asked == ["/yes"]


def test_a_name_is_looked_up_once_and_never_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])
    looked_up: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return next(answers)

    def closed(host: str, *_: object, **__: object) -> None:
        raise AssertionError(f"the system was asked for {host}")

    site.routes |= {"/a": to(site.url("/", "Beacon.example")), "/b": site.routes["/"]}
    urls = [site.url("/a", "beacon.example"), site.url("/b", "beacon.example")]
    with monkeypatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", closed)
        found = get_all(urls, resolver=rebinding)
    assert [got(one).raw for one in found] == [PAGE, PAGE]
    assert looked_up == ["beacon.example"]
    assert {headers["Host"].lower() for headers in site.headers} == {f"beacon.example:{site.port}"}


def test_the_next_address_is_tried_where_one_takes_no_connection(site: Site) -> None:
    found = get(site.url("/", "beacon.example"), resolver=names(beacon="127.0.0.9 127.0.0.1"))
    assert got(found).raw == PAGE


def test_tls_is_spoken_with_the_name_of_the_host() -> None:
    heard = bytearray()

    def listen() -> None:
        connection, _ = server.accept()
        with connection:
            heard.extend(connection.recv(4096))

    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        Thread(target=listen, daemon=True).start()
        refusal(f"https://beacon.example:{port}/", resolver=names(beacon="127.0.0.1"))
    assert b"beacon.example" in heard


def test_proxies_of_the_environment_are_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    with Site() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url())
        assert got(get(site.url("/"))).raw == PAGE
        assert proxy.asked == []


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://[bad", "check its host and port"),
        ("http://beacon.example:99999/", "check its host and port"),
        ("http://beacon.example:0/", "check its host and port"),
        ("http://beacon.example:x/", "check its host and port"),
        ("http://", "check its host and port"),
        ("http:///path", "check its host and port"),
        ("http://user:secret@beacon.example/", "has a user name or a password in it"),
        ("http://user@beacon.example/", "has a user name or a password in it"),
        ("http://a b.example/", "its host is no name of a host"),
        ("http://beacon..example/", "its host is no name of a host"),
        (f"http://{'a' * 64}.example/", "its host is no name of a host"),
        ("http://-rf/", "its host is no name of a host"),
        ("http://☃\u200d.example/", "control characters"),
        ("http://a\x00.example/", "control characters"),
        ("http://a.example/\r\nX: 1", "control characters"),
        ("http://a.example\\@b.example/", "has a user name or a password in it"),
        ("file:///etc/passwd", "only http:// and https:// addresses are"),
        ("beacon.example", "only http:// and https:// addresses are"),
        ("http://a.example/" + "x" * 9_000, "too long"),
        ("http://unknown.example/", "has an unknown host"),
    ],
)
def test_what_is_no_url_is_a_message(url: str, message: str) -> None:
    line = refusal(url, resolver=names())
    assert message in line
    assert "secret" not in line


def test_hosts_are_written_in_ascii() -> None:
    assert target_of("https://Bücher.Example:443/ä#x").authority == "xn--bcher-kva.example"
    assert target_of("https://[2606:2800::1]:80/").authority == "[2606:2800::1]:80"
    assert shown("http://a.example/\x1b[31m") == "http://a.example/\ufffd[31m"
