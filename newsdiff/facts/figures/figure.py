"""A figure, and how two of them stand to each other: the same, one vaguer than the other, or different."""

from __future__ import annotations

import math
from dataclasses import dataclass

from newsdiff.facts.figures.words import Range
from newsdiff.facts.mention import Mention, Severity
from newsdiff.lexicon import Relation, relation
from newsdiff.tables import lookup

_ABOUT = 0.05
"""How far, as a share, a figure stated as approximate may be from another and still agree with it."""
_ROUNDED = 0.025
"""How far, as a share, a figure may be from one that rounds to it and still agree without a word."""
_REACH = 2
"""How many times a bound "more than 20" may lie below a figure, or "up to 20" above it, and still mean it."""
_SMALL = 10
"""From here on, vague words such as "dozens" and "thousands" are told apart; below, all mean a few."""
IN_WORDS = "in words"
"""What stands for the unit of a part in words, such as "half"."""
_LOWER = ("over", "at least")
_UPPER = ("under", "up to")


@dataclass(frozen=True)
class Figure(Mention):
    """A figure.

    `number` and `high` are the ends of a range, or twice the number; of a vague figure, the least and most
    that its words may mean. `step` is the value of the last digit that it states, 0 where it is exact.
    `unit` is a currency, "%", "pp" (percentage points), "age", "ordinal", "score" or the quantity of a unit
    of measure, in whose first unit the number is given; `written` is the unit as written, or IN_WORDS.
    `modifier` is "", "about", "nearly", "over", "at least", "under", "up to" or "vague".
    `head` is the stem of what is counted, and `nouns` those of the words up to it. `size` is that of the
    unit as written. `state` is what is said of the counted, as "dead", "" if that is not known, and `general`
    tells that their noun adds nothing to it: "people", none, or "survivors" of the rescued.
    `noun` is the form that `head` is the stem of, in English. `parties` are the stems of the names in an
    amount's clause.
    """

    number: float
    high: float
    step: float = 0.0
    unit: str = ""
    written: str = ""
    modifier: str = ""
    head: str = ""
    nouns: frozenset[str] = frozenset()
    size: float = 1.0
    state: str = ""
    general: bool = False
    parties: frozenset[str] = frozenset()
    noun: str = ""

    @property
    def vague(self) -> bool:
        return self.modifier == "vague"

    @property
    def direction(self) -> int:
        """1 for a lower bound, -1 for an upper one, 0 for none."""
        return (self.modifier in _LOWER) - (self.modifier in _UPPER)

    def comparable(self, other: Figure) -> bool:
        """Whether both can state the same thing: figures of one unit, amounts of money, or percentages."""
        if self.kind != other.kind:
            return False
        return self.unit == other.unit or self.kind == "percent" or (self.is_money and other.is_money)

    @property
    def is_money(self) -> bool:
        return self.unit.isupper() or self.unit in lookup("currency-signs")["shared"]

    def counts_the_same(self, other: Figure) -> bool:
        """Whether both count one thing: by a word of both or by synonyms, or the same is said of people."""
        if self.head and other.head and (self.head in other.nouns or other.head in self.nouns):
            return True
        if self.shares_state(other) and self.general and other.general:
            return True
        return bool(self.noun and other.noun) and relation(self.noun, other.noun) is Relation.SAME

    def shares_state(self, other: Figure) -> bool:
        """Whether the same is said of what both count."""
        return bool(self.state) and self.state == other.state

    def is_other_state(self, other: Figure) -> bool:
        """Whether other things are said of what they count."""
        return bool(self.state and other.state) and self.state != other.state

    def tells(self, other: Figure, *, exactly: bool = False) -> bool:
        """Whether both may state the same thing, one perhaps less precisely."""
        if not self.comparable(other) or (self.head and other.head and not self.counts_the_same(other)):
            return False
        differs = severity(self, other)
        vaguer = differs is Severity.PRECISION and not self.is_other_state(other)
        return differs is None or (vaguer and not exactly)

    def agrees(self, other: Figure) -> bool:
        """Whether both state the same thing, rounding apart."""
        return self.tells(other, exactly=True)


