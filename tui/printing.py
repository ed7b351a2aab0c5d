"""Lines and JSON on stdout, complaints on stderr."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any, TextIO
from unicodedata import category

import click

from tui.output import Trouble, write_output
from tui.verbosity import is_quiet


def printable(text: str) -> str:
    """The text on one line, with `�` for what a terminal would act on; every kind of space is one."""
    return "".join(
        character if character.isprintable() else " " if category(character) == "Zs" else "\ufffd"
        for character in text
    )


def show(lines: Iterable[str], *, paged: bool = False) -> None:
    """Print lines, whatever the names in them hold, `paged` through the pager where they are many."""
    safe = [f"{printable(line)}\n" for line in lines]

    def write(stream: TextIO) -> None:
        stream.writelines(safe)

    if paged:
        from tui.paging import through_the_pager

        write_output(through_the_pager(write), None)
    else:
        write_output(write, None)


def show_json(value: Any) -> None:
    """Print a value as JSON, times in ISO 8601."""
    text = json.dumps(value, ensure_ascii=False, indent=1, default=lambda moment: moment.isoformat())
    write_output(lambda stream: stream.writelines([text, "\n"]), None)


def complain(lines: Iterable[str]) -> None:
    """Say on stderr what went wrong, a line each, where the rest of the work is done nevertheless."""
    for line in lines:
        click.echo(f"newsdiff: {printable(line)}", err=True)


def remark(lines: Iterable[str]) -> None:
    """Say on stderr what is good to know; --quiet leaves it out."""
    if not is_quiet():
        complain(lines)


def fields(value: Any) -> dict[str, Any]:
    """A data class of the library for JSON, without the numbers that mean nothing outside of it."""
    return {name: field for name, field in asdict(value).items() if name != "id"}


def moment(time: datetime) -> str:
    """A time in local time, to the minute."""
    return time.astimezone().isoformat(" ", "minutes")


def agreed(question: str) -> bool:
    """Ask on stderr whether to remove something. Raises Trouble where nobody can answer."""
    try:
        return click.confirm(question, err=True)
    except click.Abort as error:
        raise Trouble("nothing was removed: pass --yes where nobody can answer") from error
