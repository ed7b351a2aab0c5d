"""`newsdiff explain`: why the passages of a claim are matched, and why others are not."""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

import click

from tui.comparing import reading_options
from tui.examples import EXPLAIN_EXAMPLES
from tui.making import make
from tui.output import ReaderGone, Trouble, on_terminal
from tui.printing import show, show_json
from tui.sourcing import STDIN, Where, json_option
from tui.statuses import DONE
from tui.writing import Writing, blind_option, no_pager_option

WIDTH = 88
_STEP = "    "


@click.command(epilog=EXPLAIN_EXAMPLES)
@click.argument("sources", nargs=-1, type=click.Path(), metavar="STORY|SOURCE... [CLAIM]")
@reading_options
@blind_option()
@json_option
@no_pager_option
def explain(
    sources: Sequence[str],
    base: str | None,
    match: Any,
    config: str | None,
    blind: bool,
    as_json: bool,
    no_pager: bool,
    **options: Any,
) -> int:
    """Say why the passages of a claim are matched, and why others are not.

    CLAIM is the number of a claim in the report, or words of it; without it, all claims are explained. A
    JSON export that is the only SOURCE is explained as it was compared.
    """
    sources, claim = _parted(sources, options["story"])
    where, sources = Where(**options).resolved(sources)
    comparison = make(where, sources, base=base, match=match, config=config)
    from newsdiff.reasons import claims_of, reasons, thresholds

    comparison = Writing(blind=blind).shown(comparison)
    chosen = claims_of(comparison, claim)
    if not chosen:
        raise Trouble(_none(claim or "", len(comparison.claims)))
    least, told = thresholds(comparison), [reasons(comparison, one) for one in chosen]
    with suppress(ReaderGone):
        if as_json:
            show_json({"thresholds": least, "claims": told})
        else:
            show(_lines(least, told), paged=not no_pager)
    return DONE


def _parted(sources: Sequence[str], story: str | None) -> tuple[Sequence[str], str | None]:
    """The sources and the claim, which is a last word that names nothing that could be read."""
    if not sources and story is None:
        raise click.UsageError("Missing argument 'SOURCE...', or --story with a story of the library.")
    if story is not None:
        return (), " ".join(sources) or None
    *others, last = sources
    is_source = last == STDIN or "://" in last or os.path.lexists(last)
    return (sources, None) if is_source or not others else (others, last)


def _none(claim: str, count: int) -> str:
    if claim.isdigit():
        return f"there is no claim {claim}: there are {count}"
    problem = f"no claim has the words “{claim}”, and no file is called so"
    return f"{problem}: give other words, or a number from 1 to {count}"


def _lines(least: dict[str, float], claims: Sequence[dict[str, Any]]) -> Iterator[str]:
    sure, possible = least["aligned"], least["possible"]
    yield f"a match is sure from a match score of {sure:.2f}, and possible from {possible:.2f}"
    for claim in claims:
        yield from ("", "-" * _width(), f"Claim {claim['claim']}, {claim['told']}")
        for outlet in claim["outlets"]:
            yield from ("", *_wrapped(f"{outlet['outlet']} — {outlet['in_words']}", 0))
            for quote in outlet["quotes"]:
                yield from _wrapped(quote, 1)
            for found in outlet["matches"]:
                yield from _match(found)
            if outlet["nearest"]:
                yield from _nearest(outlet["nearest"], possible)


def _match(found: dict[str, Any]) -> Iterator[str]:
    yield from _wrapped(f"with {found['with']}: {' / '.join(found['a'])}", 1)
    for reason in found["why"]:
        yield from _wrapped(f"why: {reason}", 2)
    for change in found["changes"]:
        inferred = " (inferred)" if change["inferred"] else ""
        aside = " (set aside as immaterial)" if change["immaterial"] else ""
        yield from _wrapped(f"{change['kind']}: {change['note']}{inferred}{aside}", 2)
        quotes = [f"“{change[side]}”" if change[side] else "nothing" for side in ("a", "b")]
        yield from _wrapped(f"{quotes[0]} → {quotes[1]}", 3)
        yield from _wrapped(f"rule: {change['rule']}; {change['severity_in_words']}", 3)


def _nearest(near: dict[str, Any], least: float) -> Iterator[str]:
    yield from _wrapped(f"nearest, match score {near['score']:.2f}: {near['quote']}", 1)
    if near["score"] < least:
        yield from _wrapped(f"why: below {least:.2f}, from which a match would be possible", 2)
    else:
        yield from _wrapped("why: other passages are a better match for it, or for this claim", 2)
    if near["claims"]:
        yield from _wrapped(f"it stands in claim {' and '.join(map(str, near['claims']))}", 2)


def _width() -> int:
    """That of a report, or of a terminal that is narrower."""
    return min(WIDTH, shutil.get_terminal_size().columns) if on_terminal() else WIDTH


def _wrapped(text: str, depth: int) -> list[str]:
    from newsdiff.exports.plain import one_line

    return textwrap.wrap(
        one_line(text),
        _width(),
        initial_indent=_STEP * depth,
        subsequent_indent=_STEP * depth + "  ",
        break_on_hyphens=False,
    )
