"""Worksheets: no format tells an outlet's name, title, address or file."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from corpus import Block, BlockKind
from newsdiff.comparison import Comparison, Location
from newsdiff.exports import WRITERS
from newsdiff.exports.blind import NOTE, blind, is_blind, letters
from newsdiff.reuse_records import NamedSource, SourceMention, SourceRole
from tests.command import STORY, newsdiff
from tests.newsdiff.exports.conftest import Export

FRONT = "---\noutlet: Harrow Gazette\nurl: https://gazette.example/bridge\n---\n"


@pytest.fixture(scope="module")
def named(story: Comparison) -> Comparison:
    """The story, each article with all that can name its outlet, a front matter in its text among it."""
    articles = tuple(
        article.model_copy(
            update={
                "text": article.text + FRONT,
                "excluded": (
                    *article.excluded,
                    Block(
                        start=len(article.text),
                        end=len(article.text) + len(FRONT),
                        kind=BlockKind.EXCLUDED,
                        reason="front matter",
                    ),
                ),
                "byline": "By Quill Penhallow",
                "notes": ("the same bytes as harrow-gazette.txt",),
                "provenance": {"outlet": "harrow-gazette.txt"},
            }
        )
        for article in story.articles
    )
    settings = {**story.settings, "base": "Gazette"}
    return story.model_copy(update={"articles": articles, "settings": settings})


@pytest.mark.parametrize("format", WRITERS)
def test_no_format_names_an_outlet(format: str, named: Comparison, export: Export) -> None:
    text = export(blind(named), format)
    told = {
        value for a in named.articles for value in (a.outlet, a.title, a.url, a.source, a.byline) if value
    }
    assert len(told) > 8
    for secret in (*told, "Penhallow", "gazette.example", "harrow-gazette", "Gazette"):
        assert secret.casefold() not in text.casefold(), secret
    assert " ".join(NOTE.split()) in " ".join(text.split()).replace("&#x27;", "'").replace("&#39;", "'")
    assert "swing bridge" in text


@pytest.mark.parametrize("format", WRITERS)
def test_with_names_nothing_is_hidden(format: str, named: Comparison, export: Export) -> None:
    text = export(named, format)
    assert "Gazette" in text and NOTE not in text


def test_what_was_looked_up_before_is_hidden_too(named: Comparison) -> None:
    assert named.article_by_id["a1"].outlet != "A"
    assert blind(named).article_by_id["a1"].outlet == "A"


def test_all_spans_hold(named: Comparison) -> None:
    masked = blind(named)
    assert [masked.quote(p) for p in masked.passages] == [named.quote(p) for p in named.passages]
    assert [len(a.text) for a in masked.articles] == [len(a.text) for a in named.articles]
    assert masked.claims == named.claims
    assert blind(masked) is masked
    assert is_blind(masked) and not is_blind(named)


def test_json_says_that_it_is_blind_and_can_be_opened(named: Comparison, export: Export) -> None:
    text = export(blind(named), "json")
    assert json.loads(text)["settings"]["blind"] is True
    assert json.loads(text)["settings"]["base"] == "A"
    assert is_blind(Comparison.from_json(text))
    assert blind(named.rebase("a2")).settings["base"] == "B"


def test_letters_go_on_after_z() -> None:
    assert [letters(n) for n in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_many_blocks_are_covered_at_once(named: Comparison) -> None:
    text = "Read more. " * 100_000
    blocks = tuple(Block(start=n, end=n + 10, kind=BlockKind.EXCLUDED) for n in range(0, len(text), 11))
    article = named.articles[0].model_copy(update={"text": text, "excluded": blocks})
    start = time.perf_counter()
    masked = blind(named.model_copy(update={"articles": (article, *named.articles[1:])}))
    assert "R" not in masked.articles[0].text
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("arguments", [["compare", STORY], [STORY]])
def test_the_option_hides_names(arguments: list[str | Path]) -> None:
    report = newsdiff(*arguments, "--blind", "--base", "valley").stdout.decode()
    assert "read against C" in report or "read against A" in report
    for secret in ("Ridgeway", "Lakeside", "Valley Wire", "marrow-lake"):
        assert secret not in report


def test_an_export_is_opened_blind(tmp_path: Path) -> None:
    newsdiff("compare", STORY, "--format", "json", "-o", tmp_path / "story.json")
    report = newsdiff("open", tmp_path / "story.json", "--blind").stdout.decode()
    assert "blind yes" in " ".join(report.split()) and "Ridgeway" not in report


def test_sources_that_are_outlets_of_the_story_are_not_named(story: Comparison) -> None:
    gazette = story.articles[0]
    place = Location(article="a2", start=0, end=4)
    aside = Block(start=0, end=5, kind=BlockKind.EXCLUDED, reason="source credit")

    def source(name: str, outlet: str | None) -> NamedSource:
        mention = SourceMention(role=SourceRole.CREDITED, location=place)
        return NamedSource(article="a2", name=name, agency=False, outlet=outlet, mentions=(mention,))

    sources = (source(gazette.outlet, gazette.id), source("Tarn Agency", None))
    reuse = story.reuse.model_copy(update={"sources": sources})
    assert [one.name for one in blind(_with(story, reuse=reuse)).reuse.sources] == ["Tarn Agency"]
    credited = story.articles[1].model_copy(update={"excluded": (aside,)})
    articles = (gazette, credited, *story.articles[2:])
    assert blind(_with(story, reuse=reuse, articles=articles)).reuse.sources == ()


def _with(story: Comparison, **changed: object) -> Comparison:
    fields = {name: getattr(story, name) for name in Comparison.model_fields}
    return Comparison(**{**fields, **changed})
