"""Articles in, a `Comparison` out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence

from corpus import Article
from corpus.collector import collector_paused
from corpus.timing import timed
from newsdiff.alignment import shipped_model
from newsdiff.arriving import Arriving
from newsdiff.bases import find_base
from newsdiff.changes import StoryFacts
from newsdiff.claims import Group, Node, group
from newsdiff.comparison import (
    ArticleRecord,
    Cell,
    Claim,
    Comparison,
    Nearest,
    Status,
)
from newsdiff.errors import ComparisonError
from newsdiff.facts.attribution.kind import ATTRIBUTION
from newsdiff.findings import alignment_record
from newsdiff.matching import Matches, match
from newsdiff.moves import moved
from newsdiff.pairing import pair_up
from newsdiff.rebasing import numbered
from newsdiff.reuse.measuring import find_reuse
from newsdiff.reuse_records import Reuse
from newsdiff.settings import Settings
from newsdiff.story import Story, prepare
from newsdiff.telling import Telling, tellings
from newsdiff.values import Values
from newsdiff.wording import label_of

_LOG = logging.getLogger(__name__)
_NEAREST_FIELDS = {"passage", "score"}
_DROPPED_FIELDS = {"article", "status", "nearest"}
"""The fields set in these records, which pydantic would else list in every one."""


def compare(
    articles: Sequence[Article],
    *,
    settings: Settings | None = None,
    progress: Callable[[int, int], None] | None = None,
    arriving: Callable[[Arriving], None] | None = None,
) -> Comparison:
    """Align every pair of articles and group their passages into claims.

    `progress` is called with steps done and to be done, `arriving` with every alignment as soon as it is
    known; what they raise stops the work. Raises
    ComparisonError for fewer than two articles and for a base that is not among them.
    """
    if len(articles) < 2:
        raise ComparisonError("one article alone has nothing to be compared with: give at least two")
    settings = settings or Settings()
    with timed(_LOG, f"prepared {len(articles)} articles"):
        story = prepare(articles)
    base = find_base(story.articles, settings.base)
    with collector_paused():
        return numbered(_compare(story, base, settings, progress, arriving).rebase(base.id))


def _compare(
    story: Story,
    base: ArticleRecord,
    settings: Settings,
    progress: Callable[[int, int], None] | None,
    arriving: Callable[[Arriving], None] | None,
) -> Comparison:
    """The comparison before it is read against its base."""
    with timed(_LOG, "matched their passages"):
        matches = match(story, shipped_model(), settings.match, progress)
    story = matches.story
    with timed(_LOG, "grouped them into claims"):
        claims = group(story.nodes, matches.links, matches.score, floor=matches.model.possible)
        told = tellings(matches, claims)
        found = pair_up(matches, claims, told)
        inverted = moved(found, [(article.sha256, article.outlet) for article in story.articles])
    with timed(_LOG, "found what they alter"):
        facts = StoryFacts(story)
        alignments = []
        for number, match_ in enumerate(found, start=1):
            record = alignment_record(f"l{number}", match_, matches, facts, match_ in inverted)
            alignments.append(record)
            if arriving:
                a, b = (tuple(map(story.passage, side)) for side in (match_.a, match_.b))
                arriving(Arriving(a, b, record.relation, record.tier))
    comparison = Comparison(
        settings=settings.model_dump(mode="json"),
        base=story.articles[0].id,
        articles=story.articles,
        passages=tuple(p for passages in story.passages for p in passages),
        alignments=tuple(alignments),
        claims=tuple(_claims(claims, told, matches, facts, story.articles.index(base))),
    )
    with timed(_LOG, "measured shared wording"):
        return comparison.model_copy(update={"reuse": _reuse(comparison, story, facts)})


def _reuse(comparison: Comparison, story: Story, facts: StoryFacts) -> Reuse:
    numbers = range(len(story.articles))
    tokens = [story.tokens_of([(n, i) for i in range(len(story.passages[n]))]) for n in numbers]
    return find_reuse(comparison, tokens, [facts.everywhere(ATTRIBUTION, n) for n in numbers])


def _claims(
    groups: Sequence[Group],
    told: Sequence[Mapping[int, Telling]],
    matches: Matches,
    facts: StoryFacts,
    base: int,
) -> list[Claim]:
    """Claims in no order. Statuses and order are left to `Comparison.rebase`."""
    story = matches.story
    values = Values(facts, story)
    return [
        Claim(
            id=_name(number),
            label=label_of(story.text_of(min(members, key=lambda node: (node[0] != base, node)))),
            cells=tuple(_cell(n, told[number].get(n), members, matches) for n in range(len(story.articles))),
            values=values.rows(told[number]),
        )
        for number, members in enumerate(groups)
    ]


def _name(number: int) -> str:
    return f"c{number + 1}"


def _cell(n: int, telling: Telling | None, claim: Group, matches: Matches) -> Cell:
    story = matches.story
    article = story.articles[n].id
    if telling is None:
        return _dropped(article, matches, matches.nearest(claim, n))
    return Cell(
        article=article,
        status=Status.ADDED,
        passages=tuple(story.passage(node).id for node in telling.passages),
        shared_with=None if telling.home is None else _name(telling.home),
    )


def _dropped(article: str, matches: Matches, near: tuple[Node, float] | None) -> Cell:
    """A cell of an outlet without the claim; where outlets are many, most are of these."""
    nearest = None
    if near:
        passage = matches.story.passage(near[0]).id
        nearest = Nearest.model_construct(_NEAREST_FIELDS, passage=passage, score=near[1])
    return Cell.model_construct(_DROPPED_FIELDS, article=article, status=Status.DROPPED, nearest=nearest)
