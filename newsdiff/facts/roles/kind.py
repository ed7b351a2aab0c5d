"""Roles: who leads a group, who did what to whom, who holds which office, and of whom something is asked."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.facts.mention import Aligned, ArticleText, Difference, Kind
from newsdiff.facts.names.slots import bounded
from newsdiff.facts.roles.actions import compare_actions, find_actions
from newsdiff.facts.roles.deeds import compare_deeds, find_deeds
from newsdiff.facts.roles.groups import compare_parts, find_parts
from newsdiff.facts.roles.offices import compare_offices, find_offices
from newsdiff.facts.roles.people import compare_ruled, find_ruled
from newsdiff.facts.roles.subjects import compare_subjects, find_subjects
from newsdiff.facts.roles.words import RoleMention, readings

_FINDERS = (find_parts, find_actions, find_offices, find_ruled, find_subjects, find_deeds)
_RULES = (compare_parts, compare_actions, compare_offices, compare_ruled, compare_subjects, compare_deeds)


def _find(article: ArticleText) -> Iterator[RoleMention]:
    for reading in readings(article):
        for finder in _FINDERS:
            yield from finder(reading)


def _compare(pair: Aligned[RoleMention]) -> Iterator[Difference]:
    if not (pair.a.mentions and pair.b.mentions):
        return
    pair = bounded(pair)
    for rule in _RULES:
        yield from rule(pair)


ROLES = Kind("roles", _find, _compare)
