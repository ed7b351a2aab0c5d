"""W3C Web Annotations in JSON-LD: one annotation a change, with its quote and place on either side.

Positions count code points of the text that newsdiff read, not of the web page; the quote finds the place
in the page too. See the W3C Recommendations "Web Annotation Data Model" and "Vocabulary" (2017).
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from typing import Any, TextIO
from uuid import NAMESPACE_URL, uuid5

from newsdiff.cells import changes
from newsdiff.comparison import Change, Comparison, Location
from newsdiff.exports.options import Options
from newsdiff.exports.statement import Outlet, Statement, statement
from newsdiff.exports.words import in_words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Code points before and after a quote, by which it is told from others like it."""
_SHA256 = re.compile("[0-9a-f]{64}")


def write_webannotation(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write an AnnotationCollection whose only page holds the annotations, in the order of the claims."""
    told = statement(comparison)
    items = list(_annotations(comparison, told))
    name = _urn("collection", *(outlet.sha256 for outlet in told.outlets), told.how())
    page = {
        "id": f"{name}#page",
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"{told.generator}: {len(told.outlets)} outlets, read against {told.base.name}",
        "summary": f"{told.note} Settings: {told.settings}; {told.review}. Compared: {_compared(told)}.",
        "total": len(items),
        "first": page,
    }
    json.dump(collection, stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _compared(told: Statement) -> str:
    return "; ".join(
        outlet.facts() + "".join(f", set aside as {block.reason}" for block in outlet.set_aside)
        for outlet in told.outlets
    )


def _annotations(comparison: Comparison, told: Statement) -> Iterator[dict[str, Any]]:
    for number, claim in enumerate(comparison.claims, start=1):
        for cell in claim.cells:
            for change in changes(comparison, cell):
                sides = [side for side in (change.a, change.b) if side is not None]
                targets = [_target(comparison, told.outlet(side.article), side) for side in sides]
                yield {
                    "id": _urn(
                        claim.id,
                        cell.article,
                        json.dumps(change.model_dump(mode="json", exclude={"immaterial"})),
                    ),
                    "type": "Annotation",
                    "motivation": "describing",
                    "body": _bodies(change, number, told.base.name, told.outlet(cell.article).name),
                    "target": targets,
                }


def _bodies(change: Change, claim: int, base: str, outlet: str) -> list[dict[str, str]]:
    words = f"Claim {claim}, {base} → {outlet}: {in_words(change)}"
    return [
        {"type": "TextualBody", "purpose": "tagging", "value": change.kind},
        {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": words},
    ]


def _target(comparison: Comparison, outlet: Outlet, side: Location) -> dict[str, Any]:
    text = comparison.article_by_id[side.article].text
    return {
        "source": _source(outlet),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[side.start : side.end],
                "prefix": text[max(0, side.start - _AROUND) : side.start],
                "suffix": text[side.end : side.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": side.start, "end": side.end},
        ],
    }


def _source(outlet: Outlet) -> dict[str, str]:
    """The page, or a file by the name of its bytes (RFC 6920)."""
    if outlet.link:
        name = outlet.link
    elif _SHA256.fullmatch(outlet.sha256):
        digest = urlsafe_b64encode(bytes.fromhex(outlet.sha256)).decode().rstrip("=")
        name = f"ni:///sha-256;{digest}"
    else:
        name = _urn("source", outlet.source)
    return {"id": name, "type": "Text", "language": outlet.language}


def _urn(*parts: str) -> str:
    """A name that is the same for the same content."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(['newsdiff', *parts]))}"
