"""Markup to a tree without controls and without what a page hides."""

from __future__ import annotations

import html
import re

from lxml.etree import ParserError, XPath
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from corpus.data import table
from corpus.readers.extractor.failing import Unreadable

_CONTROLS = dict.fromkeys([*range(9), 11, *range(14, 32), 127])
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,2})(?![0-9a-fA-F])|0*([0-9]{1,3})(?![0-9]));?")
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HIDING_CLASSES = frozenset(table("markup")["hiding_classes"].split())
_MOST_HIDDEN = 0.5
_SEEN = XPath(
    ".//text()[not(parent::script or parent::style or parent::noscript or parent::template)] | .//br"
)


def parse(markup: str) -> HtmlElement:
    """The tree of a page or of a part of one. Raises Unreadable where nothing is left of it."""
    clean = _REFERENCE.sub(_harmless, markup.translate(_CONTROLS))
    data = clean.encode("utf-8", "replace")
    try:
        return document_fromstring(data, parser=HTMLParser(encoding="utf-8"), ensure_head_body=True)
    except (ParserError, ValueError) as error:
        raise Unreadable("holds no text: there is nothing to compare") from error


def remove_hidden(tree: HtmlElement) -> None:
    """Take out what the page's markup hides from readers, in place.

    What holds most of the page's text stays: a script shows it.
    """
    whole = len(visible_text(tree))
    for element in [element for element in tree.iterdescendants() if _is_hidden(element)]:
        if element.getparent() is not None and len(visible_text(element)) < _MOST_HIDDEN * whole:
            element.drop_tree()


def visible_text(element: HtmlElement, gap: str = "") -> str:
    """The text of an element without its scripts and styles, spaces folded; `gap` parts its elements."""
    return " ".join(gap.join(" " if hasattr(node, "tag") else node for node in _SEEN(element)).split())


def _is_hidden(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("head", "body", "script", "style"):
        return False
    hidden = element.get("hidden")
    return (
        (hidden is not None and hidden.lower() != "until-found")
        or _HIDING_STYLE.search(element.get("style") or "") is not None
        or not _HIDING_CLASSES.isdisjoint((element.get("class") or "").lower().split())
    )


def _harmless(reference: re.Match[str]) -> str:
    """A reference to a control as nothing, one that browsers read as Windows-1252 as that, others as is."""
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    if 128 <= number < 160:
        return html.unescape(f"&#{number};")
    return "" if number in _CONTROLS else reference[0]
