"""Dates as precisely as they are stated, and when two agree."""

from __future__ import annotations

import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.facts.dates.kind import DATES
from newsdiff.facts.dates.mention import DateMention, severity
from newsdiff.facts.dates.reading import find_dates
from newsdiff.facts.dates.words import LANGUAGES, date_words
from newsdiff.facts.mention import Aligned, ArticleText, Sentence, Severity, Side
from newsdiff.tokens import tokenise


def only(text: str) -> DateMention:
    (date,) = find_dates(text, 0, len(text))
    return date


@pytest.mark.parametrize(
    ("text", "stated", "reading"),
    [
        ("on 14 March 2031", (2031, 3, 14, None), "14 March 2031"),
        ("on March 14, 2031", (2031, 3, 14, None), "14 March 2031"),
        ("on Mar. 14, 2031", (2031, 3, 14, None), "14 March 2031"),
        ("on the 14th of March, 2031", (2031, 3, 14, None), "14 March 2031"),
        ("dated 2031-03-14", (2031, 3, 14, None), "14 March 2031"),
        ("on 3 Sept.", (None, 9, 3, None), "3 September"),
        ("on Sept 3rd", (None, 9, 3, None), "3 September"),
        ("in March 2031", (2031, 3, None, None), "March 2031"),
        ("in March", (None, 3, None, None), "March"),
        ("on 5 May", (None, 5, 5, None), "5 May"),
        ("in May 2031", (2031, 5, None, None), "May 2031"),
        ("on Tuesday", (None, None, None, 2), "Tuesday"),
        ("in 2031.", (2031, None, None, None), "2031"),
        ("(1994)", (1994, None, None, None), "1994"),
        ("on 29 February 2028", (2028, 2, 29, None), "29 February 2028"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_stated(
    text: str, stated: tuple[int | None, ...], reading: str
) -> None:
    date = only(text)
    assert (*date.first, None if date.first.day else date.weekday) == stated
    assert date.value == reading


@pytest.mark.parametrize(
    "text",
    [
        "the towers may fall",
        "May I ask",
        "they march 14 miles",
        "Marching band",
        "31 June",
        "February 30, 2031",
        "29 February 2031",
        "99 March",
        "$2031",
        "2,031 boats",
        "model 2031X",
        "1499 and 2100",
    ],
)
def test_no_date_is_read_into_other_words(text: str) -> None:
    assert find_dates(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14 March 2031", "March 14, 2031"),
        ("14 March 2031", "14 March"),
        ("14 March 2031", "March"),
        ("14 March 2031", "2031"),
        ("Sept. 3", "3 September"),
        ("Monday", "Monday"),
        ("Friday", "14 March 2031"),
        ("04/12/2031", "4 December 2031"),
        ("04/12/2031", "12 April 2031"),
        ("from 2000 to 2006", "between 2000 and 2006"),
        ("2000–06", "2000 to 2006"),
        ("the 1990s", "1994"),
        ("Q4 2030", "the fourth quarter of 2030"),
        ("Q4 2030", "October 2030"),
        ("since 2014", "since March 2014"),
        ("yesterday", "yesterday"),
        ("two years ago", "2 years ago"),
        ("for years", "for years"),
        ("99/99/9999", "00/00/0000"),
    ],
)
def test_dates_agree_as_far_as_both_are_stated(one: str, other: str) -> None:
    assert only(one).agrees(only(other)) and only(other).agrees(only(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14 March", "15 March"),
        ("14 March", "14 April"),
        ("14 March 2031", "14 March 2032"),
        ("March 2031", "April"),
        ("1994", "1995"),
        ("Monday", "Tuesday"),
        ("Monday", "14 March 2031"),
        ("04/12/2031", "5 December 2031"),
        ("from 2000 to 2006", "from 2006 to 2012"),
        ("from 2000 to 2006", "from 2000 to 2009"),
        ("since 2014", "since 2016"),
        ("the 1990s", "2004"),
        ("Q4 2030", "Q3 2030"),
        ("first half of 2031", "second half of 2031"),
        ("summer 2030", "winter 2030"),
        ("two years ago", "three years ago"),
        ("yesterday", "today"),
        ("for decades", "the past year"),
        ("99/99/9999", "3 March 2031"),
    ],
)
def test_dates_differ_but_can_be_compared(one: str, other: str) -> None:
    assert only(one).comparable(only(other))
    assert not only(one).agrees(only(other)) and not only(other).agrees(only(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("March", "2031"),
        ("Monday", "14 March"),
        ("Monday", "2031"),
        ("last year", "2031"),
        ("two years ago", "yesterday"),
        ("for years", "2031"),
    ],
)
def test_dates_without_a_part_in_common_are_neither_equal_nor_different(one: str, other: str) -> None:
    assert not only(one).comparable(only(other))
    assert not only(one).agrees(only(other))


def test_spans_are_offsets_of_the_whole_text() -> None:
    text = "Closed on 3 March, it reopens in June 2031 or, at worst, on a Friday."
    found = find_dates(text, 8, len(text))
    assert [text[d.start : d.end] for d in found] == ["3 March", "June 2031", "Friday"]


def test_a_percentage_behind_a_month_is_no_day() -> None:
    assert only("Sales rose in March 12 percent").first.day is None


@given(st.dates())
def test_every_day_from_1500_on_is_read_from_its_iso_form(day: object) -> None:
    text = f"on {day}"
    year, month, number = (int(part) for part in str(day).split("-"))
    if 1500 <= year < 2100:
        found = only(text)
        assert tuple(found.first) == (year, month, number)


def test_an_impossible_iso_date_is_left_alone() -> None:
    assert [d.value for d in find_dates("lot 2019-13-45 was sold", 0, 22)] == []


PUBLISHED = date(2031, 3, 14)
"""A Friday."""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yesterday", "yesterday (13 March 2031)"),
        ("today", "today (14 March 2031)"),
        ("tomorrow", "tomorrow (15 March 2031)"),
        ("on Tuesday", "Tuesday (11 March 2031)"),
        ("on Friday", "Friday (14 March 2031)"),
        ("last Friday", "last Friday (7 March 2031)"),
        ("this Friday", "this Friday (14 March 2031)"),
        ("next Friday", "next Friday (21 March 2031)"),
        ("last week", "last week (3 to 9 March 2031)"),
        ("last month", "last month (February 2031)"),
        ("next month", "next month (April 2031)"),
        ("last year", "last year (2030)"),
        ("earlier this year", "earlier this year (2031)"),
        ("three days ago", "three days ago (11 March 2031)"),
        ("four months ago", "four months ago (November 2030)"),
        ("35 years ago", "35 years ago (1996)"),
        ("a year ago", "a year ago (2030)"),
    ],
)
def test_a_date_told_from_publication_keeps_its_words_and_is_resolved(text: str, value: str) -> None:
    (found,) = find_dates(text, 0, len(text), "en", PUBLISHED)
    assert (found.value, found.inferred) == (value, True)
    assert not only(text).inferred and value.startswith(only(text).value)


