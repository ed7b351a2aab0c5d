"""What kind of page it is: one that lists articles, or the free part of a paid one."""

from __future__ import annotations

from lxml.html import HtmlElement

from corpus.data import table
from corpus.readers.extractor.markup import visible_text
from corpus.readers.schema_org import STUB_WORDS, Graph, is_closed

_HEADLINE_WORDS = 4
_FEWEST_HEADLINES = 15
_LONGEST_TEASER = 120
_OWN_SHARE = 0.8
_UNSEEN = frozenset(("script", "style", "noscript", "template", "title"))
_WALLS = tuple(table("markup")["walls"].split())


def index_note(tree: HtmlElement) -> str | None:
    """What to know about a page that lists articles: headlines that are links, and no long text between.

    A link is a headline if it has four words or more, and most words of its line. An article with a list of
    others beside it has a stretch of more than 120 words without any.
    """
    headlines, words, longest = 0, 0, 0
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if element.tag == "a" and (linked := _headline_words(element)):
            headlines += 1
            words = -linked
        words += len(f"{element.text or ''} {element.tail or ''}".split())
        longest = max(longest, words)
    if headlines < _FEWEST_HEADLINES or longest > _LONGEST_TEASER:
        return None
    return f"looks like a page that lists articles: {headlines} headlines that are links, and little text"


def stub_note(tree: HtmlElement, graph: Graph, text: str) -> str | None:
    """What to know about a short text on a page that says that the rest is for subscribers."""
    words = len(text.split())
    if words >= STUB_WORDS or not (any(map(is_closed, graph.articles)) or _has_wall(tree)):
        return None
    return f"looks like the free part of a paid article: {words} words, and the page asks to subscribe"


def _headline_words(link: HtmlElement) -> int:
    """The number of words of a link that is a headline; 0 for any other."""
    words = len(visible_text(link).split())
    before = link.getprevious()
    parent = link.getparent()
    beside = (before.tail if before is not None else parent.text) or ""
    around = len(f"{beside} {link.tail or ''}".split())
    return words if words >= max(_HEADLINE_WORDS, _OWN_SHARE * (words + around)) else 0


def _has_wall(tree: HtmlElement) -> bool:
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in ("html", "body", "script", "style", "link"):
            named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
            if any(wall in named for wall in _WALLS):
                return True
    return False
