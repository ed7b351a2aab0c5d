"""Stories kept, found, fetched again and moved by the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import STORY, newsdiff, out, trouble
from tests.corpus.fetching.sites import Site
from tests.sites import GAZETTE, GAZETTE_PAGE, LANTERN, LANTERN_PAGE, LATER_PAGE, answer, feed, in_turn

DONE, DIFFERENT, TROUBLE = 0, 1, 2


@pytest.fixture
def site() -> Iterator[Site]:
    routes = {"/gazette": in_turn(answer(GAZETTE_PAGE), answer(LATER_PAGE)), "/lantern": answer(LANTERN_PAGE)}
    with Site(routes) as started:
        yield started


def kept(site: Site) -> None:
    done = newsdiff("add", "harbour", site.url("/gazette"), site.url("/lantern"), "--allow-private")
    assert out(done) == ["Ilmory Gazette: new", "Quay Lantern: new"]


def test_urls_are_kept_listed_searched_and_compared(site: Site) -> None:
    kept(site)
    assert out(newsdiff("library", "list")) == ["harbour · 2 outlets · Ilmory Gazette, Quay Lantern"]
    (story,) = json.loads(newsdiff("library", "list", "--json").stdout)
    assert (story["name"], story["articles"], story["outlets"][0]) == ("harbour", 2, "Ilmory Gazette")
    place, excerpt = out(newsdiff("library", "search", "fishing", "Bre"))
    assert place == "harbour · Ilmory Gazette · Terminal to open in 2033" and "Oda Brenn" in excerpt
    (hit,) = json.loads(newsdiff("library", "search", "brenn", "--json").stdout)
    (mark,) = hit["marks"]
    assert hit["excerpt"][slice(*mark)] == "Brenn"
    report = out(newsdiff("compare", "--story", "harbour"), DIFFERENT)
    assert report == out(newsdiff("--story", "1")), "a story is known by its number too"
    assert any("amount: 40 million USD" in line for line in report)
    assert out(newsdiff()) == out(newsdiff("library", "list")), "without a terminal the list is printed"


def test_a_page_that_has_changed_is_a_version_and_is_told_change_by_change(site: Site) -> None:
    kept(site)
    (line,) = out(newsdiff("watch", "harbour", "--once", "--allow-private"))
    assert line.endswith("Ilmory Gazette: version 2: amount: 40 million USD → 47 million USD")
    assert out(newsdiff("watch", "harbour", "--once", "--allow-private")) == []
    assert out(newsdiff("library", "list")) == [
        "harbour · 1 new version · 2 outlets · Ilmory Gazette, Quay Lantern"
    ]
    first, second = out(newsdiff("versions", "harbour", "gazette", "--list"))
    assert first.startswith("version 1 · ") and second.startswith("version 2 · ")
    report = out(newsdiff("versions", "harbour", "gazette"), DIFFERENT)
    assert any("Ilmory Gazette (version 1)" in line for line in report)
    assert "new version" not in out(newsdiff("library", "list"))[0], "what was compared was seen"
    failed = newsdiff("versions", "harbour", "gazette", "--fail-on", "amount")
    assert (failed.returncode, failed.stderr.decode()[:9]) == (DIFFERENT, "newsdiff:")
    assert "--fail-on: " in failed.stderr.decode()
    assert out(newsdiff("versions", "harbour", "gazette", "--fail-on", "negation")) == report
    exported = newsdiff("versions", "harbour", "1", "--from", "1", "--to", "2", "--format", "json")
    assert [one["outlet"][-2] for one in json.loads(exported.stdout)["articles"]] == ["1", "2"]
    assert trouble(newsdiff("versions", "harbour", "gazette", "--to", "1")).startswith(
        "version 0 is not before"
    )
    assert trouble(newsdiff("versions", "harbour", "gazette", "--from", "1", "--to", "9")).endswith(
        "it has 2"
    )


def test_a_page_that_was_cut_short_makes_no_version() -> None:
    cut = answer(LATER_PAGE, Content_Length=str(len(LATER_PAGE) + 100))
    with Site({"/gazette": in_turn(answer(GAZETTE_PAGE), cut)}) as site:
        newsdiff("add", "harbour", site.url("/gazette"), "--allow-private")
        told = trouble(newsdiff("watch", "harbour", "--once", "--allow-private"))
        assert told == "Ilmory Gazette: the page was cut short, and makes no version"
        again = newsdiff("add", "harbour", site.url("/gazette"), "--allow-private")
        assert trouble(again).endswith("the page was cut short, and makes no version")
        assert len(out(newsdiff("versions", "harbour", "1", "--list"))) == 1


def test_one_url_that_fails_does_not_keep_the_others_away(site: Site) -> None:
    with Site({"/empty": answer(b"<html><body></body></html>")}) as other:
        sources = [site.url("/gazette"), site.url("/nowhere"), other.url("/empty")]
        done = newsdiff("add", "harbour", *sources, "--allow-private", "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, [one["outlet"] for one in told["added"]]) == (TROUBLE, ["Ilmory Gazette"])
    missing, empty = told["failures"]
    assert "is not there" in missing and "/empty" in empty
    assert done.stderr.decode().splitlines() == [f"newsdiff: {each}" for each in told["failures"]]


def test_a_private_address_is_refused_unless_it_is_allowed(site: Site) -> None:
    line = trouble(newsdiff("add", "harbour", site.url("/gazette")))
    assert "leads to this machine" in line and line.endswith(", or pass --allow-private")
    assert "leads to this machine" in trouble(newsdiff(site.url("/gazette"), STORY))
    assert site.asked == []
    report = out(newsdiff(site.url("/gazette"), site.url("/lantern"), "--allow-private"))
    assert "2 outlets" in report[0]


def test_items_are_chosen_from_a_feed_by_their_numbers(site: Site, tmp_path: Path) -> None:
    (tmp_path / "feed.json").write_bytes(feed(site.url("/gazette"), site.url("/lantern")))
    line = trouble(newsdiff("add", "wire", "feed.json", cwd=tmp_path))
    assert line.startswith(
        "feed.json is a feed that holds only summaries: choose items to fetch with --items"
    )
    line = trouble(newsdiff("add", "wire", "feed.json", "--items", "3", cwd=tmp_path))
    assert line == "--items 3: there is no item 3: there are 2"
    line = trouble(newsdiff("add", "wire", "feed.json", "--items", "one", cwd=tmp_path))
    assert line == "--items one: “one” is no number: give numbers like 1,3-5 or all"
    line = trouble(newsdiff("add", "wire", "fed.json", "--items", "1", cwd=tmp_path))
    assert line == "fed.json does not exist: check the path"
    line = trouble(newsdiff("add", "wire", str(STORY), "--items", "1"))
    assert line == "--items chooses from a feed, and there is none among the sources"
    line = trouble(newsdiff("add", "wire", "feed.json", "--items", "2", "--allow-private", cwd=tmp_path))
    assert "/lantern leads to this machine" in line, "what a feed links to is nobody's own address"


def test_an_item_that_a_feed_holds_whole_is_not_fetched(tmp_path: Path) -> None:
    items = [
        {
            "id": str(n),
            "url": f"http://127.0.0.1:9/{n}",
            "title": f"Item {n}",
            "content_text": f"{text}\n" * 3,
        }
        for n, text in enumerate((" ".join(GAZETTE), " ".join(LANTERN), "Short."), 1)
    ]
    wire = {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": items}
    (tmp_path / "feed.json").write_text(json.dumps(wire), encoding="utf-8")
    assert out(newsdiff("add", "wire", "feed.json", "--items", "2", cwd=tmp_path)) == ["Wire: new"]
    (hit,) = json.loads(newsdiff("library", "search", "mayor", "--json").stdout)
    assert hit["title"] == "Item 2"
    again = newsdiff("add", "wire", "feed.json", "--items", "2,3", cwd=tmp_path)
    assert again.returncode == TROUBLE, "the page of the third is on this machine"
    assert again.stdout.decode().splitlines() == ["Wire: unchanged since version 1"]
    assert "http://127.0.0.1:9/3 leads to this machine" in again.stderr.decode()


def test_items_that_are_too_many_are_not_lost_in_silence(tmp_path: Path) -> None:
    item = f"<item><title>Terminal</title><description>{' '.join(GAZETTE) * 3}</description></item>"
    more = "<item><title>Short</title></item>" * 10_000
    wire = f"<rss version='2.0'><channel><title>Wire</title>{item}{more}</channel></rss>"
    (tmp_path / "feed.xml").write_text(wire, encoding="utf-8")
    done = newsdiff("add", "wire", "feed.xml", "--items", "1", cwd=tmp_path)
    assert done.stdout.decode() == "Wire: new\n", "what can be had is kept"
    assert trouble(done) == "feed.xml: items of this feed left out, as only the first 10000 are read: 1"


def test_a_story_is_moved_and_removed(tmp_path: Path) -> None:
    assert len(out(newsdiff("add", "Marrow Lake", STORY))) == 3
    assert out(newsdiff("library", "export", "marrow lake", cwd=tmp_path)) == ["marrow-lake.newsdiff"]
    assert "exists" in trouble(newsdiff("library", "export", "marrow lake", cwd=tmp_path))
    assert out(newsdiff("library", "export", "1", ".", "--force", cwd=tmp_path)) == ["marrow-lake.newsdiff"]
    done = newsdiff("library", "import", "marrow-lake.newsdiff", "--name", "again", cwd=tmp_path)
    assert out(done) == ["again: 3 outlets, 3 versions"]
    assert out(newsdiff("library", "backup", "copy.db", cwd=tmp_path)) == ["copy.db"]
    assert "nothing was removed: pass --yes" in newsdiff("library", "remove", "again").stderr.decode()
    assert out(newsdiff("library", "remove", "again", "wire", "--yes")) == [
        "removed Valley Wire from “again”"
    ]
    assert out(newsdiff("library", "remove", "again", "--yes")) == ["removed “again” with all its articles"]
    listed = [line.partition(" · ")[0] for line in out(newsdiff("library", "list"))]
    assert listed == ["Marrow Lake"]
    copied = out(newsdiff("library", "list", "--library", tmp_path / "copy.db"))
    assert [line.partition(" · ")[0] for line in copied] == ["again", "Marrow Lake"]


def test_without_a_library_nothing_is_made_and_the_bundled_story_is_read(tmp_path: Path) -> None:
    path = tmp_path / "none" / "library.db"
    settings = {"NEWSDIFF_LIBRARY": str(path)}
    nothing = "no story is kept yet: newsdiff add STORY SOURCE..."
    for arguments in (["search", "x"], ["export", "x"], ["backup", "x"], ["remove", "x"]):
        assert trouble(newsdiff("library", *arguments, **settings)) == nothing
    for arguments in (["versions", "x", "y"], ["watch", "x"], ["compare", "--story", "x"], ["--story", "x"]):
        assert trouble(newsdiff(*arguments, **settings)) == nothing
    listed = newsdiff("library", "list", **settings)
    assert (listed.returncode, listed.stdout) == (DONE, b"") and nothing in listed.stderr.decode()
    assert json.loads(newsdiff("library", "list", "--json", **settings).stdout) == []
    assert "5 outlets" in out(newsdiff(**settings))[0]
    assert not path.parent.exists()
