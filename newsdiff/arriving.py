"""Alignments as they are found, for a screen that does not wait for the whole comparison."""

from __future__ import annotations

from typing import NamedTuple

from newsdiff.comparison import Passage, Relation, Tier


class Arriving(NamedTuple):
    """What is known of an alignment before the claims are: its passages, of the earlier article first."""

    a: tuple[Passage, ...]
    b: tuple[Passage, ...]
    relation: Relation
    tier: Tier
