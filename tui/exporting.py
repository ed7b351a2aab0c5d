"""`newsdiff export`: a story in one format or several, to stdout, a file or a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from tui.comparing import reading_options, reviewed_option
from tui.examples import EXPORT_EXAMPLES
from tui.files import refuse_existing, write_files
from tui.making import make, name_of
from tui.output import STDOUT, ReaderGone, Trouble
from tui.printing import show
from tui.sourcing import Where
from tui.statuses import DONE
from tui.verbosity import is_quiet
from tui.words import refuse_unknown, words
from tui.writing import FORMATS, Writing, json_report_option, output_options


def _formats(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Each format once; `all` stands for every one."""
    wanted = tuple(dict.fromkeys(word for value in given for word in words(value)))
    if wanted == ("all",):
        return FORMATS
    refuse_unknown(wanted, FORMATS)
    return wanted


@click.command(epilog=EXPORT_EXAMPLES)
@click.argument("sources", nargs=-1, type=click.Path(), metavar="STORY|SOURCE...")
@reading_options
@reviewed_option
@click.option(
    "--format",
    "formats",
    multiple=True,
    callback=_formats,
    metavar="FORMAT,…",
    help=f"What to write: {', '.join(FORMATS)}, several with commas between, or all.",
)
@output_options
@json_report_option
def export(
    sources: Sequence[str],
    base: str | None,
    match: Any,
    config: str | None,
    reviewed: bool,
    formats: tuple[str, ...],
    as_json: bool,
    story: str | None,
    library: str | None,
    allow_private: bool,
    items: str | None,
    **options: Any,
) -> int:
    """Write a story in one format or several.

    STORY is a story of the library; SOURCE is a file, a folder, a URL or - for standard input. A JSON export
    that is the only SOURCE is written as it was compared. Several formats go to a folder, where the files
    are named after the story: all of them are written, or none. The exit status is 0, or 2 for trouble.
    """
    formats = tuple(dict.fromkeys((*formats, *(["json"] if as_json else []))))
    if not sources and story is None:
        raise click.UsageError("Missing argument 'SOURCE...', or a story of the library.")
    if not formats:
        raise click.UsageError("Missing option '--format'.")
    how = Writing(**options, format_=formats[0])
    folder = _folder(how.output, len(formats))
    where, sources = Where(story, library, allow_private, items).resolved(sources)
    files = _files(folder, formats, name_of(where, sources)) if folder else {}
    refuse_existing(files, how.force)
    for output in map(str, files) if folder else (how.output,):
        replace(how, output=output).refuse(sources)
    comparison = make(where, sources, base=base, match=match, config=config, reviewed=reviewed)
    with suppress(ReaderGone):
        if not folder:
            how.write(comparison)
            return DONE
        how = replace(how, output=str(folder))
        writes = {file: how.writer(comparison, format_) for file, format_ in files.items()}
        write_files(writes, force=how.force)
        if not is_quiet():
            show(map(str, files))
    return DONE


def _folder(output: str | None, count: int) -> Path | None:
    """The folder to write to; None for a file or stdout. Raises UsageError where several need one."""
    if output and output != STDOUT and (output.endswith(os.sep) or Path(output).is_dir()):
        return Path(output)
    if count == 1:
        return None
    if not output or output == STDOUT:
        raise click.UsageError("several formats need a folder to go to: pass -o FOLDER")
    if os.path.lexists(output):
        raise Trouble(f"{output} is no folder: several formats need one, or the name of a new one")
    return Path(output)


def _files(folder: Path, formats: Sequence[str], name: str) -> dict[Path, str]:
    """The file of each format."""
    from newsdiff.exports.names import file_name
    from newsdiff.exports.suffixes import SUFFIXES

    return {folder / file_name(name, SUFFIXES[format_]): format_ for format_ in formats}
