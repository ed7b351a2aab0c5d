"""A decoded text to an article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date

from corpus.article import Article, Block, BlockKind, Span
from corpus.blocks import find_pieces
from corpus.cleaning import Verdict, find_junk
from corpus.dates import parse_date
from corpus.errors import ReadError
from corpus.frontmatter import find_front_matter
from corpus.headings import classify
from corpus.languages import guess_language
from corpus.metadata import Metadata, gather, read_lines
from corpus.naming import outlet_of_file, outlet_of_host
from corpus.provenance import ADDRESS, BYLINE, FILE_NAME, FRONT_MATTER, SOURCE_CREDIT, Choices
from corpus.restoring import doubt_notes, excluded, may_be_doubted
from corpus.sanitising import sanitise

MAX_LINES = 200_000
MAX_BLOCKS = 50_000
"""A text with more paragraphs is refused, as one with more lines is: judging each would take minutes."""


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
    origins: Mapping[str, str],
) -> Article:
    """See `Article.from_text`."""
    if text.count("\n") > MAX_LINES:
        raise ReadError(f"{source} has more than {MAX_LINES:,} lines: split it or leave it out")
    sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text, cleaned = sanitise(text)
    front = find_front_matter(text)
    stated = front.values
    choices = Choices(origins)
    pieces = find_pieces(text, front.span.end if front.span else 0)
    if len(pieces) > MAX_BLOCKS:
        raise ReadError(f"{source} has more than {MAX_BLOCKS:,} paragraphs: split it or leave it out")
    language = _language(text, choices, language, stated.get("language"))
    lines = read_lines(text, pieces)
    said = {index: line.reason for index, line in lines.items() if line.reason}
    verdict = find_junk(text, pieces, language, said) if clean else Verdict()
    reasons = verdict.reasons
    found = gather(lines, [index for index in range(len(pieces)) if index not in reasons])
    blocks = classify(text, pieces, reasons)
    url = choices.first("url", _line(url), (stated.get("url"), FRONT_MATTER))
    name, credited = _outlet(choices, _line(outlet), stated.get("outlet"), found, url, source)
    final = _set_aside(text, blocks, verdict, front.span)
    return Article(
        source=source,
        sha256=sha256,
        text=text,
        outlet=name,
        title=choices.first(
            "title", _line(title), (stated.get("title"), FRONT_MATTER), (_headline(text, blocks), "headline")
        ),
        byline=choices.first(
            "byline", _line(byline), (stated.get("byline"), FRONT_MATTER), (found.byline, BYLINE)
        ),
        published=choices.first(
            "published",
            _day(published),
            (_day(stated.get("published")), FRONT_MATTER),
            (found.published, "date line"),
        ),
        url=url,
        language=language,
        blocks=final,
        notes=(*notes, *cleaned, *credited, *doubt_notes(text, final)),
        provenance=choices.origins,
    )


def _primary(language: str | None) -> str | None:
    """The primary subtag of a language tag (BCP 47), lower case; None for what is no tag."""
    tag = re.match(r"([A-Za-z]{2,3})(?:[-_]|$)", language or "")
    return tag[1].lower() if tag else None


def _language(text: str, choices: Choices, given: str | None, stated: str | None) -> str:
    told = choices.first("language", _primary(given), (_primary(stated), FRONT_MATTER))
    if not told:
        choices.origins["language"] = "guess"
    return told or guess_language(text)


def _outlet(
    choices: Choices, given: str | None, stated: str | None, found: Metadata, url: str | None, source: str
) -> tuple[str, tuple[str, ...]]:
    """The outlet's name, with a note where it is only the source that the article credits."""
    host = outlet_of_host(url) if url else None
    named = choices.first("outlet", given, (stated, FRONT_MATTER), (found.outlet, BYLINE), (host, ADDRESS))
    if named:
        return named, ()
    if found.credit:
        choices.origins["outlet"] = SOURCE_CREDIT
        return found.credit, (f"outlet taken from the source it credits: {found.credit}",)
    choices.origins["outlet"] = FILE_NAME
    return outlet_of_file(source), ()


def _line(value: str | None) -> str | None:
    """A given value as the text itself is stored: one line without controls; None for an empty one."""
    return " ".join(sanitise(value)[0].split()) or None if value else None


def _day(value: date | str | None) -> date | None:
    return parse_date(value) if isinstance(value, str) else value


def _headline(text: str, blocks: list[Block]) -> str | None:
    headline = next((block for block in blocks if block.kind is BlockKind.HEADLINE), None)
    return " ".join(headline.of(text).split()) if headline else None


def _set_aside(text: str, blocks: list[Block], verdict: Verdict, front: Span | None) -> tuple[Block, ...]:
    """The blocks with those that have a reason excluded, list and quotation marks included."""
    final = []
    if front:
        matter = Block(start=front.start, end=front.end, kind=BlockKind.PARAGRAPH)
        final.append(excluded(text, matter, FRONT_MATTER, 1.0))
    for index, block in enumerate(blocks):
        score = verdict.scores.get(index)
        if reason := verdict.reasons.get(index):
            final.append(excluded(text, block, reason, score))
        elif score is not None and may_be_doubted(block):
            final.append(block.model_copy(update={"score": score}))
        else:
            final.append(block)
    return tuple(final)
