"""What is found between two articles' matched passages, as the record that is exported."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from corpus.languages import listed_words
from newsdiff.changes import StoryFacts
from newsdiff.claims import Node
from newsdiff.comparison import Alignment, Edit, Relation, Tier
from newsdiff.facts.figures.kind import FIGURES
from newsdiff.facts.mention import Kind, Severity
from newsdiff.facts.names.kind import NAMES
from newsdiff.matching import Matches, Near
from newsdiff.pairing import Match
from newsdiff.story import Story
from newsdiff.wording import WordEdit, word_edits, wording_key

_TERMS_SHOWN = 8


def alignment_record(
    name: str, match: Match, matches: Matches, facts: StoryFacts, is_moved: bool
) -> Alignment:
    """The record of a match: relation, changes, word edits and evidence."""
    return Alignment(
        id=name,
        a=tuple(matches.story.passage(node).id for node in match.a),
        b=tuple(matches.story.passage(node).id for node in match.b),
        score=match.score,
        tier=Tier.ALIGNED if match.aligned else Tier.POSSIBLE,
        moved=is_moved,
        implied=match.implied,
        evidence=_explain(match, matches) | _facts_in_common(match, facts),
        **differences(match, matches.story, facts),
    )


def differences(match: Match, story: Story, facts: StoryFacts) -> dict[str, Any]:
    """The relation, changes and word edits of a match, by the names of their fields.

    An implied match is not searched for changes: the two share too little to be set against each other. In a
    possible one, what one side alone states is no change: it may well be told of something else.
    """
    language = story.articles[match.a[0][0]].language
    same = _wording(story, match.a) == _wording(story, match.b)
    edits = [] if same else word_edits(story.tokens_of(match.a), story.tokens_of(match.b), language)
    changes = () if match.implied else facts.changes(match.a, match.b, edits)
    if not match.aligned:
        changes = tuple(change for change in changes if change.severity is not Severity.ONE_SIDED)
    relation = Relation.IDENTICAL if same else Relation.ALTERED if changes else Relation.REWORDED
    return {"relation": relation, "changes": changes, "edits": _located(story, match, edits)}


def _located(story: Story, match: Match, edits: Sequence[WordEdit]) -> tuple[Edit, ...]:
    """The words that differ; an edit across passages of one side becomes one for each.

    Edits of function words alone are left out: they would speckle the text; changes mark those that count.
    """
    article_a, article_b = match.a[0][0], match.b[0][0]
    a, b = story.tokens_of(match.a), story.tokens_of(match.b)
    empty = listed_words(story.articles[article_a].language)
    located: list[Edit] = []
    for edit in edits:
        if all(t.form in empty for t in (*a[edit.a_start : edit.a_end], *b[edit.b_start : edit.b_end])):
            continue
        left = story.locations(article_a, a[edit.a_start : edit.a_end])
        right = story.locations(article_b, b[edit.b_start : edit.b_end])
        located += (Edit(a=x, b=y) for x, y in zip_longest(left, right))
    return tuple(located)


def _wording(story: Story, nodes: Sequence[Node]) -> str:
    return wording_key(" ".join(map(story.text_of, nodes)))


def _explain(match: Match, matches: Matches) -> dict[str, Any]:
    """Why the strongest pair of an alignment was matched: shared terms by weight, measures, best rivals."""
    a, b = max(((x, y) for x in match.a for y in match.b), key=lambda pair: (matches.score(*pair), pair))
    stems = {token.stem: token.form for token in matches.story.tokens_of([b])}
    shared = {token.stem for token in matches.story.tokens_of([a])} & stems.keys()
    terms = sorted(
        ((round(matches.space.weight(s), 3), stems[s]) for s in shared), key=lambda t: (-t[0], t[1])
    )
    measures = matches.measures(a, b)
    return {
        "terms": [{"term": term, "weight": weight} for weight, term in terms[:_TERMS_SHOWN] if weight],
        "shared": round(measures.shared, 3),
        "share": round(measures.share, 3),
        "coverage": round(measures.coverage, 3),
        "letters": round(measures.letters, 3),
        "phrases": int(measures.phrases),
        "order": round(measures.order, 3),
        "runner_up": {
            "a": _rival(measures.rival_of_a, matches.story),
            "b": _rival(measures.rival_of_b, matches.story),
        },
    }


def _rival(near: Near | None, story: Story) -> dict[str, Any] | None:
    return near and {"passage": story.passage(near.node).id, "score": near.score}


def _facts_in_common(match: Match, facts: StoryFacts) -> dict[str, Any]:
    """The figures and names that both sides state, as normalised readings."""
    common = {}
    kinds: dict[str, Kind[Any]] = {"figures": FIGURES, "names": NAMES}
    for name, kind in kinds.items():
        theirs = {mention.value for mention in facts.stated(kind, match.b)}
        ours = dict.fromkeys(mention.value for mention in facts.stated(kind, match.a))
        common[name] = [value for value in ours if value in theirs]
    return common
