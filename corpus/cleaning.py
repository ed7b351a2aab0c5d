"""Which blocks are not part of the article, and why, judged from one document alone."""

from __future__ import annotations

from corpus.article import Block
from corpus.extent import find_outside
from corpus.languages import function_word_shares, listed_words
from corpus.lines import ends_sentence
from corpus.looks import Kind, Look, look_at
from corpus.prompts import prompt_reason
from corpus.references import find_references

_NOTICE = "cookie notice"
_LONGEST_BUTTON = 25
_MENU_WORDS = 4
_FOREIGN_WORDS = 8
_FOREIGN_SHARE = 0.2


def find_junk(text: str, blocks: list[Block], language: str, said: dict[int, str]) -> dict[int, str]:
    """The reason for each block, by index, that is not part of the article; `said` ones are known before.

    Wording that gives a notice or a prompt away counts anywhere, and so do reference lists. The furniture of
    a page and text in another language are looked for around the article, never between its paragraphs.
    """
    reasons = dict.fromkeys(find_references(text, blocks), "reference list") | said
    for index, block in enumerate(blocks):
        if index not in reasons and (reason := _by_wording(block.of(text))):
            reasons[index] = reason
    for index in range(1, len(blocks)):
        if reasons.get(index - 1) == _NOTICE and index not in reasons and _is_button(blocks[index].of(text)):
            reasons[index] = _NOTICE
    looks = look_at(text, blocks, language, reasons)
    for index in sorted(find_outside(text, blocks, looks, reasons)):
        reasons.setdefault(index, _by_look(looks[index]))
    for index in _foreign(text, blocks, looks, language):
        reasons.setdefault(index, "other language")
    return reasons


def _by_wording(line: str) -> str | None:
    return prompt_reason(line) if any(map(str.isalnum, line)) else "ornament"


def _is_button(line: str) -> bool:
    return len(line) <= _LONGEST_BUTTON and not ends_sentence(line)


def _by_look(look: Look) -> str:
    if look.kind is not Kind.LINK:
        return "apart from the article"
    return "menu" if look.words <= _MENU_WORDS else "unrelated headline"


def _foreign(text: str, blocks: list[Block], looks: list[Look], language: str) -> list[int]:
    """Blocks in another language before the first or after the last prose in the document's own."""
    if not listed_words(language):
        return []
    foreign = [_is_foreign(block.of(text), language) for block in blocks]
    own = [at for at, look in enumerate(looks) if look.kind is Kind.PROSE and not foreign[at]]
    return [at for at, other in enumerate(foreign) if other and own and not own[0] <= at <= own[-1]]


def _is_foreign(line: str, language: str) -> bool:
    if len(line.split()) < _FOREIGN_WORDS:
        return False
    shares = function_word_shares(line)
    best = max(shares, key=lambda code: shares[code])
    return best != language and shares[best] >= max(_FOREIGN_SHARE, 2 * shares[language])
