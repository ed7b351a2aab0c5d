"""Running the application in the terminal that the process was started in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.app import NewsdiffApp
from tui.first_run import marker
from tui.loading import Source
from tui.terminal import take_terminal

if TYPE_CHECKING:
    from newsdiff.settings import Settings
    from tui.config.model import Config
    from tui.shelf import Shelf


def run(
    source: Source | Shelf,
    settings: Settings | None = None,
    config: Config | None = None,
    *,
    blind: bool = False,
    config_file: Path | None = None,
) -> int:
    """Open the reader on a source of articles, or on the stories of a library; returns an exit status.

    Raises what ended it, ReadError above all, once the terminal is as it was before.
    """
    take_terminal()
    more: dict[str, Any] = {"blind": blind, "config_file": config_file, "first_run": marker()}
    if isinstance(source, Source):
        app = NewsdiffApp(source, settings, config=config, remembers=True, **more)
    else:
        app = NewsdiffApp(settings=settings, shelf=source, config=config, remembers=True, **more)
    app.run()
    app.raise_trouble()
    return app.return_code or 0