@pytest.mark.parametrize(
    ("text", "absolute", "agree"),
    [
        ("last year", "2030", True),
        ("last year", "November 2030", True),
        ("last year", "2029", False),
        ("two years ago", "2028", True),
        ("two years ago", "2026", False),
        ("on Tuesday", "11 March", True),
        ("on Tuesday", "12 March", False),
        ("last week", "5 March 2031", True),
        ("last week", "12 March 2031", False),
    ],
)
def test_a_resolved_date_is_compared_with_an_absolute_one(text: str, absolute: str, agree: bool) -> None:
    (found,) = find_dates(text, 0, len(text), "en", PUBLISHED)
    assert found.comparable(only(absolute))
    assert found.agrees(only(absolute)) is only(absolute).agrees(found) is agree


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar_do_no_harm(published: date) -> None:
    text = "999 decades ago, 999 months ago, last week, next Friday, tomorrow, yesterday"
    assert len(find_dates(text, 0, len(text), "en", published)) == 6


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("between 2000 and 2024", "2000 to 2024"),
        ("from March to June 2031", "March to June 2031"),
        ("March 3-5, 2031", "3 to 5 March 2031"),
        ("since 2014", "since 2014"),
        ("the 1990s", "1990s"),
        ("the third quarter", "Q3"),
        ("the first half of 2031", "H1 2031"),
        ("last summer", "last summer"),
        ("for the past decade", "past decade"),
        ("for most of the past decade", "most of the past decade"),
        ("for years", "for years"),
        ("99/99/9999", "unknown"),
        ("04/12/2031", "12 April or 4 December 2031"),
        ("13/12/2031", "13 December 2031"),
    ],
)
def test_stretches_and_parts_of_years(text: str, value: str) -> None:
    assert only(text).value == value


