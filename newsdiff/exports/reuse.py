"""What the reports say of shared wording, named sources and citations, in lines of plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdiff.cells import text_groups
from newsdiff.comparison import Comparison, Location
from newsdiff.exports.plain import one_line
from newsdiff.exports.statement import Statement
from newsdiff.reuse_records import Citation, CitedBy, Joined, NamedSource, Share, SharedWording, SourceRole

SHARED_WORDING, NAMED_SOURCES = "Shared wording", "Named sources"
HOW = (
    "Wording is shared in runs of five words and more, words in quotation marks counted apart. "
    "That two share it does not tell where it comes from."
)
LEAST_SHARE = 0.05
"""Pairs of articles that share less are not listed, unless they are of one text group."""
_LONGEST_QUOTE = 200
_JOINED = {
    Joined.WORDING: "one text group, by shared wording",
    Joined.PASSAGES: "one text group, by aligned passages",
}
_ROLES = {
    SourceRole.ATTRIBUTED: "",
    SourceRole.TOLD: "was told by a source",
    SourceRole.CREDITED: "credited",
    SourceRole.NAMED: "",
}


class Part(NamedTuple):
    """A heading with its lines; untrusted text in them stays in its line."""

    heading: str
    lines: Sequence[str]


def groups(comparison: Comparison, stated: Statement) -> str:
    """The text groups by their outlets, such as "2 text groups: 1 Beacon with 3 Courier · 2 Post"."""
    named = (
        " with ".join(stated.outlet(article).label for article in group) for group in comparison.reuse.groups
    )
    return f"{text_groups(len(comparison.reuse.groups))}: {' · '.join(named)}"


def shared_wording(comparison: Comparison, stated: Statement) -> list[Part]:
    """The pairs of articles that share the most, those of one text group first."""
    pairs = sorted(comparison.reuse.pairs, key=lambda pair: (pair.joined is None, -_most(pair)))
    told = [pair for pair in pairs if pair.joined or _most(pair) >= LEAST_SHARE]
    parts = [
        Part(f"{_label(stated, pair.a)} and {_label(stated, pair.b)}: {_relation(comparison, pair)}", lines)
        for pair in told
        for lines in [list(_pair(comparison, stated, pair))]
    ]
    rest = len(pairs) - len(told)
    if rest:
        parts.append(Part(f"{rest} other pair{'' if rest == 1 else 's'}: each shares less than 5%", []))
    return parts


def _relation(comparison: Comparison, pair: SharedWording) -> str:
    if pair.joined is not None:
        return _JOINED[pair.joined]
    one = comparison.reuse.count_groups([pair.a.article, pair.b.article]) == 1
    return "one text group, by what is between them" if one else "two text groups"


def _most(pair: SharedWording) -> float:
    return max(pair.a.shared, pair.b.shared, pair.a.quoted_shared, pair.b.quoted_shared)


def _label(stated: Statement, share: Share) -> str:
    return stated.outlet(share.article).label


def _pair(comparison: Comparison, stated: Statement, pair: SharedWording) -> Iterator[str]:
    sides = (pair.a, pair.b)
    yield "shared wording: " + _each(stated, [(side, side.shared, side.words) for side in sides])
    quoting = [(side, side.quoted_shared, side.quoted_words) for side in sides if side.quoted_words]
    if quoting:
        yield "in quotation marks: " + _each(stated, quoting)
    yield "in aligned passages: " + _each(stated, [(side, side.aligned, side.words) for side in sides])
    if pair.runs:
        longest = max(pair.runs, key=lambda run: run.words)
        marks = ", in quotation marks" if longest.quoted else ""
        yield f"longest run, {longest.words} words{marks}: {_quote(comparison, longest.a)}"


def _each(stated: Statement, shares: Sequence[tuple[Share, float, int]]) -> str:
    return ", ".join(
        f"{share:.0%} of {words} words of {_label(stated, side)}" for side, share, words in shares
    )


def named_sources(comparison: Comparison, stated: Statement) -> list[Part]:
    """Each outlet's named sources, and what it cites of the story."""
    reuse = comparison.reuse
    parts = []
    for outlet in stated.outlets:
        lines = [_source(comparison, stated, each) for each in reuse.sources if each.article == outlet.id]
        lines += [
            _citation(comparison, stated, each) for each in reuse.citations if each.article == outlet.id
        ]
        parts.append(Part(outlet.label, lines or ["none found"]))
    return parts


def _source(comparison: Comparison, stated: Statement, source: NamedSource) -> str:
    roles = {mention.role: None for mention in source.mentions}
    told = [_ROLES[role] for role in roles]
    if source.agency:
        told.insert(0, "agency")
    if source.outlet is not None and source.outlet != source.article:
        told.insert(0, f"outlet {stated.outlet(source.outlet).number} here")
    if len(source.mentions) > 1:
        told.append(f"{len(source.mentions)} times")
    notes = "; ".join(filter(None, told))
    quote = _quote(comparison, source.mentions[0].location)
    return f"{one_line(source.name)}{f' ({notes})' if notes else ''}: {quote}"


def _citation(comparison: Comparison, stated: Statement, citation: Citation) -> str:
    cited = stated.outlet(citation.cites).label
    quote = _quote(comparison, citation.location)
    if citation.by == (CitedBy.OUTLET,):
        return f"its references name the outlet {cited}, not told by which article: {quote}"
    return f"cites {cited}, by {' and '.join(by.value for by in citation.by)}: {quote}"


def _quote(comparison: Comparison, location: Location) -> str:
    words = one_line(comparison.quote(location))
    return f"“{words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + '…'}”"
