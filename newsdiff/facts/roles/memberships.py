"""The group that a name leads or belongs to, where the words beside the name tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsdiff.facts.names import tables
from newsdiff.facts.names.words import Word, function_words
from newsdiff.tables import lookup

_DESCRIPTION = 2
"""Words that may stand between an article and the noun of a group."""
_LONGEST_DESCRIPTION = 8
_LONGEST_PHRASE = 4


class Membership(NamedTuple):
    """`group` is the stem of the group's noun, `noun` the word as it is written."""

    group: str
    noun: str
    leads: bool


def membership(words: Sequence[Word], opens: int, end: int) -> Membership | None:
    """What group the name is said to lead or be in that stands at `words[opens:end]`, with its title.

    In order: "Orlan-led group", "group led by Orlan", "group including Orlan", "Orlan leads the group",
    "Orlan is part of the group".
    """
    return _compound(words, end) or _behind_group(words, opens) or _before_group(words, end)


def _compound(words: Sequence[Word], end: int) -> Membership | None:
    if (
        end == len(words)
        or words[end].glue != "-"
        or words[end].form not in tables.roles("membership", "leading")
    ):
        return None
    return _group(words, end + 1, leads=True)


def _behind_group(words: Sequence[Word], opens: int) -> Membership | None:
    for at in _description_starts(words, opens):
        for leads, name in ((True, "led_by"), (False, "including")):
            length = _phrase(words, at, name, before=True)
            noun = at - length - 1
            if length and noun >= 0 and not words[noun].possessive and _is_group(words[noun]):
                return Membership(words[noun].token.stem, words[noun].form, leads)
    return None


def _description_starts(words: Sequence[Word], opens: int) -> Iterator[int]:
    """Where what describes a name before it may begin: "the London-based phone maker" Orlan."""
    for at in range(opens, max(-1, opens - _LONGEST_DESCRIPTION), -1):
        yield at
        word = words[at - 1]
        glued = word.glue == "-" or words[at].glue == "-"
        if words[at].glue.strip(" -") or word.form in function_words() - {"the", "a", "an"}:
            return
        if word.is_capital and not glued:
            return


def _before_group(words: Sequence[Word], end: int) -> Membership | None:
    if words[end - 1].possessive:
        return None
    for leads, name in ((True, "leads"), (False, "belongs")):
        length = _phrase(words, end, name, before=False)
        if length and (found := _group(words, end + length, leads)):
            return found
    return None


def _group(words: Sequence[Word], at: int, leads: bool) -> Membership | None:
    """The group whose noun is the first to come, behind an article and a short description."""
    at += at < len(words) and words[at].form in tables.words("determiners")
    for word in words[at : at + _DESCRIPTION + 1]:
        if word.glue.strip(" -"):
            return None
        if _is_group(word):
            return Membership(word.token.stem, word.form, leads)
    return None


def _is_group(word: Word) -> bool:
    return word.form in tables.roles("membership", "groups") and not word.is_capital


def _phrase(words: Sequence[Word], at: int, name: str, *, before: bool) -> int:
    """How many words the longest of the phrases has that ends before `at`, or that begins there."""
    phrases, edges = _phrases(name, last=before)
    edge = at - 1 if before else at
    if not 0 <= edge < len(words) or words[edge].form not in edges:
        return 0
    for length in range(_LONGEST_PHRASE, 0, -1):
        start, end = (at - length, at) if before else (at, at + length)
        if start >= 0 and tuple(w.form for w in words[start:end]) in phrases:
            return length
    return 0


@cache
def _phrases(name: str, *, last: bool) -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """The phrases of a list, and the last or the first word of each."""
    listed = lookup("roles-en")["membership"][name].replace("\n", "|").split("|")
    phrases = frozenset(tuple(phrase.split()) for phrase in listed if phrase)
    return phrases, frozenset(phrase[-1 if last else 0] for phrase in phrases)
