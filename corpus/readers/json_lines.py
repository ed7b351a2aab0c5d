"""JSON Lines: an article a line."""

from __future__ import annotations

from corpus.article import Article
from corpus.decoding import decode
from corpus.errors import NoArticleError, ReadError
from corpus.readers.json_file import parsed
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.records import articles_of, numbered


def read(raw: Raw, pages: Pages) -> list[Article]:
    """Read the article of each line that is not blank; raises ReadError, which names the line."""
    text, notes = decode(raw.data, raw.source, raw.charset)
    articles: list[Article] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{raw.source}, line {number},"
        value = parsed(line, where)
        if not (found := articles_of(value, raw, pages, notes, where)):
            error = ReadError if articles else NoArticleError
            raise error(f'{where} has no article: write {{"text": …, "outlet": …}} on each line')
        articles += found
    return numbered(articles, raw)
