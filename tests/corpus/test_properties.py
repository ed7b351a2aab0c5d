"""What holds for any text."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from corpus import Article
from corpus.decoding import decode
from corpus.errors import ReadError
from corpus.folding import fold, fold_key
from corpus.passages import find_passages
from corpus.sanitising import sanitise
from corpus.sentences import split_sentences

CHARACTERS = st.one_of(
    st.characters(codec=None, categories=None),
    st.sampled_from(
        "\x1b[]();\x07\x9b\\P_m \n\t\r.!?“”\"'-–#>*•:1aéB\u0301\u0323\u200b\u200d\u202e\ud800\ufb2c"
    ),
)
WORDS = st.sampled_from(
    (
        *("The council signed.", "By Ada Novak", "Leave a comment", "- item", "> quoted", "# Title", "---"),
        *(
            "March 3, 2026",
            "(Adapted from Beacon.com)",
            "We use cookies, you agree.",
            "References",
            "key: value",
        ),
        *("\n", "\n\n", " "),
    )
)
TEXTS = st.one_of(st.text(CHARACTERS, max_size=300), st.lists(WORDS, max_size=30).map("".join))


@given(TEXTS)
def test_nothing_dangerous_survives_sanitising(text: str) -> None:
    clean, _ = sanitise(text)
    categories = {unicodedata.category(c) for c in clean if c != "\n"}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(clean) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff")
    assert unicodedata.is_normalized("NFC", clean)


@given(TEXTS)
@example("\ufb2c" + "\u0301" * 12)
def test_sanitising_twice_changes_nothing_more(text: str) -> None:
    clean, _ = sanitise(text)
    assert sanitise(clean) == (clean, ())


@given(TEXTS, st.booleans())
def test_any_text_makes_an_article_whose_blocks_are_trimmed_and_ordered(text: str, clean: bool) -> None:
    article = Article.from_text(text, source="a.txt", clean=clean)
    end = 0
    for block in article.blocks:
        assert block.start >= end
        assert block.of(article.text).strip() == block.of(article.text) != ""
        assert (block.reason is not None) == (block in article.excluded)
        end = block.end
    assert end <= len(article.text)


@given(TEXTS)
def test_passages_lie_in_body_blocks_in_order(text: str) -> None:
    article = Article.from_text(text, source="a.txt")
    end = 0
    for passage in find_passages(article):
        block = article.blocks[passage.block]
        assert block in article.body
        assert end <= passage.start < passage.end
        assert block.start <= passage.start
        assert passage.end <= block.end
        end = passage.end


@given(TEXTS, st.sampled_from(["en", "de", "fr", "vi", "zh", "xx"]))
def test_sentences_cover_all_that_is_not_space(text: str, language: str) -> None:
    covered = [False] * len(text)
    end = 0
    for span in split_sentences(text, language):
        assert end <= span.start < span.end
        assert span.of(text) == span.of(text).strip()
        covered[span.start : span.end] = [True] * len(span)
        end = span.end
    assert all(done or character.isspace() for done, character in zip(covered, text, strict=True))


@given(TEXTS)
def test_folding_and_its_key_agree_and_offsets_rise(text: str) -> None:
    folded = fold(text)
    assert folded.text == fold_key(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    assert folded.offsets[-1] == len(text)


@given(TEXTS)
def test_a_folded_word_comes_from_what_folds_to_it(text: str) -> None:
    text = sanitise(text)[0]
    folded = fold(text)
    for start in range(len(folded.text)):
        assert (
            folded.text[start] in fold_key(folded.original(start, start + 1).of(text))
            or folded.text[start] == " "
        )


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_read_error(data: bytes) -> None:
    try:
        text, _ = decode(data, "a.txt")
    except ReadError as error:
        assert str(error).startswith("a.txt ")
    else:
        assert text.strip()
