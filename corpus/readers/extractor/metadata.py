"""What a page's markup says about its article: JSON-LD, OpenGraph, meta, visible byline, in that order."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urljoin

from lxml.html import HtmlElement

from corpus.bylines import read_byline
from corpus.data import table
from corpus.dates import parse_date
from corpus.readers.extractor.markup import visible_text
from corpus.readers.extractor.own_address import keep_own_address
from corpus.readers.schema_org import Graph, read_graph, state
from corpus.readers.stated import Stated

JSON_LD, OPEN_GRAPH, META, VISIBLE = "JSON-LD", "OpenGraph", "meta", "visible byline"
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|^\s*url:\s*(\S+)", re.MULTILINE)
"""The comments that browsers and SingleFile put at the top of a page they save."""
_TITLE_MARKS = re.compile(r"\s+[|·–—-]+\s+|\s*[»:]\s+")
_BYLINES = (
    "//*[@rel='author' or @itemprop='author' or contains(@class, 'byline') or contains(@class, 'author')]"
)
_MOST_BYLINE_WORDS = 20
_MOST_BYLINES = 20


def read_metadata(tree: HtmlElement, url: str | None) -> tuple[Stated, Graph, str | None]:
    """What is stated, and the JSON-LD, of a page that was fetched from `url`, if it is known; and a note
    where the address it states is that of another site.

    A date is taken only where the page states when the article was published: its age is never guessed.
    """
    stated = Stated()
    graph = read_graph(_json_ld(tree))
    stated.add("canonical link", url=_canonical(tree, url))
    if graph.articles:
        state(stated, _own_article(graph, stated.values.get("url")), graph, JSON_LD)
    stated.add(JSON_LD, outlet=graph.site)
    tags = _tags(tree)
    for origin, section in ((OPEN_GRAPH, "open_graph"), (META, "meta")):
        for field, keys in table("page-metadata")[section].items():
            for key in keys.split():
                stated.add(origin, **{field: tags.get(key)})
    for key, field in (("datepublished", "published"), ("headline", "title")):
        stated.add(META, **{field: _itemprop(tree, key)})
    stated.add(META, language=tree.get("lang") or tree.get("xml:lang"))
    writer, line = _byline(tree)
    stated.add(VISIBLE, byline=writer, published=line)
    stated.add("time element", published=_only_time(tree))
    stated.add("heading", title=_only_heading(tree, stated.values.get("outlet")))
    stated.add("title element", title=next((visible_text(title) for title in tree.iter("title")), None))
    came_from, origin = (url, "fetched") if url else (_saved_from(tree), "saved page")
    stated.add(origin, url=came_from)
    note = keep_own_address(stated, came_from, origin)
    _without_outlet(stated)
    return stated, graph, note


def _json_ld(tree: HtmlElement) -> list[Any]:
    found = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            found.append(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            continue
    return found


def _own_article(graph: Graph, url: str | None) -> dict[str, Any]:
    """The article that the page is: the one of its address, else the first."""
    for node in graph.articles:
        own = Stated()
        state(own, node, graph, JSON_LD)
        if url and own.values.get("url") == url:
            return node
    return graph.articles[0]


def _tags(tree: HtmlElement) -> dict[str, str]:
    """The first content of each `meta`, by its property or name in lower case."""
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("http-equiv") or ""
        content = tag.get("content") or ""
        if key and content.strip():
            tags.setdefault(key.strip().lower(), content)
    return tags


def _itemprop(tree: HtmlElement, name: str) -> str | None:
    for element in tree.iter():
        if isinstance(element.tag, str) and (element.get("itemprop") or "").lower() == name:
            return str(element.get("content") or element.get("datetime") or visible_text(element))
    return None


def _canonical(tree: HtmlElement, url: str | None) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            try:
                return str(urljoin(url or "", (link.get("href") or "").strip()))
            except ValueError:
                return None
    return None


def _saved_from(tree: HtmlElement) -> str | None:
    comments = [node.text or "" for node in tree.getroottree().xpath("//comment()")[:10]]
    match = next((match for text in comments if (match := _SAVED_FROM.search(text[:2_000]))), None)
    return (match[1] or match[2]) if match else None


def _byline(tree: HtmlElement) -> tuple[str | None, str | None]:
    """The writer and the date that the page's first byline shows."""
    for element in tree.xpath(_BYLINES)[:_MOST_BYLINES]:
        line = visible_text(element, gap=" ")
        if len(line.split()) > _MOST_BYLINE_WORDS:
            continue
        if byline := read_byline(line) or (_says_author(element) and read_byline(f"By {line}")):
            return byline.writer, line
    return None, None


def _only_time(tree: HtmlElement) -> str | None:
    """The date of the page's `time` elements, if there is but one: pages date their comments too."""
    times = [time.get("datetime") or visible_text(time) for time in tree.iter("time")]
    days = {parse_date(time) for time in times}
    return times[0] if len(days) == 1 else None


def _says_author(element: HtmlElement) -> bool:
    return "author" in (element.get("rel"), element.get("itemprop"))


def _only_heading(tree: HtmlElement, outlet: str | None) -> str | None:
    """The page's one heading of the first rank, unless it is the outlet's name."""
    lines = [visible_text(heading) for heading in tree.iter("h1")]
    return lines[0] if len(lines) == 1 and lines[0].casefold() != (outlet or "").casefold() else None


def _without_outlet(stated: Stated) -> None:
    """Take the outlet's name off the end of the title, where the page adds it."""
    title, outlet = stated.values.get("title"), stated.values.get("outlet")
    if not title or not outlet:
        return
    mark = next(reversed([*_TITLE_MARKS.finditer(title)]), None)
    if mark and mark.start() and title[mark.end() :].casefold() == outlet.casefold():
        stated.values["title"] = title[: mark.start()].rstrip()
