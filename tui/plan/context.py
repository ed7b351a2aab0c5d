"""The sentences around a quote."""

from __future__ import annotations

from newsdiff.comparison import Passage
from tui.plan.cells import Planner
from tui.plan.text import display


def around(planner: Planner, passage: Passage, quoted: tuple[str, ...]) -> tuple[str, str]:
    """The sentence before that of a passage and the one after it, either empty where there is none.

    Nor is one given that is among the `quoted` passages itself.
    """
    passages = planner.outlines[passage.article].passages
    own = passage.sentence or passage
    before = next((p for p in reversed(passages) if p.end <= own.start), None)
    after = next((p for p in passages if p.start >= own.end), None)
    return _sentence(planner, before, quoted), _sentence(planner, after, quoted)


def _sentence(planner: Planner, passage: Passage | None, quoted: tuple[str, ...]) -> str:
    if passage is None or passage.id in quoted:
        return ""
    whole = passage.sentence or passage
    return display(planner.comparison.article_by_id[passage.article].text[whole.start : whole.end]).strip()
