"""What outlets published: sources read into articles, blocks, sentences and passages."""

from corpus.article import Article, Block, BlockKind, Span
from corpus.errors import ReadError
from corpus.sources import load

__all__ = ["Article", "Block", "BlockKind", "ReadError", "Span", "load"]
