"""Outlets in words: what they are called, and which of them a cell is read against."""

from __future__ import annotations

from corpus import BlockKind
from corpus.fitting import is_doubtful
from corpus.provenance import SOURCE_CREDIT
from newsdiff.cells import shown_alignments
from newsdiff.comparison import ArticleRecord, Cell, Comparison
from newsdiff.exports.blind import is_blind, letters
from tui.plan.text import display, word_count


def story_title(comparison: Comparison) -> str:
    """The base's title, else the first one there is: what the header calls the story."""
    if is_blind(comparison):
        return "Names hidden"
    base = comparison.article_by_id[comparison.base]
    titles = (article.title for article in (base, *comparison.articles) if article.title)
    return display(next(titles, base.outlet))


def headline(comparison: Comparison) -> str:
    """What the reader's header says of the story: whether some article may not fit comes first."""
    title = f"{story_title(comparison)} · {len(comparison.articles)} outlets"
    misfits = len(_misfits(comparison))
    return f"{misfits} may not fit · {title}" if misfits else title


def misfits_in_words(comparison: Comparison, key: str) -> str:
    """Which articles may not fit into the story, and which key shows why; nothing where all do."""
    names = [numbered(comparison, article) for article in _misfits(comparison)]
    articles = "1 article" if len(names) == 1 else f"{len(names)} articles"
    return f"{articles} may not fit: {', '.join(names)}. {key} says why." if names else ""


def _misfits(comparison: Comparison) -> list[str]:
    return [article.id for article in comparison.articles if is_doubtful(article.notes)]


def numbered(comparison: Comparison, article: str) -> str:
    """An outlet's number, as its digit key has it, and its name."""
    number = next(n for n, each in enumerate(comparison.articles, 1) if each.id == article)
    return f"{number} {display(comparison.article_by_id[article].outlet)}"


def revealed_in_words(comparison: Comparison) -> str:
    """Which letter stood for which outlet where the names were hidden."""
    outlets = enumerate(comparison.articles)
    return " · ".join(f"{letters(number)} is {display(article.outlet)}" for number, article in outlets)


def known_of(article: ArticleRecord) -> str:
    """The publication date, and whether the outlet is only the source that the article credits."""
    credited = "as credited" if article.provenance.get("outlet") == SOURCE_CREDIT else ""
    return " · ".join(filter(None, (dated(article), credited)))


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


def against_in_words(comparison: Comparison, cell: Cell) -> str:
    """The outlet that a cell is read against where the base lacks the claim, else nothing."""
    among = shown_alignments(comparison, cell)[:1] if cell.among else []
    return "".join(f"against {numbered(comparison, comparison.passage_by_id[a.a[0]].article)}" for a in among)