def test_two_dates_side_by_side_are_no_stretch() -> None:
    text = "In March and April, or on Monday and 3 May, all was well in 2030 and 2031."
    values = [found.value for found in find_dates(text, 0, len(text))]
    assert values == ["March", "April", "Monday", "3 May", "2030", "2031"]


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("for years", "most of the past decade", Severity.PRECISION),
        ("in past years", "the past decade", Severity.PRECISION),
        ("the past year", "the past decade", Severity.DIFFERENT),
        ("99/99/9999", "3 March 2031", Severity.PRECISION),
        ("3 March", "4 March", Severity.DIFFERENT),
    ],
)
def test_severity(one: str, other: str, differs: Severity) -> None:
    assert severity(only(one), only(other)) is severity(only(other), only(one)) is differs


@pytest.mark.parametrize(
    ("text", "role", "verb"),
    [
        ("On November 28, the Herald reported that a firm had won.", "reported", "reported"),
        ("The firm won the contract in April.", "event", "won"),
        ("In April, a consortium featuring Ostvik secured the contract.", "event", "secured"),
        ("The mayor said on Monday that all was well.", "reported", "said"),
        ("She told the Herald on Friday that all was well.", "reported", "told"),
        ("He said in a statement on Tuesday that all was well.", "reported", "statement"),
        ("In a letter to the port on Friday, a lawyer said it was shut.", "reported", "said"),
        ("They said the vote on Tuesday was void.", "event", ""),
        ("Two sailors were arrested late on Tuesday.", "event", "arrested"),
        ("Tuesday's vote was void.", "event", "vote"),
        ("All hailed the 2031 vote.", "event", "vote"),
    ],
)
def test_what_a_date_is_attached_to(text: str, role: str, verb: str) -> None:
    sentence = Sentence(0, len(text), tokenise(text, 0, len(text), "en"))
    (found,) = DATES.find(ArticleText(text, [sentence], "en", None))
    assert (found.role, found.verb) == (role, verb)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "am 28. November 2031", "28 November 2031"),
        ("de", "am 28.11.2031", "28 November 2031"),
        ("de", "im März", "March"),
        ("de", "seit 2014", "since 2014"),
        ("de", "am Dienstag", "Tuesday (11 March 2031)"),
        ("de", "vor zwei Jahren", "vor zwei Jahren (2029)"),
        ("de", "letzte Woche", "letzte Woche (3 to 9 March 2031)"),
        ("fr", "le 1er avril 2031", "1 April 2031"),
        ("fr", "il y a deux ans", "il y a deux ans (2029)"),
        ("fr", "la semaine dernière", "semaine dernière (3 to 9 March 2031)"),
        ("es", "el 28 de noviembre de 2031", "28 November 2031"),
        ("es", "entre 2000 y 2024", "2000 to 2024"),
        ("es", "hace dos años", "hace dos años (2029)"),
        ("pt", "em 28 de novembro de 2031", "28 November 2031"),
        ("pt", "ontem", "ontem (13 March 2031)"),
        ("it", "dal 2000 al 2006", "2000 to 2006"),
        ("it", "due anni fa", "due anni fa (2029)"),
        ("vi", "ngày 28 tháng 11 năm 2031", "28 November 2031"),
        ("vi", "ngày 28/11", "28 November"),
        ("vi", "tháng Tư", "April"),
        ("vi", "năm ngoái", "năm ngoái (2030)"),
        ("vi", "từ năm 2000 đến năm 2024", "2000 to 2024"),
        ("sv", "2031-11-28", "28 November 2031"),
    ],
)
def test_dates_of_other_languages(language: str, text: str, value: str) -> None:
    (found,) = find_dates(text, 0, len(text), language, PUBLISHED)
    assert found.value == value
    decomposed = unicodedata.normalize("NFD", text)
    (same,) = find_dates(decomposed, 0, len(decomposed), language, PUBLISHED)
    assert same.first == found.first


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_all_months_and_weekdays(language: str) -> None:
    words = date_words(language)
    assert set(words.month.values()) == set(range(1, 13))
    assert set(words.weekday.values()) == set(range(1, 8))


