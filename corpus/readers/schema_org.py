"""Articles as schema.org describes them, in JSON-LD of a page or a file of its own.

Source: schema.org/NewsArticle and the types above and below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus.data import table
from corpus.readers.stated import Stated

_ARTICLES, _SITES, _LISTS = (
    frozenset(table("page-metadata")["types"][key].split()) for key in ("articles", "sites", "lists")
)
_MOST_NODES = 20_000
STUB_WORDS = 200
"""An article that is not free and has fewer words is taken for its free part only."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes of JSON-LD: articles in order, those of a list of articles apart."""

    articles: tuple[dict[str, Any], ...]
    listed: tuple[dict[str, Any], ...]
    named: dict[str, dict[str, Any]]
    """Nodes by `@id`, for references to them."""
    site: str | None


def read_graph(data: Any) -> Graph:
    """The articles among any JSON values; an article inside another, such as a comment on it, is none."""
    articles: list[dict[str, Any]] = []
    listed: list[dict[str, Any]] = []
    named: dict[str, dict[str, Any]] = {}
    sites: list[str] = []
    for node, in_list in _nodes(data):
        identity = node.get("@id")
        if isinstance(identity, str) and len(node) > 1:
            named.setdefault(identity, node)
        if is_article(node):
            (listed if in_list else articles).append(node)
        elif types(node) & _SITES and (name := text_of(node)):
            sites.append(name)
    return Graph(tuple(articles), tuple(listed), named, sites[0] if sites else None)


def is_article(node: dict[str, Any]) -> bool:
    """Whether a node is of a type that articles have."""
    return not types(node).isdisjoint(_ARTICLES)


def types(node: dict[str, Any]) -> frozenset[str]:
    """The types of a node without prefix or address, lower case."""
    stated = node.get("@type", ())
    several = stated if isinstance(stated, list) else [stated]
    return frozenset(
        one.replace("#", "/").replace(":", "/").rsplit("/", 1)[-1].lower()
        for one in several
        if isinstance(one, str)
    )


def state(stated: Stated, node: dict[str, Any], graph: Graph, origin: str) -> None:
    """Add what an article's node says about it."""
    stated.add(
        origin,
        title=text_of(node.get("headline")) or text_of(node),
        byline=_names(node.get("author"), graph) or _names(node.get("creator"), graph),
        published=text_of(node.get("datePublished")),
        language=_language(node.get("inLanguage")),
        outlet=_names(node.get("publisher"), graph) or _names(node.get("sourceOrganization"), graph),
    )
    for address in (node.get("url"), node.get("mainEntityOfPage"), node.get("@id")):
        stated.add(origin, url=_address(address))


def is_closed(node: dict[str, Any]) -> bool:
    """Whether a node says that its article is not free to read."""
    free = node.get("isAccessibleForFree")
    return free is False or (isinstance(free, str) and free.strip().lower() == "false")


def body_of(node: dict[str, Any]) -> str:
    """The text of an article's node; empty where it has none."""
    body = node.get("articleBody") or node.get("text")
    if isinstance(body, list):
        return "\n\n".join(part for part in body if isinstance(part, str))
    return body if isinstance(body, str) else ""


def text_of(value: Any) -> str | None:
    """A text, the value or name of a node, or the first of several; None for anything else."""
    if isinstance(value, list):
        return next(
            (text for one in value[:10] if not isinstance(one, list) and (text := text_of(one))), None
        )
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
        return (
            text_of(value[0])
            if isinstance(value, list) and value and isinstance(value[0], str)
            else _str(value)
        )
    return _str(value)


def _str(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _nodes(data: Any) -> Iterator[tuple[dict[str, Any], bool]]:
    """Nodes from the outside in, in order, with whether they are in a list of links; none inside articles."""
    todo: list[tuple[Any, bool]] = [(data, False)]
    for _ in range(_MOST_NODES):
        if not todo:
            return
        value, in_list = todo.pop()
        if isinstance(value, dict):
            yield value, in_list
            within = in_list or not types(value).isdisjoint(_LISTS)
            if not is_article(value):
                todo += [(one, within) for one in reversed(value.values()) if isinstance(one, dict | list)]
        elif isinstance(value, list):
            todo += [(one, in_list) for one in reversed(value)]


def _names(value: Any, graph: Graph) -> str | None:
    several = value if isinstance(value, list) else [value]
    names = []
    for one in several[:20]:
        if isinstance(one, dict) and not text_of(one):
            one = graph.named.get(str(one.get("@id")), one)
        if not isinstance(one, list) and (name := text_of(one)) and name not in names:
            names.append(name)
    return ", ".join(names) or None


def _language(value: Any) -> str | None:
    return text_of(value.get("alternateName") or value) if isinstance(value, dict) else text_of(value)


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return _str(value)
