"""The words of a quotation, and where two quotations of one utterance differ in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from corpus.folding import fold_key
from newsdiff.tables import lookup_if_any
from newsdiff.tokens import Token

_OMISSION = re.compile(r"\.\s?\.\s?\.|…")
_BRACKETS = {"[": "]", "(": ")"}


class Word(NamedTuple):
    """A quoted word: its span, its comparison form, whether an editor set it in brackets, and whether an
    ellipsis stands in front of it."""

    start: int
    end: int
    form: str
    added: bool
    after_omission: bool


class Stretch(NamedTuple):
    """Words `a[a_start:a_end]` of one quotation stand as `b[b_start:b_end]` in another."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True)
class Overlap:
    """What two quotations have in common: the number of words, and how they differ.

    `run` is the longest number of them in a row. `altered` are words that differ inside what both quote, or
    at an end where both go on differently. `cut` are runs of words, at the beginning and at the end, that
    only one of them quotes.
    """

    shared: int
    run: int = 0
    altered: tuple[Stretch, ...] = ()
    cut: tuple[Stretch, ...] = ()


def quoted_words(text: str, tokens: Sequence[Token], language: str) -> list[Word]:
    """The words of quoted tokens; contracted endings are words of their own, and "[w]e" is one word."""
    words: list[Word] = []
    depth = ""
    for i, token in enumerate(tokens):
        gap = text[tokens[i - 1].end : token.start] if i else ""
        for sign in gap or text[max(0, token.start - 1) : token.start]:
            depth = _BRACKETS.get(sign, "" if sign == depth else depth)
        if words and gap in ("[", "]"):
            start, form = words[-1].start, words[-1].form + fold_key(text[token.start : token.end])
            words[-1] = Word(start, token.end, form, False, words[-1].after_omission)
            continue
        omitted = bool(_OMISSION.search(gap))
        for n, form in enumerate(_parts(text[token.start : token.end], language)):
            words.append(Word(token.start, token.end, form, bool(depth), omitted and n == 0))
    return words


def _contractions(language: str) -> dict[str, dict[str, list[str]]]:
    return lookup_if_any(f"contractions-{language}") or {"endings": {}, "stems": {}}


def _parts(surface: str, language: str) -> list[str]:
    form = fold_key(surface).replace(".", "")
    table = _contractions(language)
    if form in table["stems"]:
        return table["stems"][form]
    ending = next((e for e in table["endings"] if form.endswith(e) and form != e), "")
    return [form.removesuffix(ending), ending] if ending else [form]


def compare_words(a: Sequence[Word], b: Sequence[Word], language: str) -> Overlap:
    """The words that two quotations share in order (longest common subsequence), and those they don't.

    An editor's brackets, a contraction, and an omission that is marked alter nothing.
    """
    codes = Indel.opcodes([word.form for word in a], [word.form for word in b])
    equal = [code for code in codes if code.tag == "equal"]
    if not equal:
        return Overlap(0)
    corners = [(0, 0, 0, 0), *((c.src_start, c.src_end, c.dest_start, c.dest_end) for c in equal)]
    corners.append((len(a), len(a), len(b), len(b)))
    gaps = [Stretch(x[1], y[0], x[3], y[2]) for x, y in pairwise(corners)]
    differing = [gap for gap in gaps if _differ(a, b, gap, language)]
    outer = {gaps[0], gaps[-1]}
    cut = tuple(gap for gap in differing if gap in outer and _is_one_sided(gap))
    altered = tuple(gap for gap in differing if gap not in cut)
    runs = [code.src_end - code.src_start for code in equal]
    return Overlap(sum(runs), max(runs), altered, cut)


def _is_one_sided(gap: Stretch) -> bool:
    return gap.a_start == gap.a_end or gap.b_start == gap.b_end


def _differ(a: Sequence[Word], b: Sequence[Word], gap: Stretch, language: str) -> bool:
    """Whether a gap is a difference of words, and not one of brackets, contractions or marked omissions."""
    left, right = a[gap.a_start : gap.a_end], b[gap.b_start : gap.b_end]
    own_left, own_right = ([word for word in side if not word.added] for side in (left, right))
    edited = any(word.added for word in (*left, *right))
    if edited and not (own_left and own_right):
        return False
    if (not own_left and _is_marked(a, gap.a_end)) or (not own_right and _is_marked(b, gap.b_end)):
        return False
    same = _stand_for(own_left, own_right, language) or _stand_for(own_right, own_left, language)
    return bool(own_left or own_right) and not same


def _is_marked(words: Sequence[Word], at: int) -> bool:
    """Whether an ellipsis stands in front of word `at`."""
    return at < len(words) and words[at].after_omission


def _stand_for(short: Sequence[Word], long: Sequence[Word], language: str) -> bool:
    """Whether a contracted ending stands for words; a possessive's may be missing."""
    if len(short) != 1 or len(long) > 1:
        return False
    ending = short[0].form
    if not long:
        return ending == "'s"
    return long[0].form in _contractions(language)["endings"].get(ending, ())
