"""Options that take several words with commas between."""

from __future__ import annotations

from collections.abc import Collection

import click


def words(value: str) -> tuple[str, ...]:
    """The words in small letters, each once. Raises BadParameter where there is none."""
    found = tuple(dict.fromkeys(word for part in value.split(",") if (word := part.strip().lower())))
    if not found:
        raise click.BadParameter("a word is missing.")
    return found


def choices(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    """What claims are chosen by: statuses and kinds of change."""
    if value is None:
        return ()
    from newsdiff.exports.selection import ONLY

    wanted = words(value)
    refuse_unknown(wanted, ONLY)
    return wanted


def refuse_unknown(wanted: Collection[str], known: Collection[str]) -> None:
    """Raise BadParameter for a word that is not known, with those that are."""
    for word in wanted:
        if word not in known:
            raise click.BadParameter(f"{word!r} is not one of {', '.join(known)}.")