@pytest.mark.parametrize(
    "text",
    [
        "He came on 3 March 2031 and, on Tuesday, left as he had two years ago, all told. ",
        "last ",
        "March 3 ",
        "1/",
        "2000-",
        "from 2000 to ",
    ],
)
def test_a_megabyte_is_read_in_time(text: str) -> None:
    long = text * (1_000_000 // len(text))
    start = time.process_time()
    find_dates(long, 0, len(long))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("published", "day", "agree"),
    [
        ("2031-03-09", "Sunday, 9 March 2031", True),
        ("2031-03-09", "3 March 2031", True),
        ("2031-03-09", "24 February 2031", True),
        ("2031-03-09", "16 February 2031", False),
        ("2031-03-10", "2 March 2031", True),
        ("2031-03-10", "9 March 2031", True),
        ("2031-03-10", "1 March 2031", False),
        ("2031-03-12", "12 March 2031", False),
        ("2031-03-12", "March 2031", True),
    ],
)
def test_a_week_has_a_day_of_tolerance_and_either_meaning_on_a_sunday(
    published: str, day: str, agree: bool
) -> None:
    (week,) = find_dates("last week", 0, 9, "en", date.fromisoformat(published))
    (other,) = find_dates(day, 0, len(day))
    assert week.agrees(other) is agree is other.agrees(week)


@pytest.mark.parametrize(("one", "other", "agree"), [(12, 12, False), (9, 10, True), (10, 12, False)])
def test_last_week_of_one_day_may_be_this_week_of_another(one: int, other: int, agree: bool) -> None:
    (this,) = find_dates("this week", 0, 9, "en", date(2031, 3, one))
    (last,) = find_dates("last week", 0, 9, "en", date(2031, 3, other))
    assert this.agrees(last) is agree is last.agrees(this)


def _side(text: str, passage: str) -> Side[DateMention]:
    article = ArticleText(text, [Sentence(0, len(text), tokenise(text, 0, len(text), "en"))], "en", None)
    start = text.index(passage)
    end = start + len(passage)
    found = DATES.mentions(article)
    inside = [mention for mention in found if start <= mention.start and mention.end <= end]
    around = [mention for mention in found if mention not in inside]
    return Side(article, [(start, end)], tokenise(text, start, end, "en"), inside, around, found)


def test_a_date_of_the_sentence_outside_the_passage_is_told_of() -> None:
    won = "Brightwater won the harbour contract in April"
    a = _side(won, won)
    b = _side("On 28 November, the Herald reported, Brightwater won the harbour contract", won[:-9])
    (found,) = DATES.compare(Aligned(a, b, []))
    assert found.a and found.b
    assert (found.a.value, found.b.value) == ("April (won)", "28 November (reported)")
    assert found.remark == "told elsewhere in the sentence"
    (turned,) = DATES.compare(Aligned(b, a, []))
    assert (turned.a, turned.b) == (found.b, found.a)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is shut until 21 June. The rest is open.", "21 June"),
        ("It opened on Jan. 5, 2031. It shut.", "Jan. 5, 2031"),
        ("It opened on 5 Jan. and shut.", "5 Jan."),
    ],
)
def test_the_full_stop_of_a_sentence_is_no_part_of_a_date(text: str, words: str) -> None:
    (found,) = find_dates(text, 0, len(text))
    assert text[found.start : found.end] == words
