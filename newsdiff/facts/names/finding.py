"""The names of people, organisations and places in an article, each with its title and what it does there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.facts.mention import ArticleText
from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import NameMention, country
from newsdiff.facts.names.lists import NameRange, series
from newsdiff.facts.names.resolving import resolved
from newsdiff.facts.names.runs import runs
from newsdiff.facts.names.words import Line, Word, evidence, function_words, lines
from newsdiff.facts.roles.memberships import membership

LANGUAGES = frozenset({"en"})
"""Those in which a capital tells a name, and which have the tables."""
_APPOSITIVE = 12
"""Words that may stand between commas behind a name and before its verb."""
_OFFICE_WORDS = 3


def find_names(article: ArticleText) -> list[NameMention]:
    """The names of an article, in order; none where its language has no tables of names."""
    return lines_and_names(article)[1]


def lines_and_names(article: ArticleText) -> tuple[list[Line], list[NameMention]]:
    """An article's sentences word by word, and its names; nothing where its language has no tables."""
    return article.once(_lines_and_names)


def _lines_and_names(article: ArticleText) -> tuple[list[Line], list[NameMention]]:
    if article.language not in LANGUAGES:
        return [], []
    read = lines(article)
    known = evidence(read)
    found: list[NameMention] = []
    for line in read:
        ranges = [name for run in runs(line, known) for name in _split(line.words, *run)]
        for name, first in zip(ranges, series(line.words, ranges), strict=True):
            found.append(_mention(article.text, line.words, name, ranges[first] if first >= 0 else None))
    return read, resolved(article.text, found)


def _split(words: Sequence[Word], start: int, end: int) -> Iterator[NameRange]:
    """A run's names: what stands before an office in it, and what stands behind, with that office."""
    opens = at = start
    length = _office_before(words, start)
    title = " ".join(w.form for w in words[start - length : start])
    opens -= length
    while at < end:
        length = _office(words, at, end)
        if not length or (at > start and not words[at - 1].is_capital):
            at += 1
            continue
        if at > start:
            yield from _trimmed(words, NameRange(start, at, opens, title))
            title, opens = "", at
        title = " ".join(filter(None, (title, *(w.form for w in words[at : at + length]))))
        start = at = at + length
    yield from _trimmed(words, NameRange(start, end, opens, title))


def _trimmed(words: Sequence[Word], name: NameRange) -> Iterator[NameRange]:
    """The name, unless it is a general noun alone ("the Committee"), an abbreviation, or a lawmaker's party
    and state."""
    forms = tuple(w.form for w in words[name.start : name.end])
    if len(forms) == 1 and forms not in tables.synonyms() and not country(forms):
        is_small = forms[0] in function_words() and forms[0] != "who"
        is_short = len(forms[0]) == 1 or forms[0] in tables.words("abbreviated")
        if is_small or is_short or forms[0] in tables.words("heads"):
            return
    if len(forms) == 2 and len(forms[0]) == 1 and words[name.start + 1].glue == "-":
        return
    if forms:
        yield name


def _office(words: Sequence[Word], at: int, end: int) -> int:
    """How many words an office or form of address has that begins there; of a body, none is begun."""
    if at + 1 < end and words[at + 1].form in tables.words("heads"):
        return 0
    for length in range(min(_OFFICE_WORDS, end - at), 0, -1):
        if tuple(w.form for w in words[at : at + length]) in tables.phrases("offices"):
            return length
    if words[at].form in tables.words("before_offices"):
        return 1 if at + 1 < end and _office(words, at + 1, end) else 0
    return int(words[at].form in tables.words("honorifics"))


def _office_before(words: Sequence[Word], start: int) -> int:
    """How many words the office has that stands in lower case right before a name."""
    if start == 0 or words[start].glue.strip(" .") or words[start - 1].possessive:
        return 0
    for length in range(min(_OFFICE_WORDS, start), 0, -1):
        office = words[start - length : start]
        if tuple(w.form for w in office) in tables.phrases("offices"):
            before = start - length
            ranked = before > 0 and words[before - 1].form in tables.words("before_offices")
            return length + ranked
    return 0


def _mention(text: str, words: Sequence[Word], name: NameRange, first: NameRange | None) -> NameMention:
    written = words[name.start : name.end]
    start, end = written[0].start, written[-1].end
    told = [w for w in written if w.is_capital or w.text[0].isdigit()]
    forms = tuple(w.form for w in told)
    state = tables.state_abbreviations().get(forms[0]) if len(forms) == 1 and "," in written[0].glue else None
    group = membership(words, (first or name).opens, (first or name).end)
    return NameMention(
        start,
        end,
        "name",
        " ".join(text[start:end].split()),
        words=state or forms,
        full=state or forms,
        capitals=frozenset(w.form for w in told if w.is_acronym),
        initials=_initials(written) | _initials(told),
        title=name.title,
        nation=forms in tables.nations() and forms not in tables.places(),
        speaks=_speaks(words, name),
        series=words[first.start].start if first else -1,
        slot=group.group if group else "",
    )


def _initials(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(["".join(word.form[0] for word in words)]) if len(words) > 1 else frozenset()


def _speaks(words: Sequence[Word], name: NameRange) -> bool:
    """Whether a name is the subject of a verb of saying, or stands behind "according to"."""
    before = [w.form for w in words[max(0, name.opens - 3) : name.opens]]
    if before[-1:] == ["the"]:
        before.pop()
    if before[-1:] and (before[-1] in tables.words("reporting") or before[-2:] == ["according", "to"]):
        return True
    at = name.end
    if at < len(words) and "," in words[at].glue:
        later = range(at + 1, min(at + _APPOSITIVE, len(words)))
        at = next((n for n in later if "," in words[n].glue), len(words))
    while at < len(words) and words[at].form in tables.words("before_verbs"):
        at += 1
    if at == len(words) or words[name.end - 1].possessive:
        return False
    return words[at].form in tables.words("reporting")
