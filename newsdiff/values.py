"""The figures of a claim, outlet by outlet: who states which, who says that there are none to tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from newsdiff.changes import StoryFacts
from newsdiff.claims import Node
from newsdiff.comparison import Location, Stated, Value, ValueRow
from newsdiff.facts.absence import ABSENCE, Absence
from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.states import WHOLE
from newsdiff.rarity import rarity
from newsdiff.story import Story
from newsdiff.telling import Telling
from newsdiff.value_slots import Told, value_slots

_TELLING = 0.5
"""Rarity of a word from which it tells what a passage is about."""


class Values:
    """The value rows of a story's claims; what outlets say is not disclosed is looked up once."""

    def __init__(self, facts: StoryFacts, story: Story) -> None:
        self._facts = facts
        self._story = story
        self._undisclosed = [_undisclosed(facts, story, n) for n in range(len(story.articles))]

    def rows(self, told: Mapping[int, Telling]) -> tuple[ValueRow, ...]:
        """One row for each kind of figure that tells of the same thing in a claim.

        See `value_slots` for which. There is no row where a single outlet tells the claim. An outlet that
        states no amount, and says in a passage on the same things that the value is not known, has that in
        the row.
        """
        if len(told) < 2:
            return ()
        found = value_slots(self._facts, self._story, told)
        return tuple(self._row(kind, stated, told) for kind, stated in found)

    def _row(self, kind: str, stated: Told, told: Mapping[int, Telling]) -> ValueRow:
        articles = self._facts.articles
        absences = self._absences(told) if kind == "amount" else {}
        values = []
        for n, article in enumerate(articles):
            if found := stated.get(n):
                values.append(_value(article, Stated.STATED, found))
            elif n in absences:
                values.append(_value(article, Stated.UNDISCLOSED, [absences[n]]))
            else:
                values.append(Value(article=article, stated=Stated.NONE if n in told else Stated.NOT_FOUND))
        return ValueRow(kind=kind, values=tuple(values), groups=_groups(stated, articles))

    def _absences(self, told: Mapping[int, Telling]) -> dict[int, Absence]:
        """By article, the first stated absence of a value in a passage with telling words of a claim."""
        about = set().union(*(_stems(self._story, telling.passages) for telling in told.values()))
        found = {}
        for n, absences in enumerate(self._undisclosed):
            first = next((absence for absence, stems in absences if about & stems), None)
            if first is not None:
                found[n] = first
        return found


def _undisclosed(facts: StoryFacts, story: Story, n: int) -> list[tuple[Absence, frozenset[str]]]:
    """What an article says is not disclosed of a value, each with the telling words of its passage."""
    starts = [passage.start for passage in story.passages[n]]
    found = []
    for absence in facts.everywhere(ABSENCE, n):
        if absence.group == "facts" and "value" in absence.about:
            node = (n, bisect_right(starts, absence.start) - 1)
            found.append((absence, _stems(story, [node])))
    return found


def _stems(story: Story, nodes: Sequence[Node]) -> frozenset[str]:
    """The stems of passages of one article that are no common words."""
    language = story.articles[nodes[0][0]].language
    stems = (token.stem for token in story.tokens_of(nodes))
    return frozenset(stem for stem in stems if rarity(stem, language) >= _TELLING)


def _value(article: str, stated: Stated, mentions: Sequence[Figure] | Sequence[Absence]) -> Value:
    return Value(
        article=article,
        stated=stated,
        values=tuple(dict.fromkeys(map(_reading, mentions))),
        locations=tuple(Location(article=article, start=m.start, end=m.end) for m in mentions),
    )


def _reading(mention: Figure | Absence) -> str:
    """The value; of people, with what is said of them: "22 people (missing)"."""
    if isinstance(mention, Figure) and mention.head == "person" and mention.state not in ("", WHOLE):
        return f"{mention.value} ({mention.state})"
    return mention.value


def _groups(stated: Told, articles: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Articles whose figures agree, each with one of the other's."""
    groups: list[list[int]] = []
    for n in sorted(n for n, figures in stated.items() if figures):
        home = next((group for group in groups if all(_agree(stated[n], stated[m]) for m in group)), None)
        if home is None:
            groups.append([n])
        else:
            home.append(n)
    return tuple(tuple(articles[n] for n in group) for group in groups)


def _agree(a: Sequence[Figure], b: Sequence[Figure]) -> bool:
    return all(any(x.agrees(y) for y in b) for x in a) and all(any(x.agrees(y) for x in a) for y in b)
