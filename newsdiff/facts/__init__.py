"""Kinds of fact: find the mentions of an article, pair those of two passages, compare."""

from typing import Any

from newsdiff.facts.dates import DATES
from newsdiff.facts.figures import FIGURES
from newsdiff.facts.mention import Kind

KINDS: tuple[Kind[Any], ...] = (FIGURES, DATES)
"""In the order in which the changes of one place are told."""
