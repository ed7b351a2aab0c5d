"""What an outlet's and a story's other articles tell about a block."""

from __future__ import annotations

from corpus import Article
from corpus.companions import REPEATED, reconsidered
from tests.corpus.pages import HEADLINES, MORE_PARAGRAPHS, PARAGRAPHS, article, excluded, kept

CLAIM = "The Beacon has printed the news of the harbour since the year in which it was dug."
OTHERS = [
    [
        "Rain fell on the western islands for a week, and two roads were washed away in the night.",
        "Ferries are to run again on Friday, said the company, unless the wind turns before that.",
        "Farmers put the loss at half of the harvest, and want to be paid for it by the islands.",
    ],
    [
        "The museum returned two carved doors to a mountain village that had asked for them since 1961.",
        "Villagers met the lorry with drums. The doors will hang in the school, said the headmaster.",
        "A third door is still in the cellar, since nobody could say which house it had come from.",
    ],
]


def other(number: int) -> Article:
    return article([*OTHERS[number], CLAIM], source=f"other{number}.txt")


def test_what_two_other_articles_of_the_outlet_print_is_set_aside() -> None:
    found = reconsidered(article([*PARAGRAPHS, CLAIM]), outlet=[other(0), other(1)])
    assert excluded(found) == [(REPEATED, CLAIM)]
    assert kept(found) == PARAGRAPHS


def test_what_one_other_article_prints_is_kept_in_doubt() -> None:
    found = reconsidered(article([*PARAGRAPHS, CLAIM]), outlet=[other(0)])
    assert excluded(found) == []
    assert found.body[-1].score == 0.9
    assert found.notes == ("kept in doubt (1): “The Beacon has printed the news of the…”",)


def test_versions_and_the_article_itself_say_nothing() -> None:
    first = article([*PARAGRAPHS, CLAIM])
    versions = [article([*PARAGRAPHS[:3], CLAIM, line]) for line in MORE_PARAGRAPHS]
    assert reconsidered(first, outlet=[first, *versions]) == first


def test_prose_that_the_story_has_is_taken_back_in_doubt() -> None:
    teaser = "The mayor said the crane would be raised in June and the harbour office would pay."
    page = article([*PARAGRAPHS, *HEADLINES, "Weather", teaser, *HEADLINES], "\n")
    assert teaser not in kept(page)
    found = reconsidered(page, story=[article(MORE_PARAGRAPHS, source="b.txt")])
    assert kept(found) == [*PARAGRAPHS, teaser]
    assert [block.of(found.text) for block in found.body if block.score is not None] == [teaser]
    assert len(found.excluded) == len(page.excluded) - 1


def test_doubt_goes_where_the_story_has_the_words() -> None:
    claim = "The mayor said the crane would be raised in June, as the harbour office had planned."
    doubted = reconsidered(
        article([*PARAGRAPHS, claim]), outlet=[article([*OTHERS[0], claim], source="c.txt")]
    )
    assert doubted.notes != ()
    found = reconsidered(doubted, story=[article(MORE_PARAGRAPHS, source="b.txt")])
    assert found.notes == ()
    assert all(block.score is None for block in found.body)


def test_without_others_nothing_changes() -> None:
    page = article([*PARAGRAPHS, *HEADLINES], "\n")
    assert reconsidered(page) == page
