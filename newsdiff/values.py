"""The figures of a claim, outlet by outlet: who states which, who says that there are none to tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsdiff.changes import StoryFacts
from newsdiff.claims import Node
from newsdiff.comparison import Location, Stated, Value, ValueRow
from newsdiff.facts.absence import ABSENCE, Absence
from newsdiff.facts.figure import Figure
from newsdiff.facts.figures import FIGURES
from newsdiff.rarity import rarity
from newsdiff.story import Story
from newsdiff.telling import Telling

_TELLING = 0.5
"""Rarity of a word from which it tells what a passage is about."""
_MOST = 50
"""Figures of an outlet that a row takes in: more are a table."""
_KINDS = ("amount", "percent", "count")
_Told = Mapping[int, Sequence[Figure]]


def value_rows(told: Mapping[int, Telling], facts: StoryFacts, story: Story) -> tuple[ValueRow, ...]:
    """One row for each kind of figure that tells of the same thing in a claim.

    Amounts and percentages are one row each, counts one for each thing counted that two outlets count. There
    is no row where a single outlet tells the claim. An outlet that states no amount, and says in a passage on
    the same things that the value is not known, has that in the row. Vague words alone, as "most", make none.
    """
    if len(told) < 2:
        return ()
    figures = {n: facts.stated(FIGURES, telling.passages)[:_MOST] for n, telling in told.items()}
    rows = [row for kind in _KINDS for row in _split(kind, figures)]
    about = {stem for telling in told.values() for stem in _stems(story, telling.passages)}
    absent = {n: _undisclosed(facts, story, n, about) for n in range(len(facts.articles))}
    return tuple(_row(kind, row, told, facts.articles, absent) for kind, row in rows)


def _split(kind: str, figures: _Told) -> list[tuple[str, _Told]]:
    of_kind = {n: [f for f in found if f.kind == kind] for n, found in figures.items()}
    if kind != "count":
        exact = any(not figure.vague for found in of_kind.values() for figure in found)
        return [(kind, of_kind)] if exact else []
    heads = sorted({figure.head for found in of_kind.values() for figure in found if figure.head})
    rows = [{n: [f for f in found if f.head == head] for n, found in of_kind.items()} for head in heads]
    return [(kind, row) for row in rows if sum(map(bool, row.values())) > 1]


def _row(
    kind: str,
    stated: _Told,
    told: Mapping[int, Telling],
    articles: Sequence[str],
    absences: Mapping[int, Sequence[Absence]],
) -> ValueRow:
    values = []
    for n, article in enumerate(articles):
        found = list(stated.get(n, ()))
        absent = absences[n] if not found and kind == "amount" else ()
        if found:
            values.append(_value(article, Stated.STATED, found))
        elif absent:
            values.append(_value(article, Stated.UNDISCLOSED, absent[:1]))
        else:
            values.append(Value(article=article, stated=Stated.NONE if n in told else Stated.NOT_FOUND))
    return ValueRow(kind=kind, values=tuple(values), groups=_groups(stated, articles))


def _undisclosed(facts: StoryFacts, story: Story, n: int, about: set[str]) -> list[Absence]:
    """What an article says is not disclosed of a value, in passages with telling words of a claim."""
    spans = [(passage.start, passage.end) for passage in story.passages[n]]
    found = []
    for absence in facts.everywhere(ABSENCE, n):
        if absence.group != "facts" or "value" not in absence.about:
            continue
        here = [(n, i) for i, (start, end) in enumerate(spans) if start <= absence.start < end]
        if about & set(_stems(story, here)):
            found.append(absence)
    return found


def _stems(story: Story, nodes: Sequence[Node]) -> list[str]:
    """The stems of passages of one article that are no common words."""
    language = story.articles[nodes[0][0]].language if nodes else ""
    stems = [token.stem for token in story.tokens_of(nodes)]
    return [stem for stem in stems if rarity(stem, language) >= _TELLING]


def _value(article: str, stated: Stated, mentions: Sequence[Figure] | Sequence[Absence]) -> Value:
    return Value(
        article=article,
        stated=stated,
        values=tuple(dict.fromkeys(mention.value for mention in mentions)),
        locations=tuple(Location(article=article, start=m.start, end=m.end) for m in mentions),
    )


def _groups(stated: _Told, articles: Sequence[str]) -> tuple[tuple[str, ...], ...]:
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
