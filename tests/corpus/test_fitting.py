"""Notes on articles that may not fit into a story."""

from __future__ import annotations

import time

import pytest

from corpus import Article
from corpus.fitting import fit_notes, with_fit_notes
from tests.corpus.pages import article

HARBOUR = [
    """The town council of Ilmory has postponed the opening of its new ferry terminal until the spring of
    2033. Divers found cracks in eleven of the forty concrete piles that carry the northern quay, the
    harbour office said on Monday. Repairs will cost about nine million crowns, which the insurance
    company of the builder refuses to pay. Mayor Nadia Corvell told the council that ferries to the
    islands would keep using the old wooden pier. Fishing crews complained that the crane of the builder
    still blocks their slipway. A court will hear the builder, Tarn Marine, in September.""",
    """Ferries to the islands will leave from the old pier of Ilmory for another winter. Cracks in the
    concrete piles of the northern quay have put the opening of the terminal off until spring, as the
    harbour office confirmed on Monday. Tarn Marine, which won the contract four years ago, denies that
    its divers missed the damage. Its insurance refuses to pay for the repairs, estimated at nine million
    crowns. Mayor Corvell said the town would take the builder to court. Crews of fishing boats want the
    crane removed from the slipway first.""",
    """A dispute over cracked piles is heading for court in Ilmory, where the council wants Tarn Marine to
    pay for repairs to the northern quay. The ferry terminal was meant to open this autumn. Its opening
    was postponed on Monday to the spring of 2033, after divers had looked at forty piles and found eleven
    of them damaged. The builder blames the concrete that a supplier delivered, and its insurance has
    refused the claim of nine million crowns. Island residents, who rely on ferries in winter, fear
    another season at the wooden pier, said a spokeswoman of the harbour office.""",
]
MUSEUM = """Two carved doors that hung in a museum of the capital for sixty years were returned on Thursday to
    the
    mountain village of Oru. Women met the lorry with drums and walked beside it through terraced fields.
    The curator apologised in a short speech and handed the headmaster a folder with letters in which the
    village had asked for its property since 1961. Carpenters will hang both doors in the school, since
    the temple they once belonged to burned down. Historians believe that a third door was sold to a
    private collector abroad, whose heirs have not answered any letters. Children recited a poem about
    thresholds."""
FRENCH = """La ville a repoussé l’ouverture de la gare maritime, parce que les plongeurs ont trouvé des
    fissures
    dans les piliers du quai. Le bureau du port a dit que les travaux seraient payés par la ville."""


def told(*texts: str) -> list[Article]:
    return [
        Article.from_text(" ".join(text.split()), source=f"{number}.txt") for number, text in enumerate(texts)
    ]


def test_articles_of_one_event_have_no_notes() -> None:
    assert fit_notes(told(*HARBOUR)) == [(), (), ()]
    assert fit_notes(told(*HARBOUR[:2])) == [(), ()]


@pytest.mark.parametrize("at", range(4))
def test_an_article_on_something_else_is_flagged_and_the_others_are_not(at: int) -> None:
    texts = [*HARBOUR[:at], MUSEUM, *HARBOUR[at:]]
    notes = fit_notes(told(*texts))
    assert notes.pop(at) == (
        "may be about something else: it shares few words with the story’s other articles",
    )
    assert notes == [(), (), ()]


def test_of_two_articles_neither_is_the_right_one() -> None:
    assert all("something else" in note for [note] in fit_notes(told(HARBOUR[0], MUSEUM)))


def test_a_short_article_says_too_little_about_its_topic() -> None:
    assert fit_notes(told(*HARBOUR, "The doors are back in Oru, and the village is glad of it.")) == [()] * 4


def test_another_language_is_flagged_and_its_topic_is_not_guessed() -> None:
    *own, french = fit_notes(told(*HARBOUR, FRENCH * 5))
    assert own == [(), (), ()]
    assert french == ("in another language than most of the story: “fr”, and not “en”",)
    assert fit_notes(told(HARBOUR[0], FRENCH)) == [(), ()], "no language has most of the articles"


@pytest.mark.parametrize(
    "wall",
    [
        "Subscribe now to continue reading.",
        "Already a subscriber? Log in",
        "This article is only for subscribers.",
        "To read the full report, sign in or become a member.",
        "Article réservé aux abonnés",
        "Weiterlesen mit Ihrem Abo",
        "Suscríbete para seguir leyendo",
    ],
)
def test_a_short_text_that_asks_to_subscribe_is_flagged(wall: str) -> None:
    short = article([HARBOUR[0].partition(".")[0] + ".", wall])
    [[note]] = fit_notes([short])
    assert note.startswith("looks like the free part of a paid article: ")
    whole = article([*HARBOUR, wall])
    assert fit_notes([whole]) == [()], "a whole article may ask too"


def test_a_text_about_subscribers_is_no_stub() -> None:
    text = "The paper said that subscribers would read more about the harbour on Sunday, and members too."
    assert fit_notes([article([text])]) == [()]


def test_a_list_of_headlines_is_flagged() -> None:
    headlines = [f"Council Of Town {number} Signs Harbour Contract" for number in range(20)]
    [[note]] = fit_notes([article(headlines, "\n")])
    assert note == "looks like a page that lists articles: 20 headlines, and little text"
    assert fit_notes([article([*HARBOUR, *headlines], "\n")]) == [()]


def test_what_a_reader_noted_is_not_said_again() -> None:
    noted = article(["The sum is a secret.", "Subscribe to continue reading."])
    noted = noted.model_copy(update={"notes": ("looks like the free part of a paid article: 9 words",)})
    assert with_fit_notes([noted]) == [noted]


def test_notes_follow_the_story_as_it_grows() -> None:
    first, second = told(HARBOUR[0], MUSEUM)
    apart, _ = with_fit_notes([first, second])
    assert len(apart.notes) == 1
    together = with_fit_notes([apart, *told(*HARBOUR[1:]), second])
    assert [len(one.notes) for one in together] == [0, 0, 0, 1]
    assert with_fit_notes(together) == together


def test_nothing_is_no_story() -> None:
    assert fit_notes([]) == []
    assert fit_notes([Article.from_text("", source="a.txt")]) == [()]


@pytest.mark.parametrize(
    "unit", ["subscribe to ", "to continue reading ", "already a ", "il reste ", "weiterlesen ", "word "]
)
def test_hostile_lengths_take_linear_time(unit: str) -> None:
    long = Article.from_text(unit * (1_000_000 // len(unit)), source="a.txt", clean=False)
    started = time.monotonic()
    fit_notes([long, long])
    assert time.monotonic() - started < 2
