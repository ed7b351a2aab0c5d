"""`newsdiff add`: articles into a story of the library."""

from __future__ import annotations

import click

from tui.completing import complete_stories
from tui.output import told_in_one_line
from tui.printing import complain, fields, show, show_json
from tui.progress import progress_on_stderr
from tui.sourcing import items_option, json_option, library_option, private_option
from tui.statuses import DONE, TROUBLE


@click.command()
@click.argument("story", shell_complete=complete_stories)
@click.argument("sources", nargs=-1, required=True, type=click.Path(), metavar="SOURCE...")
@items_option
@private_option
@library_option
@json_option
def add(
    story: str,
    sources: tuple[str, ...],
    items: str | None,
    allow_private: bool,
    library: str | None,
    as_json: bool,
) -> int:
    """Keep articles in a story of the library, which is made where there is none.

    SOURCE is a file, a folder, a URL, a feed or - for standard input. The same URL with another text becomes
    a version beside the one before; the same text is kept once. What you decided on the same files in
    the reader is taken over. The exit status is 0, or 2 where a source could not be had; the others are kept
    nevertheless.
    """
    from tui.adding import add as keep
    from tui.adding import lines
    from tui.fetching import gathered

    with told_in_one_line():
        found = gathered(sources, items=items, allow_private=allow_private)
        with progress_on_stderr() as step:
            added = keep(library, story, found, step("Reading articles"))
    if as_json:
        show_json(
            {
                "added": [fields(one) for one in added],
                "decisions": found.decisions,
                "failures": found.failures,
            }
        )
    else:
        show(lines(found, added))
    complain(found.failures)
    return TROUBLE if found.failures or not added else DONE
