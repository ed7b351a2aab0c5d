"""What holds whatever the articles say: short, odd and hostile texts."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, load
from corpus.samples import path
from newsdiff import Comparison, Relation, Tier, compare
from newsdiff.exports import write
from tests.newsdiff.stories import article, check

WORDS = [
    *("Kestrel", "gondola", "tower", "rust", "insurer", "the", "of", "and", "not", "will", "said", "closed"),
    *("$61 million", "$16m", "18%", "1,900 riders", "14 March 2031", "on Friday", "2031", "9" * 40),
    *("渡船が2031年に来た。", "เรือ", "Hồ Tường", "naïve", "Łódź", "🚢", "👩\u200d🚀", "e\u0301", "𝒜"),
    *(
        "“we will",
        "pay”",
        "(or so)",
        "—",
        "…",
        "U.S.",
        "Mr. Orlan-led",
        "[b]",
        "* item",
        "# Head",
        "http://x.example",
    ),
    *("\x1b[31m", "\u202e", "\x00", "\u200b", "\ufeff", "\t", "\r\n"),
]
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(lambda words: " ".join(words) + ".")
ARTICLE = st.lists(st.lists(SENTENCE, max_size=3).map(" ".join), max_size=4).map("\n\n".join)
STORY = st.lists(ARTICLE, min_size=2, max_size=4)
ANYTHING = st.lists(st.text(max_size=80), min_size=2, max_size=3)


def compared(texts: list[str]) -> Comparison:
    return compare([article(text, f"Outlet {number}") for number, text in enumerate(texts, start=1)])


def exported(comparison: Comparison, format_: str) -> str:
    stream = io.StringIO()
    write(comparison, format_, stream)
    return stream.getvalue()


@given(STORY)
def test_any_story_can_be_compared_and_read_against_any_base(texts: list[str]) -> None:
    comparison = compared(texts)
    check(comparison)
    for record in comparison.articles:
        turned = comparison.rebase(record.id)
        check(turned)
        assert turned.rebase(comparison.base) == comparison


@given(ANYTHING)
def test_any_text_can_be_compared_and_exported(texts: list[str]) -> None:
    comparison = compared(texts)
    check(comparison)
    assert Comparison.model_validate_json(exported(comparison, "json")) == comparison
    assert exported(comparison, "text").startswith("newsdiff ")


@given(STORY)
def test_the_report_never_holds_a_control_character(texts: list[str]) -> None:
    report = exported(compared(texts), "text")
    assert all(line.isprintable() or set(line) & set("\u200d\ufe0f") for line in report.splitlines())
    assert "\x1b" not in report and "\u202e" not in report


@given(ARTICLE)
def test_a_copy_has_no_moves_changes_or_losses_but_for_what_is_too_short(text: str) -> None:
    comparison = compared([text, text])
    for alignment in comparison.alignments:
        if alignment.tier is Tier.ALIGNED and alignment.relation == "identical":
            assert not alignment.changes and not alignment.edits
    assert comparison.articles[0].text == comparison.articles[1].text


def test_an_edit_lies_within_one_passage(bundled: Comparison) -> None:
    for alignment in bundled.alignments:
        for edit in alignment.edits:
            for side, passages in ((edit.a, alignment.a), (edit.b, alignment.b)):
                spans = [bundled.passage_by_id[passage] for passage in passages]
                assert side is None or any(p.start <= side.start and side.end <= p.end for p in spans)


def test_the_bundled_story_holds_to_all_that_always_holds(bundled: Comparison) -> None:
    check(bundled)
    for record in bundled.articles:
        turned = bundled.rebase(record.id)
        check(turned)
        assert turned.rebase(bundled.base) == bundled


@pytest.mark.parametrize("original", load([path()]), ids=lambda original: original.outlet)
def test_an_article_against_itself_is_all_identical(original: Article) -> None:
    comparison = compare([original, original.model_copy(update={"outlet": "The copy", "source": "copy.txt"})])
    assert not comparison.differs()
    assert {x.relation for x in comparison.alignments if x.tier is Tier.ALIGNED} == {Relation.IDENTICAL}
