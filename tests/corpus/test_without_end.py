"""Files and folders larger, deeper or longer than any article: read in bounded time, or refused."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

import corpus
from corpus import Article, ReadError, building
from corpus.readers import story_file

PROSE = "The council of Ilmory signed the contract on Monday, and three officials confirmed it. "


def refused(path: Path) -> str:
    started = time.monotonic()
    with pytest.raises(ReadError) as caught:
        corpus.load([path])
    assert time.monotonic() - started < 10
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_folders_in_folders_without_end_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        os.mkdir("d")  # noqa: PTH102
        os.chdir("d")
    Path("deep.txt").write_text(PROSE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert refused(tmp_path).endswith("holds folders in folders without end: name one of them")
    for _ in range(1200):  # nothing else can remove so deep a folder
        os.rename("d", "outer")  # noqa: PTH104
        inner = Path("outer/d")
        if inner.exists():
            inner.rename("d")
        else:
            Path("outer/deep.txt").unlink()
        os.rmdir("outer")  # noqa: PTH106


def test_a_folder_some_levels_deep_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "/".join("abcdefgh" * 5)
    folder.mkdir(parents=True)
    (folder / "deep.txt").write_text(PROSE, encoding="utf-8")
    assert len(corpus.load([tmp_path])) == 1


def test_a_folder_of_very_many_files_is_read_in_seconds(tmp_path: Path) -> None:
    for number in range(2000):
        (tmp_path / f"{number:04}.txt").write_text(f"{PROSE}It was number {number}.", encoding="utf-8")
    started = time.monotonic()
    articles = corpus.load([tmp_path])
    assert [article.outlet for article in articles[::500]] == ["0000", "0500", "1000", "1500"]
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("list.txt", "- a\n" * 3_000_000, "200,000 lines"),
        ("lines.md", "x\n" * 200_001, "200,000 lines"),
        ("prose.txt", f"{PROSE}\n\n" * 60_000, "50,000 paragraphs"),
        ("record.json", json.dumps({"text": "One. \n\n" * 99_000}), "50,000 paragraphs"),
    ],
    ids=["list", "lines", "prose", "record"],
)
def test_a_text_of_more_parts_than_an_article_has_is_refused(
    name: str, text: str, what: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert refused(tmp_path / name).endswith(f"{name} has more than {what}: split it or leave it out")


def test_a_long_text_of_fewer_parts_is_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MAX_BLOCKS", 40)
    assert len(Article.from_text(f"{PROSE}\n\n" * 40, source="a.txt").blocks) == 40
    with pytest.raises(ReadError, match=r"^a\.txt has more than 40 paragraphs"):
        Article.from_text(f"{PROSE}\n\n" * 41, source="a.txt")


@pytest.mark.parametrize(
    "text",
    [PROSE * 50_000, "a" * 5_000_000, "\u201c" * 1_000_000, "U.S. " * 500_000, "e\u0301\u0323" * 500_000],
    ids=["one line", "one word", "quotation marks", "abbreviations", "marks"],
)
def test_megabytes_in_one_line_are_read_in_seconds(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    started = time.monotonic()
    [article] = corpus.load([tmp_path])
    assert len(article.text) > len(text) / 4
    assert time.monotonic() - started < 10


def test_a_story_file_is_read_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    said = f'["a.txt"]\noutlet = "Gull"\n#{"-" * story_file._LARGEST}\ntitle = "Late"\n'
    (tmp_path / "story.toml").write_text(said, encoding="utf-8")
    assert refused(tmp_path).endswith("story.toml is larger than 1 MB: shorten it")


def test_numbers_of_thousands_of_digits_and_dates_of_no_calendar_are_text(tmp_path: Path) -> None:
    record = {"text": f"{PROSE}It cost {'7' * 5000} euros.", "published": "99999-99-99", "outlet": "Gull"}
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    [article] = corpus.load([tmp_path])
    assert "7" * 5000 in article.text
    assert article.published is None
    (tmp_path / "a.json").write_text(f'{{"text": "x", "n": {"7" * 5000}}}', encoding="utf-8")
    assert "too long a number" in refused(tmp_path / "a.json")
