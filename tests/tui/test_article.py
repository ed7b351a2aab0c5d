"""One outlet's article in full."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Comparison
from tests.tui.stories import ferry, tower
from tui.plan.article import article_text
from tui.plan.article_lines import GUTTER, MEASURE, ArticleLines, in_brackets
from tui.plan.flow import cells
from tui.plan.marks import Mark
from tui.plan.sheet import Sheet


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_whole_article_is_there_in_its_order(bundled: Comparison) -> None:
    planner = Sheet(bundled).planner
    for article in bundled.articles:
        page = article_text(planner, article.id)
        kept = "".join(block.of(article.text) for block in article.blocks if block not in article.excluded)
        shown = "".join(p.text for p in page if not p.text.startswith("╌"))
        assert squeezed(shown).replace("#", "") == squeezed(kept).replace("#", "")


def test_sentences_are_where_they_say_they_are() -> None:
    comparison = ferry()
    for article in comparison.articles:
        for paragraph in article_text(Sheet(comparison).planner, article.id):
            for sentence in paragraph.sentences:
                shown = paragraph.text[sentence.start : sentence.end]
                assert shown == comparison.quote(sentence.passage)


def test_glyphs_say_what_is_done_with_each_claim() -> None:
    page = article_text(Sheet(ferry()).planner, "a2")
    sentences = [sentence for paragraph in page for sentence in paragraph.sentences]
    assert ["".join(g.text for g in s.glyphs) for s in sentences] == ["≠", "●", "+", "≠⇄"]
    assert [s.differs for s in sentences] == [True, False, True, True]


def test_headings_and_junk_are_no_claims() -> None:
    page = article_text(Sheet(ferry()).planner, "a1")
    heads = [paragraph for paragraph in page if paragraph.heading]
    assert len(heads) == 2
    assert not any(paragraph.sentences for paragraph in heads)
    assert page[-1].text == "╌ set aside (cookie notice): Accept all cookies to go on."
    assert page[-1].pieces[0].mark is Mark.DIM


def test_altered_words_are_marked_but_not_in_the_base() -> None:
    planner = Sheet(ferry()).planner
    marks = {
        article: {piece.mark for p in article_text(planner, article) for piece in p.pieces}
        for article in ("a1", "a2")
    }
    assert Mark.SUBSTANCE in marks["a2"]
    assert Mark.SUBSTANCE not in marks["a1"]


@pytest.mark.parametrize("width", [12, 40, 76, 118, 160, 300])
def test_lines_fit_and_hold_every_word(width: int, bundled: Comparison) -> None:
    planner = Sheet(bundled).planner
    page = article_text(planner, "a2")
    lines = ArticleLines(planner, page, width)
    shown = [lines.line(number, None) for number in range(len(lines))]
    assert max(map(cells, shown)) <= width
    prose = "".join("".join(piece.text for piece in line)[GUTTER : GUTTER + MEASURE] for line in shown)
    assert squeezed(prose) == squeezed("".join(p.text for p in page))


def test_the_current_sentence_alone_is_marked() -> None:
    planner = Sheet(ferry()).planner
    lines = ArticleLines(planner, article_text(planner, "a2"), 100)
    for number, (_, sentence) in enumerate(lines.sentences):
        first, end = lines.lines_of(number)
        chosen = [
            piece.text
            for line in range(len(lines))
            for piece in lines.line(line, number)
            if piece.mark is Mark.CHOSEN
        ]
        assert chosen
        quote = squeezed(planner.comparison.quote(sentence.passage))
        assert all(squeezed(words) in quote for words in chosen)
        assert any(
            piece.mark is Mark.CHOSEN for line in range(first, end) for piece in lines.line(line, number)
        )


def test_what_is_altered_stands_beside_the_prose_where_there_is_room() -> None:
    planner = Sheet(ferry()).planner
    page = article_text(planner, "a2")
    wide, narrow = (ArticleLines(planner, page, width) for width in (140, 80))
    beside = ["".join(p.text for p in wide.line(n, None)) for n in range(len(wide))]
    assert any("amount: $62 million → Roughly $80 million" in line for line in beside)
    assert not any("amount:" in p.text for n in range(len(narrow)) for p in narrow.line(n, None))


def test_a_click_finds_its_sentence() -> None:
    planner = Sheet(ferry()).planner
    lines = ArticleLines(planner, article_text(planner, "a2"), 100)
    for number in range(len(lines.sentences)):
        assert lines.at(lines.lines_of(number)[1] - 1, GUTTER) is not None
    assert lines.at(0, GUTTER) == 0
    assert lines.at(10_000, 0) is None


def test_brackets_move_the_sentences_with_them() -> None:
    planner = Sheet(tower(), brackets=True).planner
    plain = article_text(planner, "a2")
    marked = in_brackets(plain)
    assert "‹" in marked[0].text
    for before, after in zip(plain, marked, strict=True):
        for one, other in zip(before.sentences, after.sentences, strict=True):
            shown = after.text[other.start : other.end]
            for sign in "‹›~+−":
                shown = shown.replace(sign, "")
            assert shown == before.text[one.start : one.end]