def severity(one: Figure, other: Figure) -> Severity | None:
    """How two comparable figures differ, or None if they agree.

    Rounding is no difference; a bound, or a number that is not stated, is one of precision as long as the
    other figure may be meant by it.
    """
    if one.unit == "score":
        same = {one.number, one.high} == {other.number, other.high}
        return None if same else Severity.DIFFERENT
    if one.unit != other.unit and not _may_be_one_currency(one, other):
        return Severity.DIFFERENT if one.is_money and _same(one, other) else Severity.PRECISION
    if _agree(one, other):
        return None
    if one.direction == other.direction != 0:
        return Severity.DIFFERENT
    return Severity.PRECISION if _compatible(one, other) else Severity.DIFFERENT


def remark(one: Figure, other: Figure) -> str:
    """What two comparable figures that differ leave unsaid; the same turned round."""
    if one.unit != other.unit and not _may_be_one_currency(one, other):
        return "in different currencies" if one.is_money else "one is in percentage points"
    if severity(one, other) is not Severity.PRECISION:
        return ""
    if one.vague or other.vague:
        return "one is vaguer"
    if one.direction != other.direction:
        return "one is a bound"
    if (one.number == one.high) != (other.number == other.high):
        return "one is a range"
    return "one may be rounded"


def _may_be_one_currency(one: Figure, other: Figure) -> bool:
    """Whether one unit is a name, such as "pesos", of several currencies of which the other is one."""
    shared = lookup("currency-signs")["shared"]
    return other.unit in shared.get(one.unit, ()) or one.unit in shared.get(other.unit, ())


def _agree(one: Figure, other: Figure) -> bool:
    if one.vague and other.vague:
        return _same(one, other) or (_compatible(one, other) and min(one.number, other.number) < _SMALL)
    if one.vague or other.vague:
        return False
    if one.direction == other.direction:
        return _near(one, other)
    bound, plain = (one, other) if one.direction else (other, one)
    beyond = (plain.number - bound.number) * bound.direction
    return plain.direction == 0 and 0 < beyond <= _ABOUT * bound.number


def _near(one: Figure, other: Figure) -> bool:
    """Whether both ends are, with what rounding, "about" or the change of a unit allows for.

    "About 187" may be rounded to the unit and "nearly $44 million" to the million, neither by more than a
    twentieth.
    """
    rounded = [figure for figure in (one, other) if figure.modifier in ("about", "nearly")]
    for mine, theirs in ((one.number, other.number), (one.high, other.high)):
        most = max(mine, theirs)
        if one.size != other.size:
            allowed = _ABOUT * most
        elif rounded:
            grain = max(sum(map(_grain, rounded)), _grain(one), _grain(other))
            allowed = min(_ABOUT * most, grain / 2)
        else:
            allowed = min(_ROUNDED * most, max(one.step, other.step) / 2)
        if abs(mine - theirs) > allowed + 1e-9 * most:
            return False
    return True


def _grain(figure: Figure) -> float:
    """The value of the last digit that a figure states and that is not 0."""
    stated = figure.number / figure.size
    if stated != round(stated):
        return figure.step
    digits = f"{stated:.0f}"
    return figure.size * 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _compatible(one: Figure, other: Figure) -> bool:
    """Whether one number may be meant by both; two ranges are not, unless they agree."""
    if one.number != one.high and other.number != other.high and not (one.vague or other.vague):
        return False
    if not (one.modifier or other.modifier) and one.number == one.high and other.number == other.high:
        return abs(one.number - other.number) <= max(one.step, other.step) / 2
    mine, theirs = _meant(one), _meant(other)
    low, high = max(mine[0], theirs[0]), min(mine[1], theirs[1])
    return low < high or (low == high and one.direction * other.direction >= 0)


def _meant(figure: Figure) -> Range:
    low, high = figure.number, figure.high
    if figure.vague:
        return low, high
    if figure.direction > 0:
        return low, max(_REACH * high, high + figure.step)
    if figure.direction < 0:
        return low / _REACH, high
    if figure.modifier:
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    return low, high


def _same(one: Figure, other: Figure) -> bool:
    return math.isclose(one.number, other.number) and math.isclose(one.high, other.high)
