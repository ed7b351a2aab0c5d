"""The form that texts are searched in."""

from __future__ import annotations

import re
import unicodedata

from corpus.folding import fold_key

_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])"
)
"""Characters of scripts that do not space words: each is searched as a word of its own."""
_PIECES = re.compile(r'"([^"]*)"?|([^\s"]+)')
_MOST_WORDS = 30


class _Words(dict[int, str]):
    """Letters, marks and figures as they are, any other character as a space; worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        found = self[code] = character if unicodedata.category(character)[0] in "LMN" else " "
        return found


_WORDS = _Words()


def search_form(text: str) -> str:
    """The folded words with a space between; no other character parts words for the index."""
    return " ".join(_UNSPACED.sub(r" \1 ", fold_key(text).translate(_WORDS)).split())


def search_terms(query: str) -> list[str]:
    """What must occur, each a word or words that stand together, in the form of `search_form`.

    Words between quotation marks stand together, and so do those that a sign joins: "a-b". What holds no
    letter or figure is passed over.
    """
    pieces = _PIECES.findall(fold_key(query))
    return [term for quoted, bare in pieces if (term := search_form(quoted or bare))][:_MOST_WORDS]


def match_expression(terms: list[str]) -> str:
    """An FTS5 expression for all terms, the last of which may be the beginning of a word.

    Every term is an FTS5 string, so that none is read as an operator: sqlite.org/fts5.html#fts5_strings.
    """
    return " AND ".join(f'"{term}"' for term in terms) + "*"


def is_unspaced(word: str) -> bool:
    """Whether it is a character of a script that does not space words."""
    return _UNSPACED.fullmatch(word) is not None
