"""Articles in, a `Comparison` out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from corpus import Article
from newsdiff.alignment import shipped_model
from newsdiff.changes import find_changes, find_facts
from newsdiff.claims import Group, Node, group
from newsdiff.comparison import (
    Alignment,
    Cell,
    Claim,
    Comparison,
    Edit,
    Nearest,
    Relation,
    Status,
    Tier,
)
from newsdiff.errors import ComparisonError
from newsdiff.facts.mention import Fact
from newsdiff.matching import Matches, match
from newsdiff.moves import moved
from newsdiff.pairing import Match, pair_up
from newsdiff.reading_order import reading_order
from newsdiff.settings import Settings
from newsdiff.story import Story, prepare
from newsdiff.telling import Telling, tellings
from newsdiff.wording import word_edits, wording_key

_LABEL_LENGTH = 72
_TERMS_SHOWN = 8


def compare(
    articles: Sequence[Article],
    *,
    settings: Settings | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Comparison:
    """Align every pair of articles and group their passages into claims.

    `progress` is called with steps done and to be done; what it raises stops the work. Raises
    ComparisonError for fewer than two articles and for a base that is not among them.
    """
    if len(articles) < 2:
        raise ComparisonError("one article alone has nothing to be compared with: give at least two")
    settings = settings or Settings()
    story = prepare(articles)
    base = _find_base(story, settings.base)
    matches = match(story, shipped_model(), settings.match, progress)
    story = matches.story
    claims = group(story.nodes, matches.links, matches.score, floor=matches.model.possible)
    told = tellings(matches, claims)
    found = pair_up(matches, claims, told)
    inverted = moved(found)
    facts = [
        [find_facts(article.text, p.start, p.end) for p in passages]
        for article, passages in zip(story.articles, story.passages, strict=True)
    ]
    alignments = [
        _alignment(f"l{number}", match_, matches, facts, match_ in inverted)
        for number, match_ in enumerate(found, start=1)
    ]
    comparison = Comparison(
        settings=settings.model_dump(mode="json"),
        base=story.articles[0].id,
        articles=story.articles,
        passages=tuple(p for passages in story.passages for p in passages),
        alignments=tuple(alignments),
        claims=tuple(_claims(claims, told, matches, story.articles.index(base))),
    )
    return comparison.rebase(base.id)


def _find_base(story: Story, wanted: str | None) -> Any:
    if wanted is None:
        return story.articles[0]
    for name in ("id", "outlet", "source"):
        for article in story.articles:
            if getattr(article, name).casefold() == wanted.casefold():
                return article
    if wanted.isdecimal() and 1 <= int(wanted) <= len(story.articles):
        return story.articles[int(wanted) - 1]
    outlets = ", ".join(article.outlet for article in story.articles)
    raise ComparisonError(f"no outlet is called “{wanted}”: choose one of {outlets}")


def _alignment(
    name: str, match: Match, matches: Matches, facts: list[list[list[Fact]]], is_moved: bool
) -> Alignment:
    story = matches.story
    article_a, article_b = match.a[0][0], match.b[0][0]
    a, b = story.articles[article_a], story.articles[article_b]
    same = _wording(story, match.a) == _wording(story, match.b)
    changes = find_changes(
        [fact for n, i in match.a for fact in facts[n][i]],
        [fact for n, i in match.b for fact in facts[n][i]],
        article_a=a.id,
        article_b=b.id,
        told_by_a=[fact for passage in facts[article_a] for fact in passage],
        told_by_b=[fact for passage in facts[article_b] for fact in passage],
    )
    edits = () if same else _edits(story, match)
    relation = Relation.IDENTICAL if same else Relation.ALTERED if changes else Relation.REWORDED
    return Alignment(
        id=name,
        a=tuple(story.passage(node).id for node in match.a),
        b=tuple(story.passage(node).id for node in match.b),
        score=match.score,
        tier=Tier.ALIGNED if match.aligned else Tier.POSSIBLE,
        relation=relation,
        moved=is_moved,
        changes=changes,
        edits=edits,
        evidence=_explain(match, matches),
    )


def _edits(story: Story, match: Match) -> tuple[Edit, ...]:
    """The words that differ; an edit across passages of one side becomes one for each."""
    article_a, article_b = match.a[0][0], match.b[0][0]
    a, b = story.tokens_of(match.a), story.tokens_of(match.b)
    edits: list[Edit] = []
    for edit in word_edits(a, b, story.articles[article_a].language):
        left = story.locations(article_a, a[edit.a_start : edit.a_end])
        right = story.locations(article_b, b[edit.b_start : edit.b_end])
        edits += (Edit(a=x, b=y) for x, y in zip_longest(left, right))
    return tuple(edits)


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
        "order": round(measures.order, 3),
        "runner_up": {"a": measures.rival_of_a, "b": measures.rival_of_b},
    }


def _claims(
    groups: Sequence[Group], told: Sequence[Mapping[int, Telling]], matches: Matches, base: int
) -> list[Claim]:
    """Claims numbered in the base's reading order. Statuses are left to `Comparison.rebase`."""
    story = matches.story
    in_text = {str(n): _in_text(n, told) for n in range(len(story.articles))}
    order = [int(name) for name in reading_order(in_text, str(base))]
    ids = {number: f"c{place}" for place, number in enumerate(order, start=1)}
    return [
        Claim(
            id=ids[number],
            label=_label(story.text_of(min(groups[number], key=lambda node: (node[0] != base, node)))),
            cells=tuple(
                _cell(n, told[number].get(n), groups[number], matches, ids) for n in range(len(in_text))
            ),
        )
        for number in order
    ]


def _in_text(n: int, told: Sequence[Mapping[int, Telling]]) -> list[str]:
    """The numbers of the claims that an article tells, in the order of its text; its own come first."""
    found = [
        (telling[n].passages[0], telling[n].home is not None, number)
        for number, telling in enumerate(told)
        if n in telling
    ]
    return [str(number) for *_, number in sorted(found)]


def _cell(n: int, telling: Telling | None, claim: Group, matches: Matches, ids: Mapping[int, str]) -> Cell:
    story = matches.story
    article = story.articles[n].id
    if telling is None:
        near = matches.nearest(claim, n)
        nearest = Nearest(passage=story.passage(near[0]).id, score=near[1]) if near else None
        return Cell(article=article, status=Status.DROPPED, nearest=nearest)
    return Cell(
        article=article,
        status=Status.ADDED,
        passages=tuple(story.passage(node).id for node in telling.passages),
        shared_with=None if telling.home is None else ids[telling.home],
    )


def _label(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _LABEL_LENGTH:
        return words
    return words[:_LABEL_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
