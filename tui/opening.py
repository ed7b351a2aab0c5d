"""The reader on a comparison that is already made."""

from __future__ import annotations

from pathlib import Path

from newsdiff.comparison import Comparison
from tui.app import NewsdiffApp
from tui.config.model import Config
from tui.first_run import marker
from tui.terminal import take_terminal


def run_on(
    comparison: Comparison,
    config: Config | None = None,
    *,
    blind: bool = False,
    config_file: Path | None = None,
) -> int:
    """Open the reader; returns an exit status. Raises LibraryError for decisions that could not be kept."""
    take_terminal()
    app = NewsdiffApp(
        comparison=comparison,
        config=config,
        blind=blind,
        config_file=config_file,
        first_run=marker(),
        remembers=True,
    )
    app.run()
    app.raise_trouble()
    return app.return_code or 0
