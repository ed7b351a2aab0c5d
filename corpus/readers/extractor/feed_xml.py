"""RSS and Atom to items. Entities that a document declares are never expanded, nor files it names read.

Sources: the RSS 2.0 specification with its content and Dublin Core modules, RSS 1.0, RFC 4287 (Atom).
"""

from __future__ import annotations

import html
import re
from typing import Any

from lxml import etree

from corpus.readers.extractor.failing import OtherData, Unreadable
from corpus.readers.extractor.fragments import text_of

_ITEMS = frozenset(("item", "entry"))
_ROOTS = frozenset(("rss", "feed", "rdf"))
_TITLE = ("title",)
_FULL = ("encoded", "content")
_SUMMARY = ("description", "summary")
_PUBLISHED = ("pubdate", "published", "date", "issued")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_MOST_ITEMS = 10_000


def read(request: dict[str, Any]) -> dict[str, Any]:
    """For the text `xml`: the `outlet` that the feed names, and `items`.

    An item has `title`, `url`, `byline`, `published`, `outlet` of its own and `language`, each a text or
    None, and its `text`. `left_out` counts the items after the first 10,000, which are not read.
    """
    root = _parse(request["xml"])
    channel = next((child for child in root if _name(child) == "channel"), root)
    items = [element for element in root.iter() if _name(element) in _ITEMS]
    return {
        "outlet": _value(channel, _TITLE),
        "language": _value(channel, ("language",)) or root.get(f"{{{_XML}}}lang"),
        "items": [_item(element) for element in items[:_MOST_ITEMS]],
        "left_out": max(0, len(items) - _MOST_ITEMS),
    }


_XML = "http://www.w3.org/XML/1998/namespace"


def _parse(xml: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(xml.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("is damaged XML: nothing in it can be read") from error
    if root is None:
        raise Unreadable("is damaged XML: nothing in it can be read")
    if _name(root) not in _ROOTS:
        raise OtherData("is XML, but no feed: only RSS and Atom are read")
    return root


def _item(item: etree._Element) -> dict[str, str | None]:
    source = next((child for child in item if _name(child) == "source"), None)
    content = _content(item, _FULL)
    summary = _content(item, _SUMMARY)
    return {
        "title": _value(item, _TITLE),
        "url": _link(item),
        "byline": _author(item),
        "published": _value(item, _PUBLISHED),
        "outlet": _source_name(source),
        "language": item.get(f"{{{_XML}}}lang"),
        "text": text_of(max(content, summary, key=len)),
    }


def _name(element: etree._Element) -> str:
    """The local name in lower case; empty for comments, instructions and entities."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _value(parent: etree._Element, names: tuple[str, ...]) -> str | None:
    """The text of the first child of the best name, without markup that may be escaped in it."""
    for name in names:
        for child in parent:
            if _name(child) == name and (text := _text(child).strip()):
                return html.unescape(_TAG.sub("", text))
    return None


def _text(element: etree._Element) -> str:
    """The text in an element; an entity gives none, or the character that HTML has for it."""
    parts = [element.text or ""]
    for node in element.iterdescendants():
        if node.tag is etree.Entity:
            parts.append(_character(node.text))
        elif isinstance(node.tag, str):
            parts.append(node.text or "")
        parts.append(node.tail or "")
    return "".join(parts)


def _character(reference: str) -> str:
    found = html.unescape(reference)
    return "" if found == reference else found


def _content(item: etree._Element, names: tuple[str, ...]) -> str:
    """The HTML of the longest child of the names; XHTML that is not escaped is written as HTML."""
    found = []
    for child in item:
        if _name(child) not in names:
            continue
        kind = (child.get("type") or "").lower()
        if kind in ("xhtml", "application/xhtml+xml") or any(isinstance(one.tag, str) for one in child):
            found.append(etree.tostring(child, encoding="unicode", method="html", with_tail=False))
        elif kind in ("text", "text/plain"):
            found.append("".join(f"<p>{html.escape(part)}</p>" for part in _text(child).split("\n\n")))
        else:
            found.append(_text(child))
    return max(found, key=len, default="")


def _link(item: etree._Element) -> str | None:
    links = [child for child in item if _name(child) == "link"]
    for link in links:
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return str(link.get("href"))
        if text := _text(link).strip():
            return text
    return _value(item, ("guid",))


def _author(item: etree._Element) -> str | None:
    """The names of the writers; RSS's own author is a mail address with a name in brackets."""
    names = []
    for child in item:
        if _name(child) == "creator":
            names.append(_text(child).strip())
        elif _name(child) == "author":
            named = _value(child, ("name",)) or _text(child)
            names.append(named.rpartition("(")[2].rstrip(") ") if "@" in named else named.strip())
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _source_name(source: etree._Element | None) -> str | None:
    if source is None:
        return None
    return _value(source, _TITLE) or _text(source).strip() or None
