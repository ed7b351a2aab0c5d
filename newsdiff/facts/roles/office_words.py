"""The words for offices, by their tables."""

from __future__ import annotations

from functools import cache

from newsdiff.facts.names import tables
from newsdiff.tables import lookup


@cache
def office_words() -> frozenset[str]:
    """Every word of an office, its rank or form of address."""
    return tables.office_words() | same().keys() | ranks().keys()


@cache
def same() -> dict[str, str]:
    """The first word of its row by every word of an office."""
    rows = lookup("roles-en")["office"]["same"].strip().splitlines()
    return {word: row.split()[0] for row in rows for word in row.split()}


@cache
def ranks() -> dict[str, str]:
    """The first word of its row by every word that ranks an office."""
    office = lookup("roles-en")["office"]
    rows = [row.split() for row in office["same_ranks"].strip().splitlines()]
    return {word: word for word in office["ranks"].split()} | {word: row[0] for row in rows for word in row}


@cache
def portfolios() -> dict[str, str]:
    """The first word of its row by every word for what a minister is in charge of."""
    rows = lookup("roles-en")["office"]["portfolios"].strip().splitlines()
    return {word: row.split()[0] for row in rows for word in row.split()}


@cache
def ladders() -> dict[str, frozenset[int]]:
    """The numbers of the ladders that each office is a step of."""
    rows = [row.split("|") for row in lookup("roles-en")["office"]["ladders"].strip().splitlines()]
    return {
        office: frozenset(n for n, row in enumerate(rows) if office in row) for row in rows for office in row
    }
