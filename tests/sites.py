"""An invented story on a web server of this machine, and a library to keep it in."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.corpus.fetching.sites import Asked, Handler

GAZETTE = (
    "The harbour office of Ilmory said that the ferry terminal will open in 2033 and cost $40 million.",
    "Divers found that the old piles are hollow, and each of the sixty must be replaced before winter comes.",
    "Fishing crews had asked the council for a smaller berth, their speaker Oda Brenn said at the quay.",
)
LANTERN = (
    "Ilmory's ferry terminal is to open in 2033, the harbour office said; it will cost $44 million in all.",
    "The old piles are hollow, as divers found, and all sixty have to be replaced before the winter.",
    "A smaller berth, which fishing crews had asked for, is off the table, the mayor told this newspaper.",
)
COOKIES = "We use cookies to improve this site. Accept all cookies to continue reading."


def page(outlet: str, title: str, paragraphs: tuple[str, ...]) -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>"
        f"<meta property='og:site_name' content='{outlet}'></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


GAZETTE_PAGE = page("Ilmory Gazette", "Terminal to open in 2033", GAZETTE)
LANTERN_PAGE = page("Quay Lantern", "Ferry terminal delayed", LANTERN)
LATER_PAGE = GAZETTE_PAGE.replace(b"$40 million", b"$47 million")


def answer(body: bytes, kind: str = "text/html", **headers: str) -> Handler:
    return lambda asked: asked.reply(body, Content_Type=kind, **headers)


def in_turn(*handlers: Handler) -> Callable[[Asked], None]:
    """The first answer once, then the second, and so on; the last for good."""
    left = list(handlers)

    def handle(asked: Asked) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(asked)

    return handle


def feed(*links: str) -> bytes:
    """A JSON Feed of summaries."""
    items = [
        {"id": link, "url": link, "title": f"Item {n}", "summary": "Short."}
        for n, link in enumerate(links, 1)
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": items}
    return json.dumps(feed).encode()
