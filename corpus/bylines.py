"""Bylines and source credits: what one line says about who wrote and who published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corpus.data import table
from corpus.dates import find_dates
from corpus.naming import without_domain

_BY = re.compile(
    r"(?:(?:written|posted|published|story|text)\s+)?(?:by|par|von|por|door|di|bởi)\b[:\s]\s*", re.IGNORECASE
)
_STAFF = re.compile(
    r"[(\[]?(?:additional\s+)?(?:reporting|writing|editing|compiled|report)\s+by\s+(?P<names>[^;,()\[\]]+)"
    r"|(?P<helpers>.{3,60}?)\s+contributed\s+(?:reporting\b|to\s+this\s+(?:report|story|article)\b)",
    re.IGNORECASE,
)
_ADAPTED = re.compile(
    r"(?:this\s+(?:article|story|piece)\s+)?(?:was\s+)?(?:"
    r"(?:adapted|reprinted|republished|reproduced|taken|translated)\s+(?:with\s+permission\s+)?from"
    r"|(?:first|originally)\s+(?:published|appeared)\s+(?:in|on|by|at)|courtesy\s+of)\s*:?\s+",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:(?:article|text|news)\s+)?sources?\s*:\s*", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"\s+[-–—]+\s+|\s*[|·•/]\s*|(?P<comma>,)\s+|\s+for\s+(?=[A-Z])|\s+(?=(?:updated|published|posted)\b)|\s+on(?:\s+(?=\|)|$)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|columnist|contributor|author|bureau|journalist|analyst|staff"
    r"|updated|published|posted|min(?:ute)?s?\s+read)\b|\d",
    re.IGNORECASE,
)
_MOST_NAME_WORDS = 9


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote an article, and the outlet if the line names it too."""

    writer: str
    outlet: str | None = None


def read_byline(line: str) -> Byline | None:
    """A line such as "By Ada Novak – The Beacon – March 3, 2026"; None for any other line."""
    if staff := _STAFF.match(line):
        return Byline((staff["names"] or staff["helpers"]).strip())
    by = _BY.match(line)
    if not by:
        return None
    rest = _undated(line[by.end() :])
    parts = _parts(rest)
    if not parts or not _is_name(parts[0][0]):
        return None
    writer = parts[0][0]
    alone = len(parts) == 1 and rest == line[by.end() :]
    if alone and sum(word[0].isupper() for word in writer.split()) < 2:
        return None
    return Byline(writer, next((name for name, comma in parts[1:] if _is_outlet(name, comma)), None))


def read_credit(line: str) -> str | None:
    """The source that a line such as "(Adapted from Beacon.com)" names for the whole article, or None."""
    return _credited(line, _ADAPTED)


def read_source(line: str) -> str | None:
    """The source that a line such as "Source: Beacon" names, which may be that of a chart only; or None."""
    return _credited(line, _SOURCE)


def _credited(line: str, prefix: re.Pattern[str]) -> str | None:
    line = line.strip("()[]*_. ")
    match = prefix.match(line)
    parts = _parts(_undated(line[match.end() :])) if match else []
    return without_domain(parts[0][0]) if parts and _is_name(parts[0][0]) else None


def _undated(line: str) -> str:
    for found in reversed(find_dates(line)):
        line = f"{line[: found.span.start]} | {line[found.span.end :]}"
    return line


def _parts(line: str) -> list[tuple[str, bool]]:
    """Parts of a line with whether a comma stands before each; empty ones are left out."""
    parts, start, comma = [], 0, False
    for match in _SEPARATOR.finditer(line):
        parts.append((line[start : match.start()], comma))
        start, comma = match.end(), match["comma"] is not None
    parts.append((line[start:], comma))
    return [(part, comma) for raw, comma in parts if (part := raw.strip(" ,()[]*_–—-|"))]


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        0 < len(words) <= _MOST_NAME_WORDS
        and not words[0][0].islower()
        and any(word[0].isupper() for word in words)
        and all(not word[0].islower() or word in _particles() for word in words)
        and not text.endswith(("!", "?", ":", ";"))
        and not (text.endswith(".") and len(words[-1]) > 4)
    )


def _is_outlet(name: str, after_comma: bool) -> bool:
    if not _is_name(name) or _ROLE.search(name):
        return False
    words = name.lower().split()
    known = name.lower() in _agencies() or bool(_outlet_words().intersection(words)) or words[0] == "the"
    return known or not after_comma or without_domain(name) != name


@cache
def _particles() -> frozenset[str]:
    return frozenset(table("capitals")["names"].split())


@cache
def _agencies() -> frozenset[str]:
    return frozenset(table("outlets")["agencies"])


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(table("outlets")["words"].split())
