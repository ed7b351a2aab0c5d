"""What a server's answer means for a request."""

from __future__ import annotations

from corpus.fetching.results import FetchError, NotChanged, Page, Request
from corpus.fetching.targets import Target, shown
from corpus.fetching.transport import Answer

_LONGEST_VALIDATOR = 1_000
_LONGEST_LABEL = 100
_BY_HAND = "open it in a browser, save the page, and pass the file"
_NOT_MODIFIED = 304
_ADVICE = {
    401: f"asks for a login: {_BY_HAND}",
    402: f"asks for payment: {_BY_HAND}",
    403: f"refuses programs: {_BY_HAND}",
    404: "is not there: check its spelling",
    410: "is no longer there: look for another copy",
    429: "is asked for too often: try again later",
    451: "is closed for legal reasons: look for another copy",
}


def validators(request: Request, target: Target) -> dict[str, str]:
    """The headers that ask for a page only if it has changed; they go to the URL they came from alone."""
    if target.url != (request.answered or request.url).partition("#")[0]:
        return {}
    headers = {"If-None-Match": request.etag, "If-Modified-Since": request.last_modified}
    return {name: value for name, value in headers.items() if value and _can_be_sent(value)}


def outcome(request: Request, target: Target, answer: Answer, size: int) -> Page | NotChanged:
    """The page, or that it is as it was; raises FetchError for any other answer, and a larger page."""
    status = answer.status
    if status == _NOT_MODIFIED and validators(request, target):
        return NotChanged(request.url, target.url, answer.began)
    if not 200 <= status < 300:
        advice = _ADVICE.get(status) or (
            "fails at its site: try again later" if status >= 500 else f"is not given: {_BY_HAND}"
        )
        what, _, do = advice.partition(":")
        raise FetchError(f"{shown(request.url)} {what} (status {status}):{do}")
    if answer.cut:
        raise FetchError(
            f"{shown(request.url)} is larger than {size / 10**6:g} MB: save its text as a .txt file"
        )
    headers = answer.headers
    return Page(
        requested_url=request.url,
        url=target.url,
        status=status,
        content_type=_media_type(headers.get("content-type")),
        charset=answer.charset,
        raw=answer.body,
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        fetched=answer.began,
        headers=tuple(headers.multi_items()),
        complete=answer.complete,
    )


def _media_type(value: str | None) -> str | None:
    return (value or "").partition(";")[0].strip().lower()[:_LONGEST_LABEL] or None


def _can_be_sent(value: str) -> bool:
    return value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
