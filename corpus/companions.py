"""What other articles tell about the blocks of one: the outlet's furniture, and what the story is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from corpus.article import Article, Block, BlockKind
from corpus.evidence import long_words
from corpus.folding import fold_key
from corpus.lines import ends_sentence
from corpus.restoring import excluded, restored, with_block

REPEATED = "repeated in the outlet’s articles"
_FURNITURE_SCORE = 1.0
_DOUBTFUL_SCORE = 0.9
_FEWEST_WORDS = 4
_PROSE_WORDS = 8
_SAME_ARTICLE = 0.5
_SAME_STORY = 0.5
_BY_PLACE = "apart from the article"


def reconsidered(
    article: Article, *, outlet: Iterable[Article] = (), story: Iterable[Article] = ()
) -> Article:
    """The article judged again, with other articles of its outlet and of its story at hand.

    A block that two other articles of the outlet have word for word is set aside; one that a single other has
    is kept in doubt. Versions of the same article, which share half of the blocks, do not count. Prose that
    stood apart from the article, and half of whose long words the story's other articles have, is taken back
    in doubt, and such a block that was in doubt no longer is. The article itself may be among the others.
    """
    for block, times in _repeated(article, outlet):
        if times > 1:
            aside = excluded(article.text, block, REPEATED, _FURNITURE_SCORE)
            article = with_block(article, block, aside)
        else:
            article = with_block(article, block, block.model_copy(update={"score": _DOUBTFUL_SCORE}))
    if all(block.score is None for block in article.blocks):
        return article
    words = _words_of(other for other in story if other.sha256 != article.sha256)
    for block in article.blocks:
        if block.score is None or not _is_told(article, block, words):
            continue
        if block.kind is not BlockKind.EXCLUDED:
            article = with_block(article, block, block.model_copy(update={"score": None}))
        elif block.reason == _BY_PLACE:
            article = _back_in_doubt(article, block)
    return article


def _repeated(article: Article, others: Iterable[Article]) -> list[tuple[Block, int]]:
    """The paragraphs, list items and quotations that other articles have too, and how many have each."""
    mine = _keys(article)
    times: Counter[str] = Counter()
    for other in others:
        shared = mine.keys() & _keys(other).keys()
        if other.sha256 != article.sha256 and len(shared) < _SAME_ARTICLE * len(mine):
            times.update(shared)
    return [(block, times[key]) for key, blocks in mine.items() if times[key] for block in blocks]


def _keys(article: Article) -> dict[str, list[Block]]:
    keys: dict[str, list[Block]] = {}
    for block in article.body:
        key = fold_key(block.of(article.text))
        heading = block.kind in (BlockKind.HEADLINE, BlockKind.HEADING)
        if not heading and key.count(" ") + 1 >= _FEWEST_WORDS:
            keys.setdefault(key, []).append(block)
    return keys


def _words_of(articles: Iterable[Article]) -> set[str]:
    return {
        word
        for article in articles
        for block in article.body
        if block.score is None
        for word in long_words(block.of(article.text))
    }


def _is_told(article: Article, block: Block, words: set[str]) -> bool:
    line = block.of(article.text)
    own = long_words(line)
    prose = ends_sentence(line) and len(line.split()) >= _PROSE_WORDS
    return prose and len(own & words) >= _SAME_STORY * max(1, len(own))


def _back_in_doubt(article: Article, block: Block) -> Article:
    at = article.blocks.index(block)
    article = restored(article, block)
    back = article.blocks[at]
    return with_block(article, back, back.model_copy(update={"score": block.score}))
