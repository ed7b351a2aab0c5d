"""Words of a passage, with their place in the article and the form they are compared by."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import Stemmer

from corpus.folding import fold_key

# Scripts written without spaces give one token a character.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# The vowel signs of Indic scripts are no word characters to `re`; their stops are none of a word.
_INDIC = "\u0900-\u0963\u0966-\u0dff"
_LETTER = rf"(?:(?![{_UNSPACED}])[^\W\d_]|[{_INDIC}])"
_TOKEN = re.compile(
    rf"[{_UNSPACED}]"
    r"|(?:[^\W\d_]\.){2,}(?:[’']s\b)?"  # U.S., U.S.'s
    rf"|\d+(?:[.,]\d+)*(?:{_LETTER}|\d)*"
    rf"|{_LETTER}+(?:[’']{_LETTER}+)?(?:{_LETTER}|\d)*"
)
_CHARACTER = 1 / 3
_STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}


class Token(NamedTuple):
    """A word or figure: its span in the article's text, its folded form and its stem."""

    start: int
    end: int
    form: str
    stem: str


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _STEMMERS.get(language)
    return Stemmer.Stemmer(name) if name else None


@cache
def _normalise(surface: str, language: str) -> tuple[str, str]:
    form = fold_key(surface)
    if surface[0].isdigit():
        form = form.replace(",", "")
        return form, form
    form = form.removesuffix("'s").removesuffix("'").replace(".", "")
    stemmer = _stemmer(language)
    return form, stemmer.stemWord(form) if stemmer else form


@cache
def words_worth(stem: str) -> float:
    """How much of a word a token is: 1, or a third for a character of a script without spaces."""
    return _CHARACTER if re.fullmatch(f"[{_UNSPACED}]", stem) else 1.0


def tokenise(text: str, start: int, end: int, language: str) -> list[Token]:
    """The tokens of `text[start:end]`; spans are offsets of `text`.

    Stems are Snowball's where it has the language, else the folded form. A possessive ending and the
    points of an abbreviation are left out of the form; scripts without spaces give a token a character.
    """
    return [
        Token(m.start(), m.end(), *_normalise(m.group(), language)) for m in _TOKEN.finditer(text, start, end)
    ]
