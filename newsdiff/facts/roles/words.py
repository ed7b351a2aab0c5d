"""What the finders of roles read: sentences with their words and names, and verbs by their lemmas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from newsdiff.facts.mention import ArticleText, Mention
from newsdiff.facts.names import tables
from newsdiff.facts.names.finding import lines_and_names
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.names.words import Word
from newsdiff.tables import lookup


class Named(NamedTuple):
    """A name at `words[start:end]`; its title and article begin at `opens`."""

    name: NameMention
    opens: int
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """A sentence's words and the names among them, in order."""

    text: str
    words: Sequence[Word]
    names: Sequence[Named]

    def quote(self, first: int, last: int) -> tuple[int, int, str]:
        """The offsets of `words[first:last]`, and what stands there."""
        start, end = self.words[first].start, self.words[last - 1].end
        return start, end, " ".join(self.text[start:end].split())


def readings(article: ArticleText) -> Iterator[Reading]:
    """The sentences of an article, in order."""
    lines, names = lines_and_names(article)
    pending = iter(names)
    name = next(pending, None)
    for line in lines:
        words, at = line.words, 0
        here: list[Named] = []
        while name is not None and name.start < words[-1].token.end:
            while words[at].start < name.start:
                at += 1
            end = at
            while end < len(words) and words[end].start < name.end:
                end += 1
            here.append(Named(name, _opens(words, at), at, end))
            at, name = end - 1, next(pending, None)
        yield Reading(article.text, words, here)


def _opens(words: Sequence[Word], start: int) -> int:
    """Where the titles and the article before a name begin."""
    while start > 0 and words[start - 1].form in tables.office_words() and not words[start].glue.strip(" ."):
        start -= 1
    if start > 0 and words[start - 1].form in tables.words("determiners"):
        start -= 1
    return start


def lemma(word: Word) -> str:
    """A verb without its endings: the stem, or the first form of an irregular verb."""
    return _irregular().get(word.form) or word.token.stem.rstrip("e")


@cache
def _irregular() -> dict[str, str]:
    rows = lookup("roles-en")["action"]["irregular"].strip().splitlines()
    return {form: row.split()[0] for row in rows for form in row.split()}


@dataclass(frozen=True)
class RoleMention(Mention):
    """What an article says of somebody's role; a subclass for each of its aspects."""
