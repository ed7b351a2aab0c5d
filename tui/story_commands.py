"""The commands for one kept story: its name, its base, and the blocks set aside in its articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from tui.output import Trouble
from tui.printing import complain, show, show_json
from tui.sourcing import json_option, library_option, opened
from tui.statuses import DONE

if TYPE_CHECKING:
    from tui.plan.setaside import SetAside


@click.command()
@click.argument("story")
@click.argument("name")
@library_option
@json_option
def rename(story: str, name: str, library: str | None, as_json: bool) -> int:
    """Call a story by another NAME; what is kept of it stays."""
    with opened(library, made=False) as shelf, shelf.together():
        before = shelf.story(story).name
        after = shelf.rename_story(story, name).name
    if as_json:
        show_json({"before": before, "name": after})
    else:
        show([f"“{before}” is now “{after}”"])
    return DONE


@click.command()
@click.argument("story")
@click.argument("outlet", required=False)
@click.option("--none", "cleared", is_flag=True, help="Take the choice back.")
@library_option
@json_option
def base(story: str, outlet: str | None, cleared: bool, library: str | None, as_json: bool) -> int:
    """Choose the OUTLET that the others of a story are read against, whenever it is opened or compared.

    Without OUTLET, the base that was chosen is printed.
    """
    if cleared and outlet is not None:
        raise click.UsageError("give an outlet or --none, not both")
    with opened(library, made=False) as shelf, shelf.together():
        if cleared or outlet is not None:
            shelf.set_base(story, outlet)
        found = shelf.story(story)
    if as_json:
        show_json({"name": found.name, "base": found.base})
        return DONE
    show([f"“{found.name}” " + (f"is read against {found.base}" if found.base else "has no base of its own")])
    return DONE


@click.command()
@click.argument("story")
@click.argument("outlet")
@click.argument("words", nargs=-1)
@click.option("--undo", is_flag=True, help="Take back what was decided on the block.")
@library_option
@json_option
def restore(
    story: str, outlet: str, words: tuple[str, ...], undo: bool, library: str | None, as_json: bool
) -> int:
    """Take a block that was set aside back into OUTLET's article, for good.

    WORDS are the number of the block, or words of it that no other has. Without WORDS the blocks are listed,
    each with its number, the reason, how little it looks like the article, and its text.
    """
    from tui.plan.setaside import block_line, chosen, set_aside_in

    query = " ".join(words)
    with opened(library, made=False) as shelf, shelf.together():
        kept = shelf.article(story, outlet)
        position = [one.id for one in shelf.articles(story)].index(kept.id)

        def blocks() -> list[SetAside]:
            return set_aside_in(shelf.load_story(story)[position], shelf.block_decisions(story, kept))

        found = blocks()
        if query:
            one = chosen(found, query)
            if undo:
                shelf.forget_block(story, kept, _decided(one).text)
            else:
                shelf.decide_block(story, kept, one.text, excluded=False)
            said = "decision taken back" if undo else "restored for good"
            lines = [f"{kept.outlet}: {said}: {block_line(one, reason=False)}"]
            found = blocks()
        elif undo:
            raise click.UsageError("--undo needs the number of the block, or words of it")
        else:
            lines = list(map(block_line, found))
    _print(lines, found, f"{kept.outlet}: nothing is set aside", as_json=as_json)
    return DONE


def _decided(one: SetAside) -> SetAside:
    if one.decided is None:
        raise Trouble(f"nothing was decided on block {one.number}: there is nothing to take back")
    return one


def _print(lines: Sequence[str], found: Sequence[SetAside], nothing: str, *, as_json: bool) -> None:
    if as_json:
        show_json([_json(one) for one in found])
        return
    show(lines)
    if not lines:
        complain([nothing])


def _json(one: SetAside) -> dict[str, Any]:
    return {
        "number": one.number,
        "start": one.block.start,
        "end": one.block.end,
        "excluded": one.is_aside,
        "reason": one.block.reason,
        "score": one.block.score,
        "decided": one.decided,
        "text": one.text,
    }
