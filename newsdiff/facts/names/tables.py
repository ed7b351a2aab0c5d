"""The lookup tables of names: what they look like, what they go with, which stand for one and the same."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from corpus.folding import fold_key
from newsdiff.tables import lookup

Words = tuple[str, ...]
"""A name's words, folded."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_WITHOUT_PLURAL = ("s", "ese", "sh", "ch", "men")
"""Endings of peoples' names that take no s."""


@cache
def words(*names: str) -> frozenset[str]:
    """The words of one or several of the lists of English names."""
    return frozenset(word for name in names for word in lookup("names-en")[name].split())


@cache
def phrases(name: str) -> frozenset[Words]:
    """One of the lists of English names whose entries may be of several words."""
    listed = lookup("names-en")[name].replace("\n", "|").split("|")
    return frozenset(tuple(entry.replace("-", " ").split()) for entry in listed if entry)


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """One of the lists of English names in which each row is of one and the same."""
    return tuple(tuple(row.split("|")) for row in lookup("names-en")[name].strip().splitlines())


def split_name(name: str) -> Words:
    """The folded words of a name, without points and without the small words that join its parts."""
    found = (fold_key(match).removesuffix("'s") for match in _WORD.findall(name.replace(".", "")))
    return tuple(word for word in found if word not in ("of", "the", "and", "for", "on"))


@cache
def places() -> dict[Words, str]:
    """The key of a country, region or American state by its names; those of its people are in `nations`."""
    states = {split_name(name): fold_key(name) for name in lookup("countries")["state"]}
    return states | {
        split_name(known): fold_key(name)
        for name, entry in _regions()
        for known in (name, *entry.get("also", ()))
    }


@cache
def nations() -> dict[Words, str]:
    """The key of a country or region by what its people and things are called, such as "vietnamese"."""
    found: dict[Words, str] = {}
    for name, entry in _regions():
        for people in map(split_name, entry["people"]):
            found.setdefault(people, fold_key(name))
            if not people[-1].endswith(_WITHOUT_PLURAL):
                found.setdefault((*people[:-1], people[-1] + "s"), fold_key(name))
    return found


def _regions() -> list[tuple[str, Any]]:
    return [item for part in ("country", "region") for item in lookup("countries")[part].items()]


@cache
def currency_names() -> frozenset[str]:
    """English names of currencies of several words, such as "swiss francs", and the rest of longer ones."""
    names = [name.split() for name in lookup("number-words-en")["currency"]]
    return frozenset(" ".join(name[n:]) for name in names for n in range(len(name) - 1))


@cache
def scales() -> frozenset[str]:
    """Words such as "million"."""
    return frozenset(lookup("number-words-en")["scale"])


@cache
def currency_openings() -> frozenset[str]:
    """The first words of `currency_names`."""
    return frozenset(name.partition(" ")[0] for name in currency_names())


@cache
def currencies() -> frozenset[str]:
    """The codes of currencies in letters alone, such as "eur"."""
    return frozenset(fold_key(sign) for sign in lookup("currency-signs")["signs"] if sign.isalpha())


@cache
def capitals() -> dict[Words, str]:
    """The key of a country by its capital, which news style uses for its government."""
    countries = lookup("countries")["country"].items()
    return {split_name(entry["capital"]): fold_key(name) for name, entry in countries if "capital" in entry}


@cache
def well_known() -> frozenset[str]:
    """Single words that are a name wherever they stand: places of the table, peoples and parties."""
    names = [*places(), *nations(), *capitals()]
    return frozenset(name[0] for name in names if len(name) == 1) | same_words().keys()


@cache
def state_abbreviations() -> dict[str, Words]:
    """The words of an American state's name by its abbreviation in datelines, without points."""
    return {
        fold_key(short).replace(".", ""): split_name(name)
        for name, abbreviations in lookup("countries")["state"].items()
        for short in abbreviations
    }


@cache
def synonyms() -> dict[Words, Words]:
    """The first name of its row by every name of the row."""
    return {split_name(name): split_name(row[0]) for row in rows("same") for name in row}


@cache
def same_words() -> dict[str, str]:
    """The first word of its row by every word that says the same within any name."""
    return {word: row[0] for row in rows("same_word") for word in row}


@cache
def nicknames() -> dict[str, str]:
    """The first of its row by every first name and short form of the row."""
    return {name: row[0] for row in rows("nicknames") for name in row}


@cache
def roles(part: str, name: str) -> frozenset[str]:
    """The words of one of the lists of English roles."""
    return frozenset(lookup("roles-en")[part][name].split())


@cache
def office_words() -> frozenset[str]:
    """Every word of an office or form of address."""
    offices = {word for phrase in phrases("offices") for word in phrase}
    return (words("honorifics", "before_offices") | offices) - {"of"}
