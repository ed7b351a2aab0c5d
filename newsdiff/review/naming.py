"""Names for what decisions make: as before where it is the same thing, else new ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from newsdiff.claims import Group
from newsdiff.comparison import Claim
from newsdiff.review.material import Material
from newsdiff.review.rows import Row


def fresh(letter: str, taken: Iterable[str]) -> Iterator[str]:
    """Names of a letter and a number, above all that are taken."""
    numbers = [int(name[1:]) for name in taken if name[:1] == letter and name[1:].isdecimal()]
    return (f"{letter}{number}" for number in count(max(numbers, default=0) + 1))


def claim_names(material: Material, rows: Sequence[Row]) -> dict[int, str]:
    """The name of each row's claim, by its number.

    A claim's name stays with most of its passages; a row of several claims has that of which it has most.
    """
    heirs: dict[str, int] = {}
    by_key = sorted(rows, key=lambda row: material.first(row.members))
    parts: dict[str, list[Row]] = defaultdict(list)
    for row in by_key:
        for claim in row.former:
            parts[claim.id].append(row)
    for group, claim in material.groups.items():
        heir = max(parts[claim.id], key=lambda row: _shared(row.members, group))
        heirs[claim.id] = heir.number
    names = {}
    new = fresh("c", (claim.id for claim in material.groups.values()))
    for row in by_key:
        own = [claim for claim in row.former if heirs[claim.id] == row.number]
        own.sort(key=lambda claim: _rank(material, row, claim))
        names[row.number] = own[0].id if own else next(new)
    return names


def _rank(material: Material, row: Row, claim: Claim) -> tuple[int, tuple[int, int]]:
    group = material.own(claim)
    return -_shared(row.members, group), material.first(group)


def _shared(members: Group, group: Group) -> int:
    return len(set(members) & set(group))
