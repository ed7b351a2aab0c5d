"""What the README says of the reader is what one sees."""

from __future__ import annotations

import re

from newsdiff.comparison import Comparison
from scripts.screenshot import ROOT, SIZE
from tui.commands import BY_ID, CHANGES, OUTLETS, SENTENCES, SURVEY, VIEWS
from tui.plan.geometry import arrange
from tui.screens.reading import SCROLLBAR

README = (ROOT / "README.md").read_text(encoding="utf-8")
NUMBERS = ("no", "one", "two", "three", "four", "five")
WRITTEN = {"enter": "Enter", "tab": "Tab", "shift+tab": "Shift+Tab", "question_mark": "?"}


def test_the_text_for_the_picture_counts_its_outlets(bundled: Comparison) -> None:
    ids = [article.id for article in bundled.articles]
    columns = arrange(SIZE[0] - SCROLLBAR, ids, bundled.base, ids[1]).columns
    beside, others = NUMBERS[len(columns) - 1], NUMBERS[len(ids) - 1]
    (text,) = re.findall(r"!\[(.*)\]\(docs/screenshot\.svg\)", README)
    assert f"{beside} of the {others} other outlets" in text


def test_the_readers_keys_are_in_the_readme() -> None:
    rows = "".join(line for line in README.splitlines() if line.startswith("|"))
    commands = [*CHANGES, *OUTLETS, *VIEWS, *SURVEY, *SENTENCES, BY_ID["help"], BY_ID["quit"]]
    keys = {command.keys for command in commands} - {str(number) for number in range(2, 9)}
    assert not {key for key in keys if f"`{WRITTEN.get(key, key)}`" not in rows}
