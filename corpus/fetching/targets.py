"""URLs, checked and taken apart.

Source: RFC 3986; for hosts that are numbers, the host parser of the WHATWG URL Standard.
"""

from __future__ import annotations

import re
import socket
import unicodedata
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urldefrag, urljoin, urlsplit

from corpus.fetching.extra import require
from corpus.fetching.results import FetchError

_PORTS = {"http": 80, "https": 443}
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_LONGEST_HOST = 253
_LONGEST = 8_000
_LONGEST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Target:
    """A web address that can be asked for."""

    url: str
    """Without fragment, as given otherwise."""
    scheme: str
    host: str
    """In ASCII and lower case; a number as the usual form of the IP address, without brackets."""
    port: int

    @property
    def authority(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt is for."""
        return f"{self.scheme}://{self.authority}"


def is_url(text: str) -> bool:
    """Whether a command's argument is meant as a web address and not as a path."""
    return re.match(r"https?://", text.strip(), re.IGNORECASE) is not None


def target_of(url: str) -> Target:
    """A URL taken apart; raises FetchError, which says what is wrong with it."""
    url = url.strip()
    if len(url) > _LONGEST or not url.isprintable():
        raise FetchError(f"{shown(url)} is no web address: it is too long, or has control characters in it")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(f"{shown(url)} is no web address: check its host and port") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise FetchError(f"{shown(url)} cannot be fetched: only http:// and https:// addresses are")
    if parts.username is not None or parts.password is not None:
        raise FetchError(
            f"{shown(url)} has a user name or a password in it, which newsdiff does not send: leave it out"
        )
    if not host or port == 0:
        raise FetchError(f"{shown(url)} is no web address: check its host and port")
    return Target(urldefrag(url).url, scheme, _host(host, url), port or _PORTS[scheme])


def redirected(target: Target, location: str) -> Target:
    """Where an answer of a target redirects to; raises FetchError where it must not lead."""
    try:
        return target_of(urljoin(target.url, location.strip()))
    except (FetchError, ValueError) as error:
        raise FetchError(
            f"{shown(target.url)} redirects to {shown(location)}, which is not followed:"
            " open it in a browser, and save the page"
        ) from error


def shown(url: str) -> str:
    """The URL on one line, shortened, without a password, and without what a terminal would act on."""
    url = re.sub(r"(?<=//)[^/?#]*@", "", url.strip())
    url = "".join(char if char.isprintable() else "\ufffd" for char in url[: _LONGEST_SHOWN + 1])
    return url if len(url) <= _LONGEST_SHOWN else f"{url[:_LONGEST_SHOWN]}…"


def _host(host: str, url: str) -> str:
    host = unicodedata.normalize("NFKC", host).lower()
    if ":" in host:
        try:
            return str(ip_address(host))
        except ValueError as error:
            raise FetchError(f"{shown(url)} is no web address: check its host and port") from error
    try:
        host = _ascii(host)
    except ValueError as error:
        raise FetchError(f"{shown(url)} is no web address: its host is no name of a host") from error
    name = host.removesuffix(".")
    if len(name) > _LONGEST_HOST or not all(map(_LABEL.fullmatch, name.split("."))):
        raise FetchError(f"{shown(url)} is no web address: its host is no name of a host")
    return _number(name) or host


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    require()
    import httpx2

    try:
        return httpx2.URL(f"http://{host}/").raw_host.decode("ascii")
    except httpx2.InvalidURL as error:
        raise ValueError(str(error)) from error


def _number(name: str) -> str | None:
    """The IPv4 address that a host such as "127.1" or "0x7f.1" stands for; None for a name."""
    try:
        return socket.inet_ntoa(socket.inet_aton(name))
    except OSError:
        return None
