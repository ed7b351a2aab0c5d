"""Links lead to files and headings that are there, and pictures are those that the script draws."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.screenshot import PICTURES
from tests.command import ROOT
from tests.docs.pages import PAGES, anchors, links, name

ELSEWHERE = ("https://", "http://", "mailto:")


def broken(page: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    found = []
    for link in links(page):
        if link.startswith(ELSEWHERE):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file) if file else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            found.append(link)
    return found


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    assert broken(page) == []


def test_a_link_to_nowhere_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One part\n\n[a](#one-part) [b](#two) [c](no.md) `[d](none)`\n\n```\n[e](none)\n```\n")
    assert broken(page) == ["#two", "no.md"]


def test_the_pictures_are_those_of_the_script() -> None:
    shown = {
        (page.parent / link).resolve().relative_to(ROOT).as_posix()
        for page in PAGES
        for link in links(page)
        if link.endswith((".svg", ".png"))
    }
    assert shown == set(PICTURES)
    assert {name(path) for path in (ROOT / "docs").rglob("*.svg")} == set(PICTURES)


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_loads_nothing(picture: str) -> None:
    text = (ROOT / picture).read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.tag.endswith("}svg") and "newsdiff" in text
    assert "@font-face" not in text and "url(http" not in text
    assert not [each for each in root.iter() if each.tag.endswith(("}script", "}image"))]
