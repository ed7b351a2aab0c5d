"""The word-level differences of an alignment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from corpus.folding import fold_key
from newsdiff.rarity import rarity
from newsdiff.tokens import Token

_ISLAND_WORDS = 2
"""Equal words between two edits that are this few at most, and none of them telling, join the edits."""
_LABEL_LENGTH = 72
_MOST_WORDS = 5_000
_TELLING = 0.5
"""Rarity from which a word is worth keeping apart as equal."""


@dataclass(frozen=True)
class WordEdit:
    """Tokens `a[a_start:a_end]` stand as `b[b_start:b_end]` in the other passage; either may be empty."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


def wording_key(text: str) -> str:
    """The form in which two passages are the same words in the same order."""
    return fold_key(text).strip(" .,;:'\"-")


def label_of(text: str) -> str:
    """A passage in one short line, cut between words."""
    words = " ".join(text.split())
    if len(words) <= _LABEL_LENGTH:
        return words
    return words[:_LABEL_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def word_edits(a: Sequence[Token], b: Sequence[Token], language: str) -> list[WordEdit]:
    """The words that differ, in order, by the longest common subsequence of stems (Myers 1986).

    Edits that only a few common words part are merged, so that prose stays readable. Turned round, the edits
    are the same. Passages of more than `_MOST_WORDS` are one edit, since the time grows with their product.
    """
    left, right = [t.stem for t in a], [t.stem for t in b]
    if left > right:
        turned = word_edits(b, a, language)
        return [WordEdit(edit.b_start, edit.b_end, edit.a_start, edit.a_end) for edit in turned]
    if max(len(left), len(right)) > _MOST_WORDS:
        return [WordEdit(0, len(left), 0, len(right))]
    edits: list[WordEdit] = []
    for op in Indel.opcodes(left, right):
        if op.tag == "equal":
            continue
        edit = WordEdit(op.src_start, op.src_end, op.dest_start, op.dest_end)
        if edits and _joins(a[edits[-1].a_end : edit.a_start], language):
            last = edits.pop()
            edit = WordEdit(last.a_start, edit.a_end, last.b_start, edit.b_end)
        edits.append(edit)
    return edits


def _joins(between: Sequence[Token], language: str) -> bool:
    return len(between) <= _ISLAND_WORDS and all(rarity(token.stem, language) < _TELLING for token in between)
