"""`newsdiff samples`: the story that newsdiff brings along, listed or copied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import click

from tui.printing import show, show_json
from tui.sourcing import json_option
from tui.statuses import DONE

_KEPT_BACK = {"gold.json"}
"""What is for tests, and no article."""


@click.command()
@click.option("-o", "--output", type=click.Path(), metavar="FOLDER", help="Copy its articles into FOLDER.")
@click.option("--force", is_flag=True, help="Write over files that exist.")
@json_option
def samples(output: str | None, force: bool, as_json: bool) -> int:
    """List the articles of the bundled story, or copy them into a folder.

    All of them are copied, or none where one exists already. They are free to use: see the licence.
    """
    from corpus import samples as bundled

    found = sorted(path for path in bundled.path().iterdir() if path.name not in _KEPT_BACK)
    files = [Path(output, bundled.STORY, path.name) for path in found] if output is not None else found
    if output is not None:
        _copy(dict(zip(files, found, strict=True)), force)
    if as_json:
        show_json({"story": bundled.STORY, "files": [str(path) for path in files]})
    else:
        show(map(str, files))
    return DONE


def _copy(files: dict[Path, Path], force: bool) -> None:
    """Copy each from where it is. Raises Trouble."""
    from tui.files import refuse_existing, write_files

    refuse_existing(files, force)
    texts = {target: source.read_text(encoding="utf-8") for target, source in files.items()}
    write_files({target: _writer(text) for target, text in texts.items()}, force=force)


def _writer(text: str) -> Callable[[TextIO], None]:
    return lambda stream: stream.writelines([text])
