"""Where a sentence says whose word its statements are: a source and the words that make it one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdiff.facts.attribution.asides import before_aside
from newsdiff.facts.attribution.phrases import Phrase, Phrases
from newsdiff.facts.attribution.statements import follows_statement, states
from newsdiff.facts.attribution.words import AttributionWords


@dataclass(frozen=True)
class Cue:
    """`first` to `last` (exclusive) are the words of source and cue, `source` those of the source alone.

    `behind` tells that the statement stands in front of it. A cue without a source refers to one told
    before or to none.
    """

    first: int
    last: int
    source: Phrase | None
    behind: bool
    judgement: bool = False
    impersonal: bool = False
    """Whether things go with the cue as well as sources do."""
    told: Phrase | None = None
    """Whom the source told it."""


def find_cues(phrases: Phrases, words: AttributionWords) -> Iterator[Cue]:
    """The cues of a sentence, in order of their verbs; none overlaps another.

    A source with its verb goes before a word such as "reportedly" between them.
    """
    held: Cue | None = None
    for i, token in enumerate(phrases.tokens):
        end = held.last if held else 0
        if i < end or (i and token.form not in words.cues):
            continue
        cue = _phrase(phrases, i, words) or _verb(phrases, i, words) or _loose(phrases, i, words)
        if cue is None:
            continue
        if held and cue.first >= end:
            yield held
        if cue.first >= end or (held and cue.source and phrases.form(held.first) in words.unnamed):
            held = cue
    if held:
        yield held


def _phrase(phrases: Phrases, i: int, words: AttributionWords) -> Cue | None:
    """ "according to the ministry", "reported by Reuters", "criticised by unions"."""
    behind = i
    for phrase in words.phrases.get(phrases.form(i), ()):
        if all(phrases.form(i + n) == word for n, word in enumerate(phrase)):
            behind = i + len(phrase)
            break
    judged = phrases.form(i) in words.verbs["judgement"]
    if behind == i and (judged or phrases.form(i) in words.passive) and phrases.form(i + 1) == "by":
        behind = i + 2
    if i == 0 and phrases.form(i) in words.words["opinion"] and phrases.form(1) in words.nouns["titles"]:
        behind = 1
    source = phrases.after(behind) if behind > i else None
    if source is None:
        return None
    loose = phrases.form(i) in words.loose
    return Cue(i, source[1], source, phrases.ends(source[1]) and i > 0, judged, impersonal=loose)


def _verb(phrases: Phrases, i: int, words: AttributionWords) -> Cue | None:
    form = phrases.form(i)
    if form not in words.ascribing or phrases.name(i):
        return None
    last = i + 2 if phrases.form(i + 1) == "out" else i + 1
    if form.startswith("point") and last == i + 1:
        return None
    told = _told(phrases, last, words) if form in words.verbs["told"] else None
    group = _verb_group(phrases, i, words)
    if group is None:
        return None
    group = before_aside(phrases, group, words)
    before = "" if phrases.quoted(group) else phrases.form(group - 1)
    if before in words.words["prepositions"] or before in words.words["determiners"]:
        return None
    if before in words.words["conjunctions"] or before in words.words["relatives"]:
        return _repeated(phrases, i, group, last, words)
    source = phrases.before(group)
    if source is None:
        return _inverted(phrases, i, last, words)
    if form in words.nouns["data"] and phrases.form(source[0]) in ("a", "an"):
        return None
    behind = follows_statement(phrases, source[0], told[1] if told else last, words)
    if form in words.verbs["judgement"]:
        participle = phrases.form(source[0]) in ("a", "an") and form.endswith("ed")
        if participle or phrases.form(last) in words.words["prepositions"]:
            return None
        return Cue(source[0], last, source, behind=False, judgement=True)
    if behind or states(phrases, i, last, source, words):
        loose = form in words.verbs["impersonal"]
        return Cue(source[0], told[1] if told else last, source, behind, impersonal=loose, told=told)
    return None


def _told(phrases: Phrases, i: int, words: AttributionWords) -> Phrase | None:
    """Whom something is told, from word `i` on."""
    if phrases.gap(i).strip() or phrases.form(i) in words.words["complements"]:
        return None
    someone = phrases.name(i) or phrases.form(i) in words.words["determiners"] | words.words["audience"]
    return phrases.after(i) if someone else None


def _verb_group(phrases: Phrases, i: int, words: AttributionWords) -> int | None:
    """Where the verb's auxiliaries and adverbs begin; None for a passive or an infinitive."""
    group = i
    if phrases.form(i - 1) == "to":
        if phrases.form(i - 2) != "on":
            return None
        group = i - 3
    loose = words.words["auxiliaries"] | words.words["adverbs"]
    while group > 0 and not phrases.gap(group).strip() and _adverbial(phrases, group - 1, loose):
        group -= 1
    passive = any(phrases.form(k) in words.words["be"] for k in range(group, i))
    return None if passive else group


def _adverbial(phrases: Phrases, i: int, loose: frozenset[str]) -> bool:
    form = phrases.form(i)
    return form in loose or (form.endswith("ly") and len(form) > 4 and not phrases.name(i))


def _inverted(phrases: Phrases, i: int, last: int, words: AttributionWords) -> Cue | None:
    """ "…”, said Smith" """
    mark = phrases.quoted(i) or phrases.gap(i).strip() == ","
    if not mark or i < 2 or phrases.gap(last).strip() or phrases.form(i) in words.verbs["judgement"]:
        return None
    source = phrases.after(last)
    if source is None:
        return None
    if not (phrases.quoted(i) or phrases.ends(source[1]) or phrases.gap(source[1]).strip()):
        return None
    if not (phrases.name(source[0]) or phrases.form(source[0]) in words.words["determiners"]):
        nouns = words.kin.keys() | words.words["pronouns"]
        someone = phrases.form(source[0]) in nouns or any(map(phrases.name, range(*source)))
        if not (phrases.quoted(i) and someone):
            return None
    return Cue(i, source[1], source, behind=True)


def _repeated(phrases: Phrases, i: int, group: int, last: int, words: AttributionWords) -> Cue | None:
    """A second verb of the same source: "… and said", "who said"."""
    judged = phrases.form(i) in words.verbs["judgement"]
    if judged or states(phrases, i, last, (group, i), words):
        return Cue(i, last, None, behind=False, judgement=judged)
    return None


def _loose(phrases: Phrases, i: int, words: AttributionWords) -> Cue | None:
    """ "reportedly", and participles such as ", saying"."""
    form = phrases.form(i)
    if form in words.unnamed:
        return Cue(i, i + 1, None, behind=False)
    beside = (
        "," in phrases.gap(i)
        or phrases.quoted(i)
        or phrases.form(i - 1) in words.words["conjunctions"] | {"by"}
    )
    stated = form in words.verbs["participle"] or (
        form in words.verbs["adding"] and states(phrases, i, i + 1, (i, i + 1), words)
    )
    return Cue(i, i + 1, None, behind=False) if beside and stated else None
