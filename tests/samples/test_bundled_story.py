"""The bundled story and its gold file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from corpus import Article, samples
from newsdiff import Comparison, Status
from tests.samples.scorer import Spot, aligned_pairs, quality

OUTLETS = {
    "01-ouria-press-agency.txt": ("Ouria Press Agency", date(2026, 2, 24)),
    "02-island-morning.txt": ("Island Morning", date(2026, 2, 25)),
    "03-seamark-technology.md": ("Seamark Technology", date(2026, 3, 2)),
    "04-coastline-today.txt": ("Coastline Today", None),
    "05-the-tidewall.txt": ("The Tidewall", date(2026, 3, 5)),
}


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return json.loads((samples.path() / "gold.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {
        path.name: path.read_bytes().decode() for path in samples.path().iterdir() if path.name in OUTLETS
    }


def spots(gold: dict[str, Any]) -> Iterator[Spot]:
    for pair in gold["pairs"]:
        yield from (Spot(**pair["a"]), Spot(**pair["b"]))
    for part in ("junk", "metadata", "headings"):
        yield from (Spot(span["article"], span["start"], span["end"]) for span in gold[part])
    for change in gold["changes"]:
        sides = (change["a_sentence"], change["b_sentence"], change["a"], change["b"])
        yield from (Spot(**side) for side in sides if side)


def test_five_articles_with_their_outlets_and_dates(bundled_articles: list[Article]) -> None:
    found = {Path(article.source).name: (article.outlet, article.published) for article in bundled_articles}
    assert found == OUTLETS


@pytest.mark.parametrize("name", OUTLETS)
def test_articles_are_of_the_length_of_articles(texts: dict[str, str], name: str) -> None:
    assert 200 <= len(texts[name].split()) <= 1000


def test_the_text_is_that_of_the_file(bundled_articles: list[Article], texts: dict[str, str]) -> None:
    assert {Path(a.source).name: a.text for a in bundled_articles} == texts


def test_the_gold_file_is_about_these_files(gold: dict[str, Any]) -> None:
    hashes = {name: hashlib.sha256((samples.path() / name).read_bytes()).hexdigest() for name in OUTLETS}
    assert gold["articles"] == hashes


def test_gold_spans_are_trimmed_words_of_the_text(gold: dict[str, Any], texts: dict[str, str]) -> None:
    for spot in spots(gold):
        assert 0 <= spot.start < spot.end <= len(texts[spot.article])
        words = texts[spot.article][spot.start : spot.end]
        assert words == words.strip()


def test_gold_pairs_are_graded_and_cover_every_two_articles(gold: dict[str, Any]) -> None:
    assert {pair["grade"] for pair in gold["pairs"]} == {"core", "weak"}
    covered = {frozenset((pair["a"]["article"], pair["b"]["article"])) for pair in gold["pairs"]}
    assert covered == {frozenset(two) for two in combinations(OUTLETS, 2)}


def test_gold_changes_lie_in_their_sentences_and_on_one_side_at_least(gold: dict[str, Any]) -> None:
    for change in gold["changes"]:
        assert change["a"] or change["b"]
        for side in "ab":
            if change[side]:
                words, sentence = Spot(**change[side]), Spot(**change[f"{side}_sentence"])
                assert words.article == sentence.article
                assert sentence.start <= words.start < words.end <= sentence.end


def test_junk_is_set_aside_and_no_sentence_of_the_body(
    bundled_articles: list[Article], gold: dict[str, Any]
) -> None:
    articles = {Path(article.source).name: article for article in bundled_articles}
    aside = {(name, at) for name, a in articles.items() for b in a.excluded for at in range(b.start, b.end)}
    told = {
        (s.article, at)
        for pair in gold["pairs"]
        for s in (Spot(**pair["a"]), Spot(**pair["b"]))
        for at in range(s.start, s.end)
    }
    junk = {(j["article"], at) for j in gold["junk"] for at in range(j["start"], j["end"])}
    assert not aside & told
    assert len(junk & aside) >= 0.9 * len(junk)


def test_alignments_agree_with_the_gold_pairs(bundled: Comparison, gold: dict[str, Any]) -> None:
    found = quality(aligned_pairs(bundled), gold)
    assert found.precision >= 0.80
    assert found.f1 >= 0.65


def test_the_near_copy_is_mostly_identical_and_its_slips_are_altered(bundled: Comparison) -> None:
    counts = bundled.counts("a2")
    assert counts[Status.IDENTICAL] >= 8
    notes = {c.note for a in bundled.alignments for c in a.changes}
    assert "2 December → 12 December" in notes
    assert "about 640 boats → about 460 boats" in notes
    assert not any("36.8 million EUR →" in note and note.endswith("36.8 million EUR") for note in notes)


def test_every_kind_of_cell_is_there_to_look_at(bundled: Comparison) -> None:
    statuses = {cell.status for claim in bundled.claims for cell in claim.cells}
    assert statuses == set(Status)
