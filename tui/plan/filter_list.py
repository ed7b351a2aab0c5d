"""The filters as a list to choose from, each with how many claims pass it, alone and with those chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from newsdiff.comparison import Claim, Status
from tui.plan.cells import Planner
from tui.plan.filters import KINDS, Filters
from tui.plan.glyphs import GLYPHS, WORDS
from tui.plan.outlets import numbered
from tui.plan.text import display


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter by itself, in words that are safe to print.

    `claims` pass it alone, `passing` where all else that is asked for is asked for too.
    """

    words: str
    filters: Filters
    claims: int
    passing: int

    @property
    def text(self) -> str:
        together = f", {self.passing} with the chosen" if self.passing != self.claims else ""
        return f"{self.words} · {self.claims}{together}"

    def is_in(self, filters: Filters) -> bool:
        """Whether all that it asks for is asked for."""
        return united([filters, self.filters]) == filters


def choices(planner: Planner, asked: Filters | None = None) -> list[Choice]:
    """What outlets do, figures, the kinds of change that there are, the outlets, what is
    not reviewed, and possible matches.

    A filter that no claim passes is left out. `asked` are the filters that are chosen already.
    """
    comparison = planner.comparison
    offered = [(f"{GLYPHS[kind]} {_does(kind)}", Filters(frozenset({kind}))) for kind in KINDS]
    offered.append(("figures and dates altered", Filters(figures=True)))
    changed = _changed(planner)
    for kind in _kinds(planner, changed):
        offered.append((f"change: {display(kind)}", Filters(changes=frozenset({kind}))))
    for article in comparison.articles:
        words = f"told or changed by {numbered(comparison, article.id)}"
        offered.append((words, Filters(outlets=frozenset({article.id}))))
    offered.append(("with a match not reviewed yet", Filters(unreviewed=True)))
    offered.append(("without possible matches", Filters(sure=True)))
    counted = ((words, each, _count(planner, each, changed)) for words, each in offered)
    found = [Choice(words, each, claims, claims) for words, each, claims in counted if claims]
    return recounted(planner, found, asked or Filters())


def recounted(planner: Planner, found: Sequence[Choice], asked: Filters) -> list[Choice]:
    """The choices with the claims that pass each of them together with what is asked for."""
    if not asked:
        return [replace(each, passing=each.claims) for each in found]
    changed = _changed(planner)
    return [replace(each, passing=_count(planner, united([asked, each.filters]), changed)) for each in found]


def narrowed(found: Sequence[Choice], typed: str) -> list[int]:
    """The numbers of the choices in which all words that were typed occur, in any case."""
    words = typed.casefold().split()
    return [n for n, choice in enumerate(found) if all(word in choice.words.casefold() for word in words)]


def united(several: Iterable[Filters]) -> Filters:
    """All that several filters ask for."""
    found = Filters()
    for each in several:
        values: dict[str, Any] = {
            f.name: getattr(found, f.name) | getattr(each, f.name) for f in fields(Filters)
        }
        found = Filters(**values)
    return found


def without(filters: Filters, taken: Filters) -> Filters:
    """What is asked for, less what another asks for."""
    left: dict[str, Any] = {}
    for each in fields(Filters):
        value, other = getattr(filters, each.name), getattr(taken, each.name)
        left[each.name] = value - other if isinstance(value, frozenset) else value and not other
    return Filters(**left)


def _does(kind: Status) -> str:
    return "dropped by some outlet" if kind is Status.DROPPED else WORDS[kind]


def _kinds(planner: Planner, changed: Sequence[Claim]) -> list[str]:
    """The kinds of change that there are, the most frequent first."""
    found: Counter[str] = Counter()
    for claim in changed:
        changes = (change for cell in claim.cells for change in planner.changes(cell))
        found.update({change.kind for change in changes if not change.immaterial})
    return sorted(found, key=lambda kind: (-found[kind], kind))


def _count(planner: Planner, filters: Filters, changed: Sequence[Claim]) -> int:
    claims = changed if filters.asks_of_changes else planner.comparison.claims
    return sum(filters.passes(planner, claim) for claim in claims)


def _changed(planner: Planner) -> Sequence[Claim]:
    """The claims with typed changes."""
    return [claim for claim in planner.comparison.claims if any(map(planner.changes, claim.cells))]
