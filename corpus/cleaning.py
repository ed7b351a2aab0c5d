"""Which blocks are not part of the article, and why, judged from one document alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.article import Block
from corpus.asides import about_the_writer, copies, linked_lines
from corpus.evidence import junk_score, log_odds, measure
from corpus.extent import find_outside, richest_stretch
from corpus.languages import function_word_shares, listed_words
from corpus.lines import ends_sentence
from corpus.looks import Kind, Look, look_at
from corpus.prompts import prompt_reason
from corpus.references import find_references
from corpus.threads import thread_start

_NOTICE = "cookie notice"
_LONGEST_BUTTON = 25
_MENU_WORDS = 4
_FOREIGN_WORDS = 8
_FOREIGN_SHARE = 0.2
_DOUBTFUL = -2.0
"""Log-odds under which a kept block is doubtful: four in five of such were junk on labelled pages."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided on the blocks of a text, by index."""

    reasons: dict[int, str] = field(default_factory=dict)
    """Why a block is not part of the article."""
    scores: dict[int, float] = field(default_factory=dict)
    """How little it looks like a part: for those blocks, and for the ones that are kept in doubt."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What can be said of the blocks of a text before any is judged by its place."""

    reasons: dict[int, str]
    """Why a block is not part of the article, by index, where its wording says so."""
    looks: list[Look]
    end: int
    """The block from which on readers comment; the number of blocks if they do not."""
    features: list[tuple[float, ...]]
    """See `corpus.evidence.measure`."""


def survey(text: str, blocks: list[Block], language: str, said: dict[int, str]) -> Survey:
    """The blocks as `find_junk` sees them; for `said` ones the reason is known before."""
    reasons = _by_wording(text, blocks, said)
    looks = look_at(text, blocks, language, reasons)
    end = thread_start(text, blocks, reasons)
    return Survey(reasons, looks, end, measure(text, blocks, looks, richest_stretch(looks[:end])))


def find_junk(text: str, blocks: list[Block], language: str, said: dict[int, str]) -> Verdict:
    """The blocks that are not part of the article; for `said` ones the reason is known before.

    Wording that gives a notice or a prompt away counts anywhere, and so do reference lists, link lists under
    such a prompt and lines said twice. The furniture of a page and text in another language are looked for
    around the article, never between its paragraphs; what looks like furniture there is kept in doubt.
    """
    seen = survey(text, blocks, language, said)
    looks, end, reasons = seen.looks, seen.end, dict(seen.reasons)
    odds = [log_odds(each) for each in seen.features]
    for indices, reason in (
        (range(end, len(blocks)), "reader comment"),
        (linked_lines(text, blocks, looks, seen.reasons), "link to other articles"),
        (copies(text, blocks, looks), "repeated"),
    ):
        reasons = dict.fromkeys(indices, reason) | reasons
    for index in sorted(find_outside(text, blocks[:end], looks[:end], odds[:end], reasons)):
        reasons.setdefault(index, _by_look(looks[index]))
    for index in _foreign(text, blocks, looks, language):
        reasons.setdefault(index, "other language")
    for index in about_the_writer(text, blocks, looks, reasons):
        reasons.setdefault(index, "about the writer")
    doubtful = (index for index in range(len(blocks)) if odds[index] < _DOUBTFUL)
    judged = sorted(reasons.keys() | doubtful)
    return Verdict(reasons, {at: 1.0 if at in seen.reasons else junk_score(odds[at]) for at in judged})


def _by_wording(text: str, blocks: list[Block], said: dict[int, str]) -> dict[int, str]:
    reasons = dict.fromkeys(find_references(text, blocks), "reference list") | said
    for index, block in enumerate(blocks):
        if index not in reasons and (reason := _wording(block.of(text))):
            reasons[index] = reason
    for index in range(1, len(blocks)):
        if reasons.get(index - 1) == _NOTICE and index not in reasons and _is_button(blocks[index].of(text)):
            reasons[index] = _NOTICE
    return reasons


def _wording(line: str) -> str | None:
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
