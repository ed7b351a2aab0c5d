"""Articles come back as they were, with what was decided on them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from corpus import Article, BlockKind, load, samples
from corpus.library import LibraryError, open_library
from corpus.library.deciding import BY_HAND, block_key
from corpus.library.models import Capture, Story
from corpus.library.whole import Library
from tests.corpus.library.kept import FIRST, LATER, SECOND, paper
from tests.corpus.pages import HEADLINES, PARAGRAPHS, excluded

URL = "https://courier.example/crane"


def test_the_bundled_story_comes_back_without_its_files(library: Library, story: Story) -> None:
    articles = load(samples.path())
    for article in articles:
        library.add_article(story, article)
    loaded = library.load_story(story)
    assert [(a.text, a.title, a.published, a.provenance, a.source) for a in loaded] == [
        (a.text, a.title, a.published, a.provenance, a.source) for a in articles
    ]
    assert [a.blocks for a in library.load_versions(story, "2")] == [articles[1].blocks]


def test_each_version_comes_back_exactly(library: Library, story: Story) -> None:
    first = paper(url=URL, title="Crane", byline="Ada Novak", published="2031-03-04")
    library.add_article(story, first)
    library.add_article(story, paper(LATER, url=URL))
    one, two = library.load_versions(story, "1")
    assert one.outlet == "Quay Courier (version 1)"
    assert one.model_copy(update={"outlet": "Quay Courier"}) == first
    assert two.text == LATER
    assert [a.text for a in library.load_story(story)] == [LATER]
    assert [a.text for a in library.load_versions(story, "1", [2])] == [LATER]
    with pytest.raises(LibraryError, match="Quay Courier has no version 7: it has 2"):
        library.load_versions(story, "1", [7])


def test_the_bytes_come_back_for_another_extractor(library: Library, story: Story) -> None:
    data = bytes(range(256)) * 100
    library.add_article(story, paper(url=URL), Capture(data, "text/html", answered_url=URL, charset="big5"))
    library.add_article(story, paper(SECOND, "Slipway Post"))
    [version] = library.versions(story, "1")
    raw = library.raw_of(version)
    assert raw and (raw.data, raw.sha256, raw.source) == (data, version.raw_sha256, "paper.txt")
    assert (raw.url, raw.charset, raw.media_type) == (URL, "big5", "text/html")
    [other] = library.versions(story, "2")
    assert library.raw_of(other) is None


def test_a_version_never_changes(library: Library, story: Story, path: Path) -> None:
    library.add_article(story, paper())
    with sqlite3.connect(path) as connection, pytest.raises(sqlite3.IntegrityError, match="never changed"):
        connection.execute("UPDATE version SET text = 'other'")
    connection.close()


@pytest.mark.parametrize("column", ["text", "metadata", "raw"])
def test_damage_is_noticed(library: Library, story: Story, path: Path, column: str) -> None:
    library.add_article(story, paper(), Capture(b"bytes"))
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER version_never_changes")
    connection.execute(f"UPDATE version SET {column} = ?", (b"x" if column == "raw" else "{}",))
    connection.commit()
    connection.close()
    with pytest.raises(LibraryError, match=r"library\.db is damaged, [^\n]*: put a backup in its place"):
        library.raw_of(library.versions(story, "1")[0])
        library.load_story(story)


def junky(text: str) -> Article:
    return paper("\n".join([text, "- Leave a comment", *HEADLINES]), url=URL)


def test_decisions_on_blocks_hold_over_versions(library: Library, story: Story, path: Path) -> None:
    library.add_article(story, junky(FIRST))
    [article] = library.load_story(story)
    comment = article.excluded[0]
    assert comment.of(article.text) == "- Leave a comment"
    library.decide_block(story, "1", comment.of(article.text), excluded=False)
    library.decide_block(story, "1", PARAGRAPHS[1], excluded=True)
    library.add_article(story, junky(LATER))
    with open_library(path) as again:
        [article] = again.load_story(story)
        assert article.text.startswith(LATER[:50])
        assert excluded(article)[0] == (BY_HAND, PARAGRAPHS[1])
        [back] = [b for b in article.body if b.of(article.text) == "Leave a comment"]
        assert (back.kind, back.reason) == (BlockKind.LIST_ITEM, None)
        assert [d.excluded for d in again.block_decisions(story, "1")] == [True, False]


def test_decisions_can_be_changed_and_forgotten(library: Library, story: Story) -> None:
    library.add_article(story, junky(FIRST))
    plain = library.load_story(story)
    [article] = plain
    for block in article.excluded:
        library.decide_block(story, "1", block.of(article.text), excluded=False)
    [restored] = library.load_story(story)
    assert restored.excluded == ()
    for block in restored.body[-5:]:
        library.decide_block(story, "1", block.of(restored.text), excluded=True)
    [aside] = library.load_story(story)
    assert [b.of(aside.text) for b in aside.excluded] == [b.of(article.text) for b in article.excluded]
    for block in aside.excluded:
        library.forget_block(story, "1", block.of(aside.text))
    assert library.load_story(story) == plain


def test_a_decision_ends_doubt(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    library.add_article(library.create_story("Other"), paper(SECOND + "\n\n" + PARAGRAPHS[3], url=URL))
    [article] = library.load_story(story)
    [doubtful] = [block for block in article.body if block.score is not None]
    assert doubtful.of(article.text) == PARAGRAPHS[3], "a single other article of the outlet has it"
    library.decide_block(story, "1", PARAGRAPHS[3], excluded=False)
    [article] = library.load_story(story)
    assert [block for block in article.body if block.score is not None] == []
    assert not [note for note in article.notes if "doubt" in note]


def test_what_an_outlet_repeats_in_other_stories_is_set_aside(library: Library, story: Story) -> None:
    line = "The Courier is printed on the quay by the people who mend the nets"
    library.add_article(story, paper(FIRST + "\n\n" + line))
    assert excluded(library.load_story(story)[0]) == []
    for name, text in (("Second", SECOND), ("Third", "\n\n".join(HEADLINES))):
        library.add_article(library.create_story(name), paper(text + "\n\n" + line))
    assert [text for _, text in excluded(library.load_story(story)[0])] == [line]


def test_background_that_an_outlet_repeats_within_a_story_stays(library: Library, story: Story) -> None:
    line = "The crane fell in the storm of March and has closed the western quay ever since, as all know."
    for text in (FIRST, SECOND, "\n\n".join(HEADLINES)):
        library.add_article(story, paper(text + "\n\n" + line))
    for article in library.load_story(story):
        [block] = [block for block in article.body if block.of(article.text) == line]
        assert block.score is None


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("- Leave a comment", "LEAVE  a comment", True),
        ("1. Leave a comment", "Leave a comment", True),
        ("> “Leave”", "“Leave”", True),
        ("12 killed", "13 killed", False),
        ("(Leave)", "Leave", False),
    ],
)
def test_blocks_are_known_by_their_words(one: str, two: str, same: bool) -> None:
    assert (block_key(one) == block_key(two)) is same


def test_a_block_without_words_cannot_be_decided_on(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    with pytest.raises(LibraryError, match="without words"):
        library.decide_block(story, "1", " \u200b\n", excluded=True)


def test_changes_are_unread_until_they_are_marked(library: Library, story: Story) -> None:
    library.add_article(story, paper(url=URL))
    library.add_article(story, paper(SECOND, "Slipway Post"))
    assert library.story(story).unread == 0
    library.add_article(story, paper(LATER, url=URL))
    library.add_article(story, paper(url=URL))
    assert [article.unread for article in library.articles(story)] == [2, 0]
    library.mark_read(story, "1", 2)
    assert library.story(story).unread == 1
    library.mark_read(story)
    assert library.story(story).unread == 0
    library.mark_read(story, "1", 99)
    assert library.article(story, "1").read == 3
