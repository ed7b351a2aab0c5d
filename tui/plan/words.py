"""A claim in words: for the status line, a screen reader and a window too small for columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus import BlockKind
from newsdiff.comparison import Alignment, ArticleRecord, Cell, Claim, Comparison, Status, Tier
from tui.plan.cells import Planner
from tui.plan.changes import in_a_line
from tui.plan.marks import BASE_LACKS, IMPLIED, WORDS
from tui.plan.text import display, shortened, word_count

NEAREST_LIMIT = 60
LABEL_LIMIT = 70


def story_title(comparison: Comparison) -> str:
    """The base's title, else the first one there is: what the header calls the story."""
    base = comparison.article_by_id[comparison.base]
    titles = (article.title for article in (base, *comparison.articles) if article.title)
    return display(next(titles, base.outlet))


def numbered(comparison: Comparison, article: str) -> str:
    """An outlet's number, as its digit key has it, and its name."""
    number = next(n for n, each in enumerate(comparison.articles, 1) if each.id == article)
    return f"{number} {display(comparison.article_by_id[article].outlet)}"


def dated(article: ArticleRecord) -> str:
    """The publication date as `3 Mar 2025`, empty where none is known; months are not localised."""
    if article.published is None:
        return ""
    month = _MONTHS[article.published.month - 1]
    return f"{article.published.day} {month} {article.published.year}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def body_words(record: ArticleRecord) -> int:
    """How many words the article has without its excluded blocks."""
    body = [block for block in record.blocks if block.kind is not BlockKind.EXCLUDED]
    return sum(word_count(block.of(record.text)) for block in body) if body else word_count(record.text)


def describe(planner: Planner, number: int, focus: str) -> str:
    """The claim, what the focused outlet does with it, and the notes of its typed changes."""
    comparison = planner.comparison
    claim = comparison.claims[number]
    place = f"Claim {number + 1} of {len(comparison.claims)}"
    label = shortened(display(claim.label), LABEL_LIMIT)
    at_base = focus == comparison.base
    told = base_in_words(comparison, claim) if at_base else cell_in_words(planner, claim, focus)
    return f"{place}: {label}\n{told}"


def base_in_words(comparison: Comparison, claim: Claim) -> str:
    """Who tells the claim, and how many of them alter it."""
    cells = [cell for cell in claim.cells if cell.passages]
    told = f"told by {len(cells)} of {len(claim.cells)}"
    if not claim.cell(comparison.base).passages:
        told += f" · {BASE_LACKS}"
    altered = [numbered(comparison, cell.article) for cell in cells if cell.status is Status.ALTERED]
    return f"{told} · altered by {', '.join(altered)}" if altered else told


def cell_in_words(planner: Planner, claim: Claim, article: str) -> str:
    """One outlet's cell: its status, match and changes; the nearest candidate where nothing was found."""
    comparison = planner.comparison
    cell = claim.cell(article)
    outlet = numbered(comparison, article)
    if cell.status is Status.DROPPED:
        return f"{WORDS[cell.status]}: {outlet}{nearest_in_words(comparison, cell)}"
    parts = [f"{status_in_words(planner, cell)}: {outlet}"]
    parts += match_in_words(planner.alignments(cell))
    parts += [in_a_line(comparison, change) for change in planner.changes(cell)]
    return " · ".join(parts)


def status_in_words(planner: Planner, cell: Cell) -> str:
    """What a cell shows, and the other row that its passages belong to."""
    implied = any(alignment.implied for alignment in planner.alignments(cell)[:1])
    words = IMPLIED if implied else WORDS[cell.status]
    return f"{words}, {also}" if (also := planner.also_in(cell)) else words


def match_in_words(alignments: Sequence[Alignment]) -> Iterator[str]:
    """The strongest alignment's tier and score, and whether any was moved."""
    for best in alignments[:1]:
        yield f"{'possible match' if best.tier is Tier.POSSIBLE else 'match'} {best.score:.2f}"
    if any(alignment.moved for alignment in alignments):
        yield "moved"


def nearest_in_words(comparison: Comparison, cell: Cell) -> str:
    if cell.nearest is None:
        return ""
    quote = display(comparison.quote(comparison.passage_by_id[cell.nearest.passage])).strip()
    return f" · nearest, match {cell.nearest.score:.2f}: “{shortened(quote, NEAREST_LIMIT)}”"
