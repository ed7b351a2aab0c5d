"""Files and folders read into articles."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

import corpus
from corpus import ReadError, sources
from corpus.readers import Raw

BODY = "The council signed the harbour contract on Monday. Three officials confirmed it.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    for name in (
        "b/deep.md",
        "a.txt",
        "c.TXT",
        ".hidden.txt",
        ".git/x.txt",
        "notes.org",
        "README.md",
        "readme.txt",
    ):
        path = tmp_path / "story" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name} says this. {BODY}", encoding="utf-8")
    return tmp_path / "story"


def test_a_folder_gives_its_articles_sorted(story: Path) -> None:
    articles = corpus.load([story])
    assert [article.source for article in articles] == [
        (story / name).as_posix() for name in ("a.txt", "b/deep.md", "c.TXT")
    ]


def test_paths_keep_their_order_and_are_as_given(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story)
    assert [a.source for a in corpus.load(["c.TXT", Path("b"), "./a.txt"])] == ["c.TXT", "b/deep.md", "a.txt"]


def test_one_path_needs_no_list(story: Path) -> None:
    assert len(corpus.load(story)) == 3
    assert len(corpus.load(str(story / "a.txt"))) == 1


def test_a_file_that_is_named_is_read_whatever_its_ending(story: Path) -> None:
    assert [len(corpus.load([story / name])) for name in ("notes.org", ".hidden.txt", "README.md")] == [
        1,
        1,
        1,
    ]


def test_the_hash_is_of_the_bytes_of_the_file(story: Path) -> None:
    [article] = corpus.load([story / "a.txt"])
    assert article.sha256 == hashlib.sha256((story / "a.txt").read_bytes()).hexdigest()


def test_a_path_given_twice_is_read_once(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story)
    assert len(corpus.load([story / "a.txt", "a.txt", story, "b/../a.txt"])) == 3


def test_two_files_of_the_same_bytes_are_reported(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    first, second = corpus.load([tmp_path])
    assert first.notes == ()
    assert second.notes == (f"duplicate: the same bytes as {first.source}",)


def test_outlets_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    for folder in ("1", "2", "3"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "beacon.txt").write_text(f"{folder} of them. {BODY}", encoding="utf-8")
    (tmp_path / "4.txt").write_text(f"---\noutlet: Beacon (2)\n---\n{BODY}", encoding="utf-8")
    assert [a.outlet for a in corpus.load([tmp_path])] == ["Beacon", "Beacon (3)", "Beacon (4)", "Beacon (2)"]


def test_progress_counts_and_can_stop(story: Path) -> None:
    calls: list[tuple[int, int]] = []
    corpus.load([story], progress=lambda done, total: calls.append((done, total)))
    assert calls == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        corpus.load([story], progress=stop)


def refused(path: Path | str) -> str:
    with pytest.raises(ReadError) as caught:
        corpus.load([path])
    message = str(caught.value)
    assert "\n" not in message
    assert Path(path).name in message
    return message


def test_a_missing_path(tmp_path: Path) -> None:
    assert "does not exist" in refused(tmp_path / "gone.txt")


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert "holds no articles" in refused(tmp_path)


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" \n", encoding="utf-8")
    assert "empty" in refused(tmp_path / "a.txt")


def test_a_binary_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(os.urandom(4096))
    assert "binary" in refused(tmp_path / "a.txt")


def test_a_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 1000)
    (tmp_path / "a.txt").write_text("x" * 1001, encoding="utf-8")
    assert "larger than" in refused(tmp_path / "a.txt")


def test_a_pipe_and_a_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "neither a file nor a folder" in refused(tmp_path / "pipe.txt")
    assert "neither a file nor a folder" in refused("/dev/zero")
    assert "holds no articles" in refused(tmp_path)


def test_a_loop_of_folders_ends(story: Path) -> None:
    (story / "loop").symlink_to(story, target_is_directory=True)
    (story / "self.txt").symlink_to(story / "self.txt")
    assert len(corpus.load([story])) == 3
    assert "cannot be read" in refused(story / "self.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert "may not be read" in refused(tmp_path / "a.txt")


def test_permission_trouble_is_told_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert "may not be read" in refused(tmp_path / "a.txt")


def test_a_path_that_is_none() -> None:
    with pytest.raises(ReadError, match="is not a path"):
        corpus.load(["a\x00b.txt"])


def test_a_hostile_file_name_is_shown_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "evil\n\x1b[31m.txt"
    path.write_text(BODY, encoding="utf-8")
    [article] = corpus.load([path])
    assert article.source.isprintable()
    assert article.outlet.isprintable()


def test_a_guessed_encoding_is_noted_on_the_article(tmp_path: Path) -> None:
    text = (
        "Die Ministerin erklärte am Montag, die Größe des Auftrags für den Hafen sei noch nicht öffentlich."
    )
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    [article] = corpus.load([tmp_path])
    assert article.text == text
    assert "guess" in article.notes[0]


SITEMAP = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>https://lantern.example/1</loc></url></urlset>"
)


def test_a_folder_gives_articles_of_every_format_and_passes_over_other_data(tmp_path: Path) -> None:
    page = f"<!doctype html><html><body><article><p>{BODY * 4}</p></article></body></html>"
    feed = (
        f"<rss><channel><title>Feed</title><item><description>{BODY * 8}</description></item></channel></rss>"
    )
    for name, text in {
        "a.txt": BODY,
        "b.html": page,
        "b_files/frame.html": page,
        "c.json": f'{{"text": "{BODY.strip()}"}}',
        "d.jsonl": f'{{"text": "One. {BODY.strip()}"}}\n{{"text": "Two. {BODY.strip()}"}}',
        "e.xml": feed,
        "package.json": '{"name": "a package"}',
        "picture.svg": "<svg/>",
        "sitemap.xml": SITEMAP,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    articles = corpus.load([tmp_path])
    assert [Path(article.source).name for article in articles] == [
        *("a.txt", "b.html", "c.json", "d.jsonl#1", "d.jsonl#2", "e.xml")
    ]
    assert len({article.outlet for article in articles}) == 6
    assert "has no article" in refused(tmp_path / "package.json")


@pytest.mark.parametrize("text", [SITEMAP, "<?xml version='1.0'?><opml><body/></opml>"])
def test_xml_that_is_no_feed_is_trouble_only_where_it_is_named(story: Path, text: str) -> None:
    (story / "sitemap.xml").write_text(text, encoding="utf-8")
    assert len(corpus.load(story)) == 3
    assert refused(story / "sitemap.xml").endswith("is XML, but no feed: only RSS and Atom are read")


def test_a_damaged_feed_in_a_folder_is_not_passed_over(story: Path) -> None:
    (story / "feed.xml").write_text("<?xml version='1.0'?>", encoding="utf-8")
    assert "is damaged XML" in refused(story)


def test_a_folder_of_other_data_holds_no_articles(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "a package"}', encoding="utf-8")
    with pytest.raises(ReadError, match=r"^no article in what was given: .* is JSON, but has no article"):
        corpus.load([tmp_path])


def test_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    page = f"<html><title>Signed</title><body><p>{BODY * 3}</p></body></html>"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page.encode("utf-16")), encoding="ascii"))
    piped, _ = corpus.load(["-", tmp_path / "a.txt", Path("-")])
    assert (piped.source, piped.outlet, piped.title) == ("standard input", "Standard Input", "Signed")


def test_standard_input_that_is_empty_closed_or_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    with pytest.raises(ReadError, match=r"^standard input is empty"):
        corpus.load("-")
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ReadError, match=r"^standard input is closed"):
        corpus.load("-")
    monkeypatch.setattr(sources, "MAX_BYTES", 1000)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 1001)))
    with pytest.raises(ReadError, match=r"^standard input is larger than"):
        corpus.load("-")


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.xml", "a.jsonl"])
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(300), b"PK\x03\x04" + bytes(99)])
def test_a_binary_is_refused_under_any_name(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert "looks like a binary file" in refused(tmp_path / name)


@pytest.mark.parametrize("name", ["a.pdf", "a.warc", "a.txt", "a.html"])
@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\nwords of a page", "a PDF"),
        (b"%PDF-1.7\n" + bytes(300), "a PDF"),
        (b"WARC/1.1\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>cut", "a web archive (WARC)"),
    ],
)
def test_a_format_without_a_reader_is_named(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert f"{name} is {kind}, which newsdiff does not read yet: save" in refused(tmp_path / name)


def test_bytes_that_are_there_already_are_read_in_their_place(story: Path) -> None:
    page = f"<html><title>Signed</title><body><p>{BODY * 3}</p></body></html>".encode()
    raw = Raw(page, "https://lantern.example/1", url="https://lantern.example/1")
    first, second = corpus.load([raw, story / "a.txt", raw])
    assert (first.source, first.outlet) == ("https://lantern.example/1", "lantern.example")
    assert second.source == (story / "a.txt").as_posix()


SUMMARIES = (
    "<rss><channel><title>Lantern</title>"
    "<item><title>T</title><description>A summary.</description></item></channel></rss>"
)


def test_a_feed_of_summaries_in_a_folder_is_passed_over_with_a_note(story: Path) -> None:
    (story / "d.xml").write_text(SUMMARIES, encoding="utf-8")
    first, *others = corpus.load(story)
    assert len(others) == 2
    (note,) = first.notes
    assert note.startswith(f"passed over: {(story / 'd.xml').as_posix()} is a feed that holds only summaries")
    assert not any(note for article in others for note in article.notes)
    with pytest.raises(ReadError, match="choose items to fetch with --items"):
        corpus.load([story / "d.xml"])


def test_a_folder_of_nothing_but_a_feed_of_summaries_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "d.xml").write_text(SUMMARIES, encoding="utf-8")
    with pytest.raises(ReadError, match=r"^no article in what was given: .*holds only summaries"):
        corpus.load(tmp_path)


def test_bytes_that_cannot_be_read_need_not_stop_the_rest(story: Path) -> None:
    failures: list[str] = []
    found = sources.read([Raw(b"", "empty"), story / "a.txt"], failures=failures)
    assert [reading.article.source for reading in found] == [(story / "a.txt").as_posix()]
    assert failures == ["empty is empty: there is nothing to compare"]
    with pytest.raises(ReadError, match=r"^empty is empty"):
        sources.read([Raw(b"", "empty"), story / "a.txt"])
