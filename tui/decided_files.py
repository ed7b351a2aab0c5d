"""What was decided on files that are of no story: listed and removed by `newsdiff library`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.output import Trouble
from tui.printing import agreed, fields, remark, show, show_json
from tui.sourcing import is_there, opened
from tui.statuses import DONE

if TYPE_CHECKING:
    from corpus.library.models import DecidedFiles


def show_files(library: str | None, *, as_json: bool) -> None:
    """Print the files that something was decided on; that there are none is said on stderr."""
    found: tuple[DecidedFiles, ...] = ()
    if is_there(library):
        with opened(library) as shelf:
            found = shelf.decided_files()
    if as_json:
        show_json([{"number": one.id, **fields(one)} for one in found])
        return
    show(map(_files_line, found))
    if not found:
        remark(["nothing was decided on files that are of no story"])


def _files_line(one: DecidedFiles) -> str:
    from tui.plan.shelf import counted, since

    return f"{one.id} · {counted(one.decisions, 'decision')} · {', '.join(one.outlets)} · {since(one.made)}"


def remove_decisions(number: str, library: str | None, *, yes: bool, as_json: bool) -> int:
    """Remove what was decided on files of no story. Raises Trouble."""
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Trouble(f"{number} is no number: `newsdiff library list --files` gives them")
    with opened(library, made=False) as shelf:
        found = next((one for one in shelf.decided_files() if one.id == int(number)), None)
        if found is not None and not yes and not agreed(f"Remove {_files_line(found)} for good?"):
            raise Trouble("nothing was removed")
        removed = shelf.remove_decided_files(int(number))
    if as_json:
        show_json({"removed": {"number": removed.id, "outlets": removed.outlets}})
    else:
        show([f"removed {_files_line(removed)}"])
    return DONE
