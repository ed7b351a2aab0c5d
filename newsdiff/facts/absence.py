"""Stated absence: where an outlet says that something is not disclosed, not known or not commented on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from newsdiff.facts.mention import Aligned, ArticleText, Difference, Kind, Mention, Severity, Side
from newsdiff.rarity import rarity
from newsdiff.tables import lookup_if_any

_NEAR = 60
"""Characters on either side of a phrase in which what is absent is looked for."""
_EDITED = 0.6
"""Closeness from which two sides are an edited copy, and a comment is that of the same person."""
_TELLING = 0.5
"""Rarity of a word from which it tells who does not comment."""
REMARK = "stated absence"
_NOT = "{not} "
_WORD = re.compile(r"[^\W\d_]+")
_OF_WHAT = re.compile(r"\sof\s(?:\w+\s){0,3}(?:victims?|buyers?|sellers?|bidders?)\b")
"""Of whom or what a fact is, which is not what is absent: "the cause of death of both victims"."""
_BREAK = re.compile(r"[.;:!?—]|,\s+(?:and|but|while)\s")


@dataclass(frozen=True)
class Absence(Mention):
    """Something that is said not to be told.

    `group` is "facts" or "comment", `manner` how it is missing, and `about` which sorts of fact are, none
    where no word near by says so.
    """

    group: str
    manner: str
    about: frozenset[str]

    def agrees(self, other: Absence) -> bool:
        """Whether both may say that the same is not told."""
        return self.group == other.group and (
            not self.about or not other.about or bool(self.about & other.about)
        )


def _tables(language: str) -> dict[str, Any] | None:
    return lookup_if_any(f"absence-{language}")


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Negated phrases behind one negation, and the others; every manner is a group, or two.

    The name of a group is the manner's number with "m", or with "f" where the phrase must be said of a
    fact; "not" in front of it for negated phrases.
    """
    tables = _tables(language)
    if tables is None:
        return None
    branches: dict[bool, list[str]] = {True: [], False: []}
    for n, manner in enumerate(tables["manner"].values()):
        for sort, key in (("m", "phrases"), ("f", "of_facts")):
            for negated, parts in branches.items():
                own = [p.removeprefix(_NOT) for p in manner.get(key, ()) if p.startswith(_NOT) is negated]
                name = f"{'not' if negated else ''}{sort}{n}"
                parts += [f"(?P<{name}>{'|'.join(_filled(phrase, tables) for phrase in own)})"] if own else []
    behind_not, plain = ("|".join(branches[key]) for key in (True, False))
    return re.compile(rf"\b(?:{_filled(_NOT, tables)}(?:{behind_not})|{plain})\b", re.IGNORECASE)


def _filled(phrase: str, tables: dict[str, Any]) -> str:
    """A phrase as a regular expression: stand-ins put in, and any white space between its words."""
    for name, words in tables["stand_ins"].items():
        phrase = phrase.replace(f"{{{name}}}", words.strip())
    return re.sub(r" (?!\?)", r"\\s+", phrase)


@cache
def _fact_words(language: str) -> dict[str, str]:
    tables = _tables(language) or {"facts": {}}
    return {word.removesuffix("s"): sort for sort, words in tables["facts"].items() for word in words.split()}


def find_absences(text: str, start: int, end: int, language: str = "en") -> list[Absence]:
    """The stated absences of `text[start:end]`, in order; none in a language without a table."""
    pattern = _pattern(language)
    if pattern is None:
        return []
    found = (_absence(text, start, end, match, language) for match in pattern.finditer(text, start, end))
    return [absence for absence in found if absence is not None]


def _absence(text: str, start: int, end: int, match: re.Match[str], language: str) -> Absence | None:
    tables = _tables(language)
    group = match.lastgroup
    assert tables is not None and group is not None
    manner, entry = list(tables["manner"].items())[int(group.removeprefix("not")[1:])]
    words = _facts_near(text, start, end, match, language) if entry["group"] == "facts" else []
    asked = _asked(text, match, end, language) if entry["group"] == "facts" else ""
    if asked and not any(_fact_words(language)[word.removesuffix("s")] == asked for word in words):
        words = [asked]
    if group.removeprefix("not").startswith("f") and not words:
        return None
    sorts = frozenset(_fact_words(language)[word.removesuffix("s")] for word in words)
    value = f"{' and '.join(words)} {manner}" if words else manner
    return Absence(match.start(), match.end(), "absence", value, entry["group"], manner, sorts)


def _asked(text: str, match: re.Match[str], end: int, language: str) -> str:
    """The sort of fact that a question right behind a phrase asks for: "declined to say how much"."""
    questions: dict[str, str] = (_tables(language) or {}).get("questions", {})
    behind = text[match.end() : min(end, match.end() + _NEAR)].lower()
    return next((fact for question, fact in questions.items() if re.match(rf"\s{question}\b", behind)), "")


def _facts_near(text: str, start: int, end: int, match: re.Match[str], language: str) -> list[str]:
    """The words for facts in or behind a phrase, else those in front of it, in the same clause."""
    before = text[max(start, match.start() - _NEAR) : match.start()]
    behind = text[match.start() : min(end, match.end() + _NEAR)]
    breaks = [found.end() for found in _BREAK.finditer(before)]
    behind = _BREAK.split(behind, maxsplit=1)[0]
    table = _fact_words(language)
    for stretch in (before[breaks[-1] if breaks else 0 :], behind):
        words = [
            word
            for found in _WORD.finditer(_OF_WHAT.sub("", stretch))
            if (word := found[0].lower()).removesuffix("s") in table
        ]
        if words:
            return list(dict.fromkeys(words))[-2:]
    return []


def _find(article: ArticleText) -> Iterator[Absence]:
    for sentence in article.sentences:
        yield from find_absences(article.text, sentence.start, sentence.end, article.language)


def _compare(pair: Aligned[Absence]) -> Iterator[Difference]:
    if not all(_pattern(side.article.language) for side in (pair.a, pair.b)):
        return
    left, right = [*pair.a.mentions], [*pair.b.mentions]
    for a in left:
        other = next((b for b in right if a.agrees(b)), None)
        if other is None:
            if not any(a.agrees(told) for told in pair.b.everywhere):
                yield Difference("absence", a, None, Severity.ONE_SIDED, REMARK)
        elif a.manner != other.manner and a.group == "comment" and _are_of_one(a, other, pair):
            yield Difference("absence", a, other, Severity.DIFFERENT)
    for b in right:
        if not any(b.agrees(told) for told in (*left, *pair.a.everywhere)):
            yield Difference("absence", None, b, Severity.ONE_SIDED, REMARK)


def _are_of_one(a: Absence, b: Absence, pair: Aligned[Absence]) -> bool:
    """Whether two absences of comment are of the same: in a copy, or with the same word right in front."""
    if pair.closeness >= _EDITED:
        return True
    left, right = (_word_before(place, side) for place, side in ((a, pair.a), (b, pair.b)))
    return left == right != ""


def _word_before(place: Absence, side: Side[Absence]) -> str:
    """The stem of the last telling word in front of an absence."""
    language = side.article.language
    stems = (token.stem for token in side.tokens if token.end <= place.start)
    telling = [stem for stem in stems if rarity(stem, language) >= _TELLING]
    return telling[-1] if telling else ""


ABSENCE = Kind("absence", _find, _compare)
