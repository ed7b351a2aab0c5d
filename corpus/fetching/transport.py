"""One HTTP exchange with an address that was checked."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx2

from corpus.fetching.policy import Limits
from corpus.fetching.results import FetchError
from corpus.fetching.targets import Target, shown

_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
    "application/xml;q=0.9,application/json;q=0.9,text/plain;q=0.8,*/*;q=0.1"
)
_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_ADDRESSES = 4
_LONGEST_LABEL = 40
_GZIP = 31
"""`wbits` of zlib for gzip alone."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says; its body only where the status is one of success."""

    status: int
    headers: httpx2.Headers
    body: bytes
    began: datetime
    complete: bool = True
    cut: bool = False
    """Whether the body is longer than what was asked for."""

    @property
    def location(self) -> str | None:
        """Where it redirects to."""
        return self.headers.get("location") if self.status in _REDIRECTS else None

    @property
    def charset(self) -> str | None:
        """What the Content-Type header declares."""
        label = httpx2.Response(self.status, headers=self.headers).charset_encoding
        return label.strip("'\"")[:_LONGEST_LABEL] or None if label else None


class Transport:
    """Exchanges without cookies, passwords, proxies and kept connections; use it as a context manager.

    It connects to the addresses it is given, and names the host in the Host header and for TLS. Only gzip
    is asked for, which can be unpacked piece by piece; any other coding is refused unread. Of the environment
    it takes SSL_CERT_FILE and SSL_CERT_DIR, which name the certificates to trust.
    """

    def __init__(self, agent: str, limits: Limits) -> None:
        self._limits = limits
        self._headers = {"User-Agent": agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
        self._http = httpx2.AsyncHTTPTransport(limits=httpx2.Limits(max_keepalive_connections=0))

    async def __aenter__(self) -> Transport:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def exchange(
        self, target: Target, addresses: Iterable[str], headers: dict[str, str], most: int
    ) -> Answer:
        """Ask one of a target's addresses, the first that takes a connection, and read `most` bytes at most.

        Raises FetchError.
        """
        try:
            response = await self._ask(target, addresses, headers)
            try:
                return await _read(response, target, most)
            finally:
                await response.aclose()
        except httpx2.InvalidURL as error:
            raise FetchError(f"{shown(target.url)} is no web address: check its spelling") from error
        except (httpx2.HTTPError, zlib.error) as error:
            raise FetchError(_trouble(target, error)) from error

    async def _ask(
        self, target: Target, addresses: Iterable[str], headers: dict[str, str]
    ) -> httpx2.Response:
        failure: httpx2.HTTPError | None = None
        for address in list(addresses)[:_MOST_ADDRESSES]:
            try:
                return await self._http.handle_async_request(self._request(target, address, headers))
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                failure = failure or error
        raise failure or httpx2.ConnectError("no address")

    def _request(self, target: Target, address: str, headers: dict[str, str]) -> httpx2.Request:
        host = f"[{address}]" if ":" in address else address
        named = httpx2.URL(target.url)
        seconds = self._limits.seconds
        waits = {
            "connect": self._limits.connect_seconds,
            "read": seconds,
            "write": seconds,
            "pool": seconds,
        }
        return httpx2.Request(
            "GET",
            httpx2.URL(f"{target.scheme}://{host}:{target.port}", raw_path=named.raw_path),
            headers={"Host": target.authority, **self._headers, **headers, "Connection": "close"},
            extensions={"sni_hostname": target.host, "timeout": waits},
        )


async def _read(response: httpx2.Response, target: Target, most: int) -> Answer:
    began = datetime.now(UTC)
    coding = response.headers.get("content-encoding", "").strip().lower()
    if not 200 <= response.status_code < 300:
        return Answer(response.status_code, response.headers, b"", began)
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise FetchError(
            f"{shown(target.url)} is compressed as {shown(coding)}, which newsdiff does not ask for:"
            " open it in a browser, save the page, and pass the file"
        )
    unpacking = zlib.decompressobj(_GZIP) if "gzip" in coding else None
    body, received, complete = bytearray(), 0, True
    try:
        async for chunk in response.aiter_raw():
            received += len(chunk)
            body += unpacking.decompress(chunk, most + 1 - len(body)) if unpacking else chunk
            if max(len(body), received) > most:
                break
    except httpx2.RemoteProtocolError:
        if not received or "content-length" not in response.headers:
            raise
        complete = False
    cut = max(len(body), received) > most
    complete = complete and (unpacking is None or unpacking.eof)
    return Answer(response.status_code, response.headers, bytes(body[:most]), began, complete, cut)


def _trouble(target: Target, error: Exception) -> str:
    where = shown(target.url)
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in causes:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    if any(isinstance(one, ssl.SSLCertVerificationError) for one in causes):
        return (
            f"{where} has a certificate that cannot be trusted: check its spelling and this machine’s clock"
        )
    if any(isinstance(one, ssl.SSLError) for one in causes):
        return f"{where} offers no safe connection: check whether it begins with http:// or https://"
    if isinstance(error, httpx2.ConnectTimeout | httpx2.ConnectError):
        return f"{where} cannot be reached: check its spelling and the network, or try again later"
    if isinstance(error, zlib.error):
        return f"{where} is compressed, but damaged: try again later"
    return f"{where} was not read, as the connection broke off: try again later"
