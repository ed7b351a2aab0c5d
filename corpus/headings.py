"""Which pieces of a text are its headline and headings."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from corpus.article import Block, BlockKind
from corpus.data import table
from corpus.lines import ends_sentence

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_MOST_WORDS = 14
_MOST_HEADLINE_WORDS = 25
_MOST_LIST_TITLE_WORDS = 6
_HEADLINE_REACH = 4
_PROSE = 60
_LONGEST = 2_000
_SENTENCE_BREAK = re.compile(r"[.!?][\"”’')]*\s+[\"“‘(]*[A-ZÀ-ÞĐ]")


def classify(text: str, pieces: list[Block], excluded: Container[int] = ()) -> list[Block]:
    """The pieces with headline and headings told from paragraphs; `excluded` ones are passed over.

    Conservative: a claim taken for a heading is lost, a heading taken for a claim is only noise. A heading
    has no end punctuation, and is followed by prose. Unless it is in title case, the prose around it must
    have paragraphs of several sentences: text of one sentence a paragraph has claims that look the same.
    """
    blocks = list(pieces)
    places = [index for index in range(len(pieces)) if index not in excluded]
    shown = [pieces[index] for index in places]
    first = _headline(text, shown)
    for at, piece in enumerate(shown):
        if at == first:
            kind = BlockKind.HEADLINE
        elif piece.kind is BlockKind.PARAGRAPH and (at < first or _is_heading(text, shown, at)):
            kind = BlockKind.HEADING
        else:
            continue
        blocks[places[at]] = piece.model_copy(update={"kind": kind})
    return blocks


def _headline(text: str, pieces: list[Block]) -> int:
    """Index of the title line: the first, or the one after a section label; -1 if there is none."""
    for index, piece in enumerate(pieces[:2]):
        if piece.kind is BlockKind.HEADING:
            return index
        if piece.kind is not BlockKind.PARAGRAPH or not _is_title(text, pieces, index):
            return -1
        label = index == 0 and len(_WORD.findall(piece.of(text))) <= 3
        if not (label and len(pieces) > 2 and _is_title(text, pieces, 1)):
            return index
    return -1


def _is_title(text: str, pieces: list[Block], index: int) -> bool:
    words = _open_words(text, pieces[index], _MOST_HEADLINE_WORDS)
    following = pieces[index + 1 : index + 1 + _HEADLINE_REACH]
    if not words or not any(_is_prose(text, piece) for piece in following):
        return False
    if _title_case(words) or any(_several_sentences(text, piece) for piece in following):
        return True
    return index == 0 and len(following) >= 3 and all(_is_prose(text, piece) for piece in following[:3])


def _is_heading(text: str, pieces: list[Block], index: int) -> bool:
    words = _open_words(text, pieces[index], _MOST_WORDS)
    if not words or index + 1 == len(pieces):
        return False
    after = pieces[index + 1]
    if after.kind is BlockKind.LIST_ITEM:
        return len(words) <= _MOST_LIST_TITLE_WORDS
    if not _is_prose(text, after) or _title_case(words):
        return _is_prose(text, after)
    alone = index > 0 and _is_prose(text, pieces[index - 1]) and _several_sentences(text, after)
    return alone and not ends_sentence(pieces[index].of(text))


def _open_words(text: str, piece: Block, most: int) -> list[str]:
    """The words of a piece that does not end as a statement does; none if there are more than `most`."""
    if len(piece) > _LONGEST:
        return []
    line = piece.of(text)
    words = _WORD.findall(line)
    closed = line[-1] in ":;," or (ends_sentence(line) and line[-1] not in "?!…")
    return [] if closed or len(words) > most else words


def _is_prose(text: str, piece: Block) -> bool:
    return len(piece) >= _PROSE and ends_sentence(text[piece.end - 8 : piece.end])


def _several_sentences(text: str, piece: Block) -> bool:
    return _SENTENCE_BREAK.search(text, piece.start, min(piece.end, piece.start + _LONGEST)) is not None


def _title_case(words: list[str]) -> bool:
    return not words[0][0].islower() and all(
        word[0].isupper() or word[0].isdigit() or word in _small_words() for word in words
    )


@cache
def _small_words() -> frozenset[str]:
    return frozenset(table("capitals")["titles"].split())
