"""`newsdiff library …`: what is kept, found, moved and removed."""

from __future__ import annotations

from pathlib import Path

import click

from tui.completing import complete_outlets, complete_stories
from tui.decided_files import remove_decisions, show_files
from tui.output import Trouble
from tui.printing import agreed, fields, remark, show, show_json
from tui.sourcing import NOTHING_KEPT, is_there, json_option, library_option, opened
from tui.statuses import DONE
from tui.story_commands import base, rename, restore

_force = click.option("--force", is_flag=True, help="Write over a file that exists.")


@click.group()
def library() -> None:
    """List, search, export, import, back up and remove what the library keeps, and decide on it."""


for _command in (base, rename, restore):
    library.add_command(_command)


@library.command("list")
@click.option("--files", "of_files", is_flag=True, help="List what you decided on files of no story.")
@library_option
@json_option
def list_stories(of_files: bool, library: str | None, as_json: bool) -> int:
    """List the stories, the newest first."""
    if of_files:
        show_files(library, as_json=as_json)
    else:
        show_stories(library, as_json=as_json)
    return DONE


def show_stories(library: str | None, *, as_json: bool) -> None:
    """Print the stories with their outlets; that there is none is said on stderr."""
    from tui.plan.shelf import Shelved, one_line
    from tui.shelf import stories_of

    shelved: list[Shelved] = []
    if is_there(library):
        with opened(library) as shelf:
            shelved = stories_of(shelf)
    if as_json:
        show_json([{**fields(one.story), "outlets": one.outlets} for one in shelved])
    else:
        show(map(one_line, shelved))
        if not shelved:
            remark([NOTHING_KEPT])


@library.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="How many at most."
)
@library_option
@json_option
def search(words: tuple[str, ...], limit: int, library: str | None, as_json: bool) -> int:
    """Search names, titles, outlets, texts and notes for all WORDS.

    Case and accents make no difference; of the last word the beginning is enough.
    """
    with opened(library, made=False) as shelf:
        hits = shelf.search(" ".join(words), limit)
    if as_json:
        show_json([{**fields(hit), "marks": [[mark.start, mark.end] for mark in hit.marks]} for hit in hits])
        return DONE
    for hit in hits:
        place = " · ".join(filter(None, (hit.story, hit.outlet, hit.title)))
        show([place] if hit.excerpt == hit.story else [place, f"    {hit.excerpt}"])
    if not hits:
        remark(["nothing found"])
    return DONE


@library.command("export")
@click.argument("story", shell_complete=complete_stories)
@click.argument("file", type=click.Path(), default=".")
@_force
@library_option
@json_option
def export_story(story: str, file: str, force: bool, library: str | None, as_json: bool) -> int:
    """Write a story with its articles in every version to FILE.

    Without FILE, or where it is a folder, the file in it is named after the story.
    """
    with opened(library, made=False) as shelf:
        _tell_file(shelf.export_story(story, file, force=force), as_json)
    return DONE


@library.command("import")
@click.argument("file", type=click.Path())
@click.option("--name", metavar="STORY", help="What to call the story here.")
@library_option
@json_option
def import_story(file: str, name: str | None, library: str | None, as_json: bool) -> int:
    """Keep a story that was exported."""
    from tui.plan.shelf import counted

    with opened(library) as shelf:
        story = shelf.import_story(file, name)
    if as_json:
        show_json(fields(story))
    else:
        show([f"{story.name}: {counted(story.articles, 'outlet')}, {counted(story.versions, 'version')}"])
    return DONE


@library.command()
@click.argument("file", type=click.Path())
@_force
@library_option
@json_option
def backup(file: str, force: bool, library: str | None, as_json: bool) -> int:
    """Copy the whole library to a file, while it may be in use."""
    with opened(library, made=False) as shelf:
        _tell_file(shelf.backup(file, force=force), as_json)
    return DONE


@library.command()
@click.argument("story", shell_complete=complete_stories)
@click.argument("outlet", required=False, shell_complete=complete_outlets)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--files",
    "of_files",
    is_flag=True,
    help="STORY is a number of `library list --files`: remove those decisions.",
)
@library_option
@json_option
def remove(
    story: str, outlet: str | None, yes: bool, of_files: bool, library: str | None, as_json: bool
) -> int:
    """Remove a story, or one outlet's article of it, for good."""
    if of_files:
        if outlet is not None:
            raise click.UsageError("--files takes a number alone: `newsdiff library list --files` gives them")
        return remove_decisions(story, library, yes=yes, as_json=as_json)
    with opened(library, made=False) as shelf:
        found = shelf.story(story)
        kept = shelf.article(found, outlet) if outlet is not None else None
        what = f"{kept.outlet} from “{found.name}”" if kept else f"“{found.name}” with all its articles"
        if not yes and not agreed(f"Remove {what} for good?"):
            raise Trouble("nothing was removed")
        if kept:
            shelf.remove_article(found, kept)
        else:
            shelf.remove_story(found)
    if as_json:
        show_json({"removed": {"story": found.name, "outlet": kept.outlet if kept else None}})
    else:
        show([f"removed {what}"])
    return DONE


def _tell_file(file: Path, as_json: bool) -> None:
    """Print the name of a file that was written."""
    if as_json:
        show_json({"file": str(file)})
    else:
        show([str(file)])
