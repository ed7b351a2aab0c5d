"""The list of stories in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from corpus.folding import fold_key
from corpus.library.models import Hit, Story
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.plan.text import display, shortened

OUTLETS = 90
"""Characters of the outlets' names that a story's second line shows."""
EXCERPT = 110


@dataclass(frozen=True, slots=True)
class Shelved:
    """A story with the names of its outlets; `found` are words of it that a search found.

    `to_review` counts the cells that nobody has reviewed, where that is known.
    """

    story: Story
    outlets: tuple[str, ...]
    found: str = ""
    to_review: int | None = None


def shelved_lines(shelved: Shelved) -> tuple[list[Piece], list[Piece]]:
    """The story's name with what is new in it, and below how many outlets tell it and since when."""
    story = shelved.story
    first = [Piece(display(story.name), Mark.LABEL)]
    if story.unread:
        first.append(Piece(f"  {unread(story)}", Mark.NOTE_VALUE))
    names = shortened(display(", ".join(shelved.outlets)), OUTLETS)
    parts = [counted(story.articles, "outlet"), reviewing(shelved), names, since(story.created)]
    about = " · ".join(filter(None, parts))
    second = shortened(display(shelved.found), EXCERPT) if shelved.found else about
    return first, [Piece(f"  {second}", Mark.DIM)]


def one_line(shelved: Shelved) -> str:
    """A story with what is new in it and its outlets, for a list of lines."""
    story = shelved.story
    parts = [story.name, unread(story), counted(story.articles, "outlet"), ", ".join(shelved.outlets)]
    parts += [f"base: {story.base}" if story.base else "", reviewing(shelved)]
    return " · ".join(filter(None, parts))


def unread(story: Story) -> str:
    """How many versions were not seen yet; nothing where there are none."""
    return counted(story.unread, "new version") if story.unread else ""


def reviewing(shelved: Shelved) -> str:
    """What is left to review, as it was known last; nothing where it is not known."""
    if shelved.to_review is None:
        return ""
    return f"{shelved.to_review} unreviewed" if shelved.to_review else "all reviewed"


def counted(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"


def since(moment: datetime) -> str:
    """The local day of a moment, as an ISO date."""
    return f"since {moment.astimezone().date().isoformat()}"


def matching(stories: Sequence[Shelved], query: str, hits: Iterable[Hit]) -> list[Shelved]:
    """The stories whose name or outlets hold the words of a query, then those that a search found by text."""
    words = fold_key(query).split()
    if not words:
        return list(stories)
    excerpts: dict[str, str] = {}
    for hit in hits:
        if hit.outlet is not None or hit.excerpt != hit.story:
            excerpts.setdefault(hit.story, f"{hit.outlet or 'note'}: “{hit.excerpt}”")
    named = [one for one in stories if all(word in _named(one) for word in words)]
    found = [
        replace(one, found=excerpts[one.story.name])
        for one in stories
        if one not in named and one.story.name in excerpts
    ]
    return [*named, *found]


def _named(shelved: Shelved) -> str:
    return fold_key(" ".join((shelved.story.name, *shelved.outlets)))
