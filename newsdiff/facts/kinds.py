"""Every kind of fact that alignments are compared by."""

from typing import Any

from newsdiff.facts.absence import ABSENCE
from newsdiff.facts.attribution.kind import ATTRIBUTION
from newsdiff.facts.dates.kind import DATES
from newsdiff.facts.figures.kind import FIGURES
from newsdiff.facts.mention import Kind
from newsdiff.facts.names.kind import NAMES
from newsdiff.facts.quotes.kind import QUOTES
from newsdiff.facts.roles.kind import ROLES
from newsdiff.facts.statements.kind import STATEMENTS
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
