"""Who leads a group and who merely belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsdiff.facts.mention import Aligned, Difference, Severity
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.roles.memberships import membership
from newsdiff.facts.roles.words import Reading, RoleMention


@dataclass(frozen=True)
class Part(RoleMention):
    """`name` leads the group, or is in it; `group` is the stem of its noun."""

    name: NameMention
    group: str
    leads: bool

    def is_of(self, other: Part) -> bool:
        """Whether both are of one name in one group."""
        return self.group == other.group and self.name.agrees(other.name)


def find_parts(reading: Reading) -> Iterator[Part]:
    for named in reading.names:
        found = membership(reading.words, named.start, named.end)
        if found:
            value = f"{named.name.value} {'leads' if found.leads else 'is in'} the {found.noun}"
            yield Part(named.name.start, named.name.end, "role", value, named.name, found.group, found.leads)


def compare_parts(pair: Aligned[RoleMention]) -> Iterator[Difference]:
    """One name in one group, leading it in one article only; who leads is in it too, so both may be right."""
    told: set[str] = set()
    for a in _parts(pair.a.mentions):
        for b in _parts(pair.b.mentions):
            if a.leads == b.leads or not a.is_of(b) or {a.value, b.value} & told:
                continue
            if not (_is_told(a, pair.b.everywhere) or _is_told(b, pair.a.everywhere)):
                told |= {a.value, b.value}
                yield Difference("role", a, b, Severity.PRECISION)


def _parts(mentions: Sequence[RoleMention]) -> Iterator[Part]:
    return (mention for mention in mentions if isinstance(mention, Part))


def _is_told(part: Part, mentions: Sequence[RoleMention]) -> bool:
    return any(part.leads == other.leads and part.is_of(other) for other in _parts(mentions))
