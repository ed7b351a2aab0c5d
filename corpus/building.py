"""A decoded text to an article."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from corpus.article import Article, Block, BlockKind, Span
from corpus.blocks import find_pieces
from corpus.cleaning import find_junk
from corpus.dates import parse_date
from corpus.frontmatter import find_front_matter
from corpus.headings import classify
from corpus.languages import guess_language
from corpus.metadata import Metadata, gather, read_lines
from corpus.naming import outlet_of_file, outlet_of_host
from corpus.sanitising import sanitise


def build(
    text: str,
    *,
    source: str,
    outlet: str | None,
    title: str | None,
    byline: str | None,
    published: date | str | None,
    url: str | None,
    language: str | None,
    clean: bool,
    sha256: str | None,
    notes: tuple[str, ...],
) -> Article:
    """See `Article.from_text`."""
    sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text, cleaned = sanitise(text)
    front = find_front_matter(text)
    stated = front.values
    pieces = find_pieces(text, front.span.end if front.span else 0)
    language = _primary(language) or _primary(stated.get("language")) or guess_language(text)
    lines = read_lines(text, pieces)
    said = {index: line.reason for index, line in lines.items() if line.reason}
    reasons = find_junk(text, pieces, language, said) if clean else {}
    found = gather(lines, [index for index in range(len(pieces)) if index not in reasons])
    blocks = classify(text, pieces, reasons)
    url = _line(url) or stated.get("url")
    name, credited = _outlet(_line(outlet) or stated.get("outlet"), found, url, source)
    return Article(
        source=source,
        sha256=sha256,
        text=text,
        outlet=name,
        title=_line(title) or stated.get("title") or _headline(text, blocks),
        byline=_line(byline) or stated.get("byline") or found.byline,
        published=_day(published) or _day(stated.get("published")) or found.published,
        url=url,
        language=language,
        blocks=_set_aside(text, blocks, reasons, front.span),
        notes=(*notes, *cleaned, *credited),
    )


def _primary(language: str | None) -> str | None:
    """The primary subtag of a language tag (BCP 47), lower case; None for what is no tag."""
    tag = re.match(r"([A-Za-z]{2,3})(?:[-_]|$)", language or "")
    return tag[1].lower() if tag else None


def _outlet(stated: str | None, found: Metadata, url: str | None, source: str) -> tuple[str, tuple[str, ...]]:
    """The outlet's name, with a note where it is only the source that the article credits."""
    named = stated or found.outlet or (outlet_of_host(url) if url else None)
    if named:
        return named, ()
    if found.credit:
        return found.credit, (f"outlet taken from the source it credits: {found.credit}",)
    return outlet_of_file(source), ()


def _line(value: str | None) -> str | None:
    """A given value as the text itself is stored: one line without controls; None for an empty one."""
    return " ".join(sanitise(value)[0].split()) or None if value else None


def _day(value: date | str | None) -> date | None:
    return parse_date(value) if isinstance(value, str) else value


def _headline(text: str, blocks: list[Block]) -> str | None:
    headline = next((block for block in blocks if block.kind is BlockKind.HEADLINE), None)
    return " ".join(headline.of(text).split()) if headline else None


def _set_aside(
    text: str, blocks: list[Block], reasons: dict[int, str], front: Span | None
) -> tuple[Block, ...]:
    """The blocks with those that have a reason excluded, list and quotation marks included."""
    final = [
        _excluded(text, block, reasons[index]) if index in reasons else block
        for index, block in enumerate(blocks)
    ]
    if front:
        final.insert(
            0, Block(start=front.start, end=front.end, kind=BlockKind.EXCLUDED, reason="front matter")
        )
    return tuple(final)


def _excluded(text: str, block: Block, reason: str) -> Block:
    line = text.rfind("\n", 0, block.start) + 1
    start = block.start - len(text[line : block.start].lstrip())
    return Block(start=start, end=block.end, kind=BlockKind.EXCLUDED, reason=reason)
