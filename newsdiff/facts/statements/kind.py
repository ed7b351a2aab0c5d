"""What is said beyond facts that have a value: whether it is denied, how surely it is put, and what is done.

The rules read both sides as terms of the lexicon, one after the other, and no place is told twice, but that
a hedge may be told beside a denial: "may not have closed". In an edited copy every exchanged word is
telling; in a free rewrite only what is clearly said of the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.facts.mention import Aligned, ArticleText, Difference, Kind, Mention
from newsdiff.facts.statements.claimed import find_claimed, find_vocabulary
from newsdiff.facts.statements.cues import Cue
from newsdiff.facts.statements.hedges import find_hedges, hedges
from newsdiff.facts.statements.negation import find_negations, negations
from newsdiff.facts.statements.partial_denial import partial_denials
from newsdiff.facts.statements.readings import overlaps, readings
from newsdiff.facts.statements.strength import strengths
from newsdiff.facts.statements.substitutions import substitutions

_FINDERS = (find_vocabulary, find_claimed, find_negations, find_hedges)
_RULES = (negations, partial_denials, strengths, hedges, substitutions)


def _find(article: ArticleText) -> Iterator[Mention]:
    if article.language == "en":
        for finder in _FINDERS:
            yield from finder(article)


def _compare(pair: Aligned[Mention]) -> Iterator[Difference]:
    sides = readings(pair)
    if sides is None:
        return
    told: list[Difference] = []
    for rule in _RULES:
        for difference in rule(pair.edits, *sides):
            if not any(_same_place(difference, other) for other in told if not _is_beside(difference, other)):
                told.append(difference)
                yield difference


def _is_beside(one: Difference, other: Difference) -> bool:
    """Whether one side hedges with a cue of its own what the other difference is about."""
    cues = [side for side in (one.a, one.b) if isinstance(side, Cue) and side.kind == "hedge"]
    return bool(cues) and {one.kind, other.kind} == {"hedge", "negation"}


def _same_place(one: Difference, other: Difference) -> bool:
    sides = ((one.a, other.a), (one.b, other.b))
    return any(x is not None and y is not None and overlaps(x, [y]) for x, y in sides)


STATEMENTS = Kind("statements", _find, _compare)
