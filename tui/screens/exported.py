"""What is exported, and which files it may be written to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsdiff.comparison import Comparison
from tui.output import Trouble, refuse_output
from tui.plan.outlets import numbered
from tui.plan.shelf import counted


@dataclass(frozen=True)
class Exported:
    """What can be written: the comparison as it is shown, with its names where there are any."""

    comparison: Comparison
    name: str
    shown: tuple[str, ...]
    """The ids of the claims that the filter lets through."""
    filter_: str
    """The filter in words; nothing where there is none."""
    sources: Sequence[str]
    """The files that must not be written over."""
    blind: bool
    hidden: int = 0
    """How many outlets have no column; they are written all the same."""

    def in_words(self) -> tuple[str, str]:
        """What is written, and what there is to know of it."""
        one = self.comparison
        claims, outlets = counted(len(one.claims), "claim"), counted(len(one.articles), "outlet")
        facts = ["your decisions are in it" if one.reviewed else "nothing in it is reviewed"]
        if self.hidden:
            facts.append(
                "the hidden outlet too" if self.hidden == 1 else f"the {self.hidden} hidden outlets too"
            )
        head = f"Export · {claims} × {outlets}, read against {numbered(one, one.base)}"
        return head, ", ".join(facts)


def refuse_file(path: str, name: str, sources: Sequence[str]) -> None:
    """Raise Trouble for what is no file to be written, or an article's own."""
    if path.endswith(os.sep) or name.endswith(("/", os.sep)):
        raise Trouble(f"{name} is a folder: name a file in it")
    refuse_output(path, sources, force=True)
    if os.path.lexists(path) and not Path(path).is_file():
        raise Trouble(f"{name} is no file that can be written over")
