"""Names: what is found, what each stands for, and when two name the same."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import Article
from corpus.passages import find_passages
from newsdiff.facts.mention import ArticleText, Sentence
from newsdiff.facts.names.finding import find_names
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.names.kind import NAMES
from newsdiff.tokens import tokenise
from tests.newsdiff.facts.alignments import changes


def article(text: str, language: str = "en") -> ArticleText:
    read = Article.from_text(text, source="a.txt", outlet="A", language=language, clean=False)
    spans = find_passages(read)
    sentences = [Sentence(s.start, s.end, tokenise(text, s.start, s.end, language)) for s in spans]
    return ArticleText(text, sentences, language, None)


def names(text: str) -> list[NameMention]:
    return find_names(article(text))


def values(text: str) -> list[str]:
    return [name.value for name in names(text)]


def only(text: str) -> NameMention:
    (name,) = names(text)
    return name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tender went to Orlan.", ["Orlan"]),
        ("The tender went to Ana de la Vell y Sorrel.", ["Ana de la Vell y Sorrel"]),
        ("It was seen by the Ministry of Public Works in Ardel.", ["Ministry of Public Works", "Ardel"]),
        ("He joined the Fund for the Protection of Lakes.", ["Fund for the Protection of Lakes"]),
        ("It fell to the Boats and Ferries Commission.", ["Boats and Ferries Commission"]),
        ("It fell to Orlan and Brex.", ["Orlan", "Brex"]),
        ("It fell to OpenSail, AT&T and eBoat.", ["OpenSail", "AT&T", "eBoat"]),
        ("The town of Mar-a-Lune is by the sea.", ["Mar-a-Lune"]),
        ("A virus called RX-CoV-2 was found.", ["RX-CoV-2"]),
        ("Talks on the U.S.-Mexico border failed.", ["U.S.", "Mexico"]),
        ("Officials in Hồ Chí Minh City met Tô Hạnh.", ["Hồ Chí Minh City", "Tô Hạnh"]),
        ("Then Rep. J. T. Sorrel rose.", ["J. T. Sorrel"]),
        ("The House speaker met House Speaker Ana Vell.", ["House", "House", "Ana Vell"]),
        ("It was Ana Vell's boat that sank.", ["Ana Vell"]),
        ("Nobody had asked Clara May.", ["Clara May"]),
    ],
)
def test_names_are_runs_of_capitals_with_the_small_words_inside_them(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ferries were late on Monday, 3 March.",
        "However, nobody came. Yet all was well.",
        "“Nobody came,” he said. “They’re all at sea.”",
        "The CEO and the NGO said OK.",
        "The Committee met, and the Department agreed.",
        "Building on the shore is cheap.",
        "I think that I'm late.",
        "the price of 5G masts",
    ],
)
def test_other_capitals_are_no_names(text: str) -> None:
    assert values(text) == []


def test_the_first_word_of_a_sentence_is_a_name_if_the_article_has_it_elsewhere_as_one() -> None:
    assert values("Bridge won the tender.") == []
    assert values("Bridge won the tender. We met Bridge in Ardel.") == ["Bridge", "Bridge", "Ardel"]
    assert values("Bridge won the tender. The bridge will be built by Orlan.") == ["Orlan"]


def test_the_first_word_of_a_sentence_is_a_name_if_it_goes_on_as_one() -> None:
    assert values("Bridge Partners won the tender.") == ["Bridge Partners"]
    assert values("Bridge, Orlan and Brex won the tender.") == ["Bridge", "Orlan", "Brex"]
    assert values("Earlier Orlan had won.") == ["Orlan"]


def test_a_headline_names_only_what_the_article_names_in_the_course_of_a_sentence() -> None:
    text = "Harbour Owners Reject Orlan Offer After Long Fight\n\nThe owners wrote to Orlan in March."
    assert values(text) == ["Orlan", "Orlan"]


def test_nothing_is_named_where_a_language_has_no_tables() -> None:
    assert find_names(article("Der Minister traf Ana Vell in Berlin.", "de")) == []


def test_titles_stand_apart_from_the_name() -> None:
    name = only("It was signed by Deputy Prime Minister Ana Vell.")
    assert (name.value, name.title) == ("Ana Vell", "deputy prime minister")
    assert only("It was signed by former mayor Ana Vell.").title == "former mayor"
    assert only("It was signed by Secretary of State Ana Vell.").title == "secretary of state"


@pytest.mark.parametrize(
    ("text", "stands_for"),
    [
        ("We met Ana Vell. Then Vell left.", ("ana", "vell")),
        ("The National Ferry Fund (NFF) met. The NFF agreed.", ("national", "ferry", "fund")),
        ("The National Ferry Fund met. The NFF agreed.", ("national", "ferry", "fund")),
        ("We met Ana Vell and Tom Vell. Then Vell left.", ("vell",)),
        ("We met at the Ardel Fund. A letter to Ardel was lost.", ("ardel",)),
    ],
)
def test_a_short_form_stands_for_the_one_name_of_the_article_that_it_shortens(
    text: str, stands_for: tuple[str, ...]
) -> None:
    assert names(text)[-1].full == stands_for


@pytest.mark.parametrize(
    "text",
    [
        "“No,” said Vell.",
        "“No,” Vell said.",
        "“No,” Vell, a lawyer for the port, said.",
        "According to Vell, it sank.",
        "Later Vell had also told of it.",
    ],
)
def test_who_speaks_is_marked(text: str) -> None:
    assert only(text).speaks


@pytest.mark.parametrize(
    "text", ["The boat of Vell sank.", "By Vell it was sunk.", "Then Vell sank the boat, he said."]
)
def test_who_does_something_else_is_not(text: str) -> None:
    assert not only(text).speaks


def test_lists_end_with_and_and_may_describe_their_members() -> None:
    found = names("It fell to Orlan, Brex and U.S. chip maker Vanta, while Sorrel looked on.")
    lists = {name.value: name.series for name in found}
    assert lists["Orlan"] == lists["Brex"] == lists["Vanta"] != -1
    assert lists["U.S."] == lists["Sorrel"] == -1


def test_a_place_behind_a_comma_is_no_list() -> None:
    assert {name.series for name in names("It sank off Ardel, Morvan, in a storm.")} == {-1}


def test_names_of_a_group_know_its_noun() -> None:
    found = names("It fell to a consortium including the Ardel-based mast maker Orlan and Brex.")
    assert [name.slot for name in found if name.value in ("Orlan", "Brex")] == ["consortium"] * 2


SAME = [
    ("Ana Vell", "Vell"),
    ("Tô Hạnh", "To Hanh"),
    ("Hạnh", "To Hanh"),
    ("the United States", "the U.S."),
    ("America", "the US"),
    ("Washington", "the U.S."),
    ("Hanoi", "Vietnam"),
    ("Việt Nam", "Vietnam"),
    ("British", "Britain"),
    ("Hồ Chí Minh City", "HCM City"),
    ("the Republican Party", "the GOP"),
    ("the National Ferry Fund", "the NFF"),
    ("the Department of Justice", "the Justice Department"),
    ("William Vell", "Bill Vell"),
    ("A. Vell", "Ana Vell"),
    ("Kiev", "Kyiv"),
]
OTHER = [
    ("Ana Vell", "Tom Vell"),
    ("Orlan", "Brex"),
    ("Hanoi", "Beijing"),
    ("Washington", "China"),
    ("South Korea", "North Korea"),
    ("Iran", "Iraq"),
    ("Austria", "Australia"),
    ("the White House", "the House"),
    ("the National Ferry Fund", "the NFB"),
    ("RX-2", "RX-4"),
]


def pair(one: str, other: str) -> tuple[NameMention, NameMention]:
    return only(f"We wrote of {one}."), only(f"We wrote of {other}.")


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_one_name_agree(one: str, other: str) -> None:
    a, b = pair(one, other)
    assert a.agrees(b) and b.agrees(a)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_names_do_not(one: str, other: str) -> None:
    a, b = pair(one, other)
    assert not a.agrees(b) and not b.agrees(a)


def test_two_spellings_agree_but_are_told() -> None:
    a, b = pair("Mirella Sorrel", "Mirela Sorrel")
    assert a.agrees(b) and not a.is_written_as(b)
    assert a.is_variant_of(b) and b.is_variant_of(a)


def test_a_spelling_that_the_other_article_has_too_is_not_told() -> None:
    told = changes("We met Mirella Sorrel.", "We met Mirela Sorrel.", kinds=[NAMES])
    assert [change.note for change in told] == ["Mirella Sorrel → Mirela Sorrel; spelling"]
    rest = "Nobody but Mirella Sorrel was there."
    assert changes("We met Mirella Sorrel.", "We met Mirela Sorrel.", rest_of_b=rest, kinds=[NAMES]) == ()


def test_a_speaker_is_left_to_the_attribution() -> None:
    assert changes("“The boat sank,” Orlan said.", "“The boat sank,” Brex said.", kinds=[NAMES]) == ()


def test_a_free_rewrite_may_leave_names_out() -> None:
    a = "In Ardel the boat of Ana Vell sank in a storm on its way to Morvan."
    b = "A storm has sunk the boat, which was far out at sea."
    assert changes(a, b, kinds=[NAMES]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Orlan and Brex won, and Orlan, Brex and Vanta lost.",
        "We met Mirella Sorrel, or was it Mirela Sorrel?",
        "Masts come from Orlan and Brex, or from other suppliers of masts.",
    ],
)
def test_nothing_is_told_of_a_passage_and_itself(text: str) -> None:
    assert changes(text, text, kinds=[NAMES]) == ()


HOSTILE = {
    "news": "We met Orlan in Ardel, and then the Fund of Lakes of Morvan. " * 16_000,
    "abbreviations": "U.S. " * 20_000,
    "capitals": "Aa " * 300_000,
    "quotation marks": "“" * 100_000 + "Orlan" + "”" * 100_000,
    "an endless name": "It is the " + "Bank of the " * 80_000,
    "small words": "of the and " * 90_000,
    "an endless list": "It is " + "Orlan, " * 40_000 + "and Brex",
    "namesakes": "".join(f"It is A{number} Orlan or Orlan. " for number in range(20_000)),
    "a long number": "RX-" + "9" * 5000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_linear_time(name: str) -> None:
    text = HOSTILE[name]
    whole = ArticleText(text, [Sentence(0, len(text), tokenise(text, 0, len(text), "en"))], "en", None)
    start = time.process_time()
    find_names(whole)
    assert time.process_time() - start < 5


def test_a_name_stands_for_itself_in_a_list_of_thousands() -> None:
    text = (
        "Officials met "
        + " and ".join(f"Orlan Vell{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}x" for n in range(20_000))
        + "."
    )
    start = time.process_time()
    found = names(text)
    assert time.process_time() - start < 5
    assert len({name.series for name in found}) == 1


_LIKE = [
    "Orlan",
    "Orlen",
    "Brex",
    "NFF",
    "Northern",
    "Ferry",
    "Fund",
    "Senate",
    "U.S.",
    "Oslo",
    "Norway",
    "Ana",
]


@settings(max_examples=300)
@given(*[st.lists(st.sampled_from(_LIKE), min_size=1, max_size=3).map(" ".join)] * 2)
def test_names_that_agree_have_a_mark_in_common(one: str, other: str) -> None:
    marked = [(a, b) for a in names(f"We met {one}.") for b in names(f"We met {other}.")]
    apart = [(a, b) for a, b in marked if a.marks.isdisjoint(b.marks)]
    for a, b in apart:
        for name in (a, b):
            vars(name)["marks"] = frozenset({"all"})
        assert not a.agrees(b)
        assert not b.agrees(a)


_PIECES = [
    "Orlan",
    "Brex",
    "of",
    "the",
    "and",
    "U.S.",
    "Rep.",
    ",",
    ".",
    "-",
    "'",
    "“",
    "China-based",
    "said",
    "NFF",
]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(_PIECES)))
def test_names_lie_in_the_text_and_apart(words: list[str]) -> None:
    text, end = " ".join(words), 0
    for name in names(text):
        assert end <= name.start < name.end <= len(text)
        assert name.value == " ".join(text[name.start : name.end].split())
        end = name.end
