"""`story.toml`: what a folder says about its articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import corpus
from corpus import ReadError

BODY = "---\noutlet: Stated\ntitle: Its own\n---\nThe council of Ilmory signed the contract on Monday."


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    for name in ("a.txt", "b.txt", "deep/c.txt"):
        (tmp_path / name).write_text(BODY + name, encoding="utf-8")
    return tmp_path


def write(folder: Path, text: str) -> None:
    (folder / "story.toml").write_text(text, encoding="utf-8")


def test_it_wins_over_what_the_files_say(story: Path) -> None:
    write(
        story,
        '["a.txt"]\noutlet = "The  Lantern"\ndate = 2031-05-08\n["b.txt"]\ntitle = "Signed \\u001b[2J"\n',
    )
    write(story / "deep", '["c.txt"]\ndate = "8 May 2031"\noutlet = "Record"\n')
    a, b, c = corpus.load([story])
    assert (a.outlet, a.published, a.title) == ("The Lantern", date(2031, 5, 8), "Its own")
    assert a.provenance["outlet"] == a.provenance["published"] == "story.toml"
    assert a.provenance["title"] == "front matter"
    assert (b.outlet, b.title, b.published) == ("Stated", "Signed", None)
    assert (c.outlet, c.published) == ("Record", date(2031, 5, 8))


def test_it_counts_for_a_file_that_is_named_too(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(story, '["a.txt"]\noutlet = "Lantern"\ndate = 2031-05-08T10:00:00Z\n')
    monkeypatch.chdir(story)
    [article] = corpus.load("a.txt")
    assert (article.outlet, article.published) == ("Lantern", date(2031, 5, 8))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('["a.text"]\noutlet = "x"', r"names 'a\.text', which is no file beside it"),
        ('["../a.txt"]\noutlet = "x"', "which is no file beside it"),
        ('["deep/c.txt"]\noutlet = "x"', "which is no file beside it"),
        ('["a.txt"]\noutlt = "x"', r"a\.txt\.outlt is unknown; outlet, title and date are known"),
        ('["a.txt"]\noutlet = 7', r"a\.txt\.outlet is no text in quotation marks"),
        ('["a.txt"]\noutlet = " "', r"a\.txt\.outlet: it is empty"),
        ('["a.txt"]\ndate = "soon"', r"a\.txt\.date: it is no complete date"),
        ('["a.txt"]\ndate = 20310508', r"a\.txt\.date is no date, such as 2031-03-04"),
        ('outlet = "x"', "outlet is no name of a file in brackets"),
        ("[a.txt", "is not TOML"),
        ("x = " + "[" * 100_000, "is not TOML"),
    ],
)
def test_a_bad_one_is_told_in_one_line(story: Path, text: str, message: str) -> None:
    write(story, text)
    with pytest.raises(ReadError, match=message) as caught:
        corpus.load([story])
    assert "story.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_one_that_is_not_utf8_is_told(story: Path) -> None:
    (story / "story.toml").write_bytes(b'["a.txt"]\noutlet = "\xff"')
    with pytest.raises(ReadError, match=r"story\.toml is not TOML"):
        corpus.load([story])
