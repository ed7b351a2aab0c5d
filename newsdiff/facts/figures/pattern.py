"""Regular expressions of figures, one set a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from newsdiff.facts.figures.words import WORD, FigureWords, any_of, figure_words, units

_SPACES = "\u00a0\u202f\u2009"
"""Spaces that do not break a line part groups of digits in any language."""
_DIGITS = 18
"""A run of digits longer than this is no figure."""
_NUMBER_WORDS = 8
"""A number in words is read up to so many words after its first."""
_WHOLES = (3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10000, 100000)
"""Numbers of which a part is told, as in "seven in ten"."""
_FLAGS = re.VERBOSE | re.IGNORECASE


@dataclass(frozen=True)
class Patterns:
    """`plain` and `joined` match from where a figure begins, its bound and sign left out.

    `joined` also reads "between 5 and 10" as a range, for which its first word stands in front. `sign`
    finds one of `signs` at the end of a text. `number` matches one number in digits, with `grouped` or
    `single`, and `decimals`.
    """

    sign: re.Pattern[str]
    signs: tuple[str, ...]
    plain: re.Pattern[str]
    number: re.Pattern[str]
    words: FigureWords

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """Slow to make, and few texts need it."""
        return re.compile(_figure(self.words, self.words.to), _FLAGS)


@cache
def patterns(language: str) -> Patterns:
    """The patterns of a language; without a table, those of digits and signs."""
    words = figure_words(language)
    return Patterns(
        sign=re.compile(rf"{_signs(words)}\s?\Z", _FLAGS),
        signs=tuple(words.signs),
        plain=re.compile(_figure(words, words.to[:1]), _FLAGS),
        number=re.compile(_number(words, named=True), _FLAGS),
        words=words,
    )


def _figure(words: FigureWords, to: tuple[str, ...]) -> str:
    return rf"""(?:
          (?P<fraction>{any_of(words.fraction)})(?!{WORD})
        | (?P<portion>{any_of(words.portion)})(?!{WORD})
        | (?P<tens>{any_of(words.tens)})\s{{1,4}}
          (?P<tens_scale>(?:{any_of([*words.hundred, *words.scale])})s?)(?!{WORD})
        | (?P<vague>{any_of(words.vague)})(?!{WORD})
        | {_in_words(words)}
        | (?:(?P<part>{any_of(words.part)})|(?P<factor>{any_of(words.factor)}))
          (?!-?{WORD}|\s(?:{any_of(words.no_part)})(?!{WORD}))
        | (?P<ordinal>{any_of(words.ordinal)})(?!{WORD})
        | (?P<nth>\d{{1,3}})(?:st|nd|rd|th)(?!{WORD})
        | (?P<number>{_number(words)}){_scale(words)}(?P<low_percent>\s?%)?
          (?:(?P<join>\s?[-–—]\s?|\s(?:{any_of(to)})\s)(?:{_signs(words)})?\s?
             (?P<high>{_number(words)}){_scale(words).replace("P<", "P<high_")})?
        )
        (?: (?!{WORD}|[:/.,]\d) | (?=(?:{_signs(words)}|{any_of(units())})(?!{WORD})) )
        {_whole(words)}
        (?P<behind>{any_of(words.behind)})?
        {_unit(words)}
        (?P<also>\s{{1,4}}(?:{any_of(b for b in words.behind if b[0].isalpha())})(?!{WORD}))?"""


def _whole(words: FigureWords) -> str:
    """The "in ten" of "seven in ten", but not that of "seven in ten days"."""
    number = any_of(
        [*map(str, _WHOLES), *(word for word, value in words.cardinal.items() if value in _WHOLES)]
    )
    return rf"""(?:\s{{1,4}}(?:{any_of(words.out_of)})\s{{1,4}}(?P<whole>{number})
        (?!{WORD}|[.,:]\d|[\s-]{{1,4}}(?:{any_of(units())})))?"""


def _in_words(words: FigureWords) -> str:
    scale = rf"(?:{any_of(words.scale)})s?(?!{WORD})"
    large = rf"(?:(?:{any_of(words.hundred)})(?!{WORD})|{scale})"
    word = rf"(?:(?:{any_of(words.cardinal)})(?!{WORD})|{large})"
    joint = rf"(?:\s{{1,4}}(?:{any_of(words.joint)})\s{{1,4}}|[\s-]{{1,4}})"
    return rf"""(?:{any_of(words.half)})\s{{1,4}}(?P<half>{scale})
        | (?P<words>(?:(?:{any_of(words.one)})\s{{1,4}}{large}|{word})(?:{joint}{word}){{0,{_NUMBER_WORDS}}})
          (?P<and_half>\s{{1,4}}(?:{any_of(words.and_half)})(?!{WORD})(?:\s{{1,4}}(?P<half_of>{scale}))?)?"""


def _number(words: FigureWords, *, named: bool = False) -> str:
    """One number in digits; a point or comma that parts no group of three is a decimal one."""
    parting = f"[{re.escape(words.thousands)}{_SPACES}]"
    grouped = rf"\d{{1,3}}(?:{parting}\d{{3}}){{1,5}}(?!\d)"
    if words.language == "en":
        grouped = rf"{grouped}|\d{{1,2}}(?:,\d\d){{1,5}},\d{{3}}(?!\d)"  # 15,00,000 in India
    single = rf"\d{{1,{_DIGITS}}}(?!\d)"
    decimals = rf"[{'.' if words.decimal == '.' else '.,'}]\d{{1,{_DIGITS}}}(?!\d)"
    if named:
        return rf"(?:(?P<grouped>{grouped})|(?P<single>{single}))(?P<decimals>{decimals})?"
    return rf"(?:{grouped}|{single})(?:{decimals})?"


def _scale(words: FigureWords) -> str:
    long = rf"(?:[\s-]{{1,2}}(?:{any_of(words.scale)})s?(?!{WORD})){{1,3}}"
    return rf"(?:(?P<scale>{long})|\s?(?P<short>{any_of(words.short)})(?!{WORD}))?"


def _unit(words: FigureWords) -> str:
    return rf"""(?:[\s-]{{0,2}}(?:(?:{any_of(words.of)})\s{{0,4}})?(?:
          (?P<percent>%|(?:{any_of(words.percent)})(?!{WORD}))
        | (?P<points>{any_of(words.points)})(?!{WORD})
        | (?P<unit>{any_of(units())})(?!{WORD})(?P<old>[\s-]old(?!{WORD})|\s+of\s+age(?!{WORD}))?
        | (?P<after>{_signs(words)}|{any_of(words.currency)})(?!{WORD}) ))?"""


def _signs(words: FigureWords) -> str:
    """A sign may stand right behind a letter; a code in letters may not."""
    codes = any_of(sign for sign in words.signs if sign[0].isalpha())
    return rf"(?:(?<![^\W\d_])(?:{codes})|{any_of(sign for sign in words.signs if not sign[0].isalpha())})"
