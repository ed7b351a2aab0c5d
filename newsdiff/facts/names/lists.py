"""Names in a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import country
from newsdiff.facts.names.words import Word, function_words

_DESCRIPTION = 3
"""Words that may describe a name within a list: "the chip maker Orlan"."""
_AND = frozenset({"and", "or"})


class NameRange(NamedTuple):
    """A name as a range of a line's words; its title begins at `opens`."""

    start: int
    end: int
    opens: int
    title: str


def series(words: Sequence[Word], names: Sequence[NameRange]) -> list[int]:
    """For each name of a line the first name of the list that it is in, as its number, or -1.

    A list is of names parted by commas and ends with "and" or "or" and a name; a country's name that
    describes the next one is none of it.
    """
    found = [-1] * len(names)
    run: list[int] = []
    last = ""
    for number, name in enumerate(names):
        link = _link(words, names[number - 1], name) if number else ""
        if link == "describes":
            found[number], found[number - 1] = found[number - 1], -1
            run[-1] = number
        elif link and not (last == "and" and link == ","):
            run.append(number)
            last = link
        else:
            run, last = [number], ""
        if last == "and":
            for member in reversed(run):
                if found[member] == run[0]:
                    break
                found[member] = run[0]
    return found


def _link(words: Sequence[Word], name: NameRange, following: NameRange) -> str:
    """How two names follow each other: ",", "and", "describes" or, in no list, ""."""
    if words[name.end - 1].possessive or any(
        w.glue.strip(" -") for w in words[name.end + 1 : following.start]
    ):
        return ""
    forms = [w.form for w in words[name.end : following.opens]]
    mark = words[name.end].glue.strip()
    link = "and" if forms and forms[0] in _AND else mark
    description = forms[1:] if link == "and" else forms
    if description and description[0] in tables.words("determiners"):
        description = description[1:]
    if mark not in ("", ",") or len(description) > _DESCRIPTION or not all(map(_describes, description)):
        return ""
    if link or not description:
        return link
    is_place = country(tuple(w.form for w in words[name.start : name.end]))
    return "describes" if is_place and not any(form.endswith("s") for form in description) else ""


def _describes(form: str) -> bool:
    """Whether a word may be of a short description: no verb and no small word."""
    is_small = form in function_words() or form in tables.words("openers")
    return not (is_small or form.endswith(("ed", "ing")))
