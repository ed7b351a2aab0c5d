"""Kinds of fact: find the mentions of an article, pair those of two passages, compare."""

from typing import Any

from newsdiff.facts.absence import ABSENCE
from newsdiff.facts.attribution import ATTRIBUTION
from newsdiff.facts.dates import DATES
from newsdiff.facts.figures import FIGURES
from newsdiff.facts.mention import Kind
from newsdiff.facts.names import NAMES
from newsdiff.facts.quotes import QUOTES
from newsdiff.facts.roles import ROLES
from newsdiff.facts.statements import STATEMENTS
from newsdiff.facts.undisclosed import but_undisclosed, with_what_is_told

KINDS: tuple[Kind[Any], ...] = (
    but_undisclosed(FIGURES),
    but_undisclosed(DATES),
    with_what_is_told(ABSENCE),
    NAMES,
    ROLES,
    STATEMENTS,
    ATTRIBUTION,
    QUOTES,
)
"""In the order in which the changes of one place are told."""
