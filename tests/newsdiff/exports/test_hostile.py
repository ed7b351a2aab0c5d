"""Titles, outlets and texts that try to be more than text."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest

from newsdiff.comparison import Comparison
from newsdiff.exports import WRITERS
from newsdiff.exports.csv import neutral
from newsdiff.exports.names import MAX_BYTES, file_name, sigla, slug
from newsdiff.exports.plain import web_address
from tests.newsdiff.exports.conftest import Export

TITLE = "</title><script>alert(1)</script> ]]> -- \x1b[31m\u202e\x00\ufffe"
OUTLET = '" onmouseover="alert(2)" x=\'y\' \\` | # @everyone $x$'
WORDS = '=HYPERLINK("javascript:alert(3)") <img src=x onerror=alert(4)> [a](javascript:b) <!-- `'
KIND = '"><b>date'


@pytest.fixture(scope="module")
def hostile(story: Comparison) -> Comparison:
    """The story with hostile words in every place that an article or an edited export can fill."""
    data: dict[str, Any] = story.model_dump(mode="json")
    for record in data["articles"]:
        record.update(title=TITLE, outlet=OUTLET, byline=TITLE, source=f"../../.ssh/{TITLE}", sha256=OUTLET)
        record.update(url="javascript:alert(5)", language='en" onclick="alert(6)', notes=[WORDS, TITLE])
        shift = len(WORDS) + 1
        record["text"] = f"{WORDS} {record['text']}"
        for block in record["excluded"]:
            block["reason"] = TITLE
        _move(record["excluded"], shift)
        _move(record["blocks"], shift)
    _move([data["passages"], data["alignments"], data["claims"]], len(WORDS) + 1)
    for passage in data["passages"]:
        if passage["id"] in ("p1", "p6", "p10"):
            passage["start"] = 0
    for alignment in data["alignments"]:
        for change in alignment["changes"]:
            change.update(kind=KIND, a_value=WORDS, remark=TITLE)
    for claim in data["claims"]:
        claim["label"] = WORDS
        claim["id"] = claim["id"].replace("c", '"><i>c')
        for cell in claim["cells"]:
            cell["shared_with"] = cell["shared_with"] and '"><i>c1'
    data["generator"]["version"] = OUTLET
    data["settings"]["match"] = TITLE
    return Comparison.model_validate(data)


def _move(data: Any, shift: int) -> None:
    if isinstance(data, dict):
        if "start" in data:
            data["start"] += shift
            data["end"] += shift
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            _move(part, shift)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_html_has_no_tag_attribute_or_link_but_its_own(
    hostile: Comparison, story: Comparison, export: Export
) -> None:
    mine, plain = _Page(), _Page()
    mine.feed(export(hostile, "html"))
    plain.feed(export(story, "html"))
    known = {(tag, name) for tag, attributes in plain.tags for name in attributes}
    assert {(tag, name) for tag, attributes in mine.tags for name in attributes} <= known
    assert {tag for tag, _ in mine.tags} <= {tag for tag, _ in plain.tags}
    assert [tag for tag, _ in mine.tags].count("script") == 1
    links = [attributes["href"] or "" for tag, attributes in mine.tags if tag == "a"]
    assert links and all(re.fullmatch(r"#[\w-]+", link) for link in links)


def test_the_page_forbids_what_it_does_not_need(story: Comparison, export: Export) -> None:
    page = _Page()
    text = export(story, "html")
    page.feed(text)
    (policy,) = [
        attributes["content"] or ""
        for tag, attributes in page.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "*" not in policy and "http" not in policy
    assert not re.search(r"""\s(style|on\w+)=|<(img|link|iframe|object|embed)\b""", text)
    assert not re.search(r"url\(|@import", text)


def test_notebook_html_is_escaped(hostile: Comparison) -> None:
    page = _Page()
    page.feed(hostile._repr_html_())
    tags = {tag for tag, _ in page.tags}
    assert tags <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p", "b"}
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)


def test_tei_is_well_formed_and_its_text_is_text(hostile: Comparison, export: Export) -> None:
    root = ElementTree.fromstring(export(hostile, "tei"))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"script", "img", "b", "i"}
    assert any(WORDS in "".join(element.itertext()) for element in root.iter() if element.tag.endswith("seg"))


@pytest.mark.parametrize("wide", [False, True])
def test_no_cell_of_a_csv_is_a_formula(hostile: Comparison, export: Export, wide: bool) -> None:
    table = list(csv.reader(io.StringIO(export(hostile, "csv", wide=wide), newline="")))
    cells = [cell for row in table for cell in row]
    assert len({len(row) for row in table}) == 1
    assert any(cell.startswith("'=HYPERLINK(") for cell in cells)
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\x00=1", "\x1b[0m=1", "＝1", "\n=1"]
)
def test_what_a_spreadsheet_would_compute_is_prefixed(text: str) -> None:
    assert neutral(text).startswith("'")


@pytest.mark.parametrize("value", ["plain", "a=b", "3 - 2", "", 7, 0.5, -0.5, None, True])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert neutral(value) == value


def test_markdown_has_no_markup_but_its_own(hostile: Comparison, export: Export) -> None:
    text = export(hostile, "md")
    assert not re.search(r"(?<!\\)<(?!https?://)", text)
    assert not re.search(r"(?<!\\)\]\((?!<https?://)", text)
    width = text.split("| ---: |")[1].partition("\n")[0].count("|") + 2
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in rows} == {width}
    assert text.count("\n# ") == 0 and text.startswith("# ")


@pytest.mark.parametrize("format", ["text", "md", "diff"])
def test_no_line_moves_the_cursor(hostile: Comparison, export: Export, format: str) -> None:
    assert all(line.isprintable() for line in export(hostile, format).splitlines())


def test_a_diff_has_no_line_that_a_text_has_made(hostile: Comparison, export: Export) -> None:
    known = ("# ", "diff --git a/", "copy from ", "copy to ", "--- a/", "+++ b/", "@@ -", " ", "-", "+")
    assert all(line.startswith(known) for line in export(hostile, "diff").splitlines())


@pytest.mark.parametrize("format", WRITERS)
def test_every_format_takes_it(hostile: Comparison, export: Export, format: str) -> None:
    assert export(hostile, format) == export(hostile, format)
    assert "alert" in export(hostile, format)


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)"),
        *("data:text/html,x", "vbscript:x", "file:///etc/passwd", "//host/x", "http://", "https:x", "x", ""),
        *("http://[::1", "\x01javascript:alert(1)"),
    ],
)
def test_what_is_no_web_address_is_no_link(url: str) -> None:
    assert web_address(url) is None


def test_a_web_address_is_encoded() -> None:
    assert web_address("https://a.example/x?q=ü \"'<>&b#c") == "https://a.example/x?q=%C3%BC%20%22'%3C%3E&b#c"
    assert web_address("https://a.example/%C3%BC") == "https://a.example/%C3%BC"


@pytest.mark.parametrize(
    "title, name",
    [
        ("../../.ssh/x", "ssh-x.html"),
        ("/etc/passwd", "etc-passwd.html"),
        ("C:\\Windows\\win.ini", "c-windows-win-ini.html"),
        ("CON", "story-con.html"),
        ("lpt1", "story-lpt1.html"),
        ("", "story.html"),
        ("🛶🛶🛶", "story.html"),
        ("...", "story.html"),
        ("Đà Nẵng: “Cầu Rồng”", "da-nang-cau-rong.html"),
        ("a\x00b\nc", "a-b-c.html"),
    ],
)
def test_a_title_becomes_a_safe_file_name(title: str, name: str) -> None:
    assert file_name(title, ".html") == name


@pytest.mark.parametrize("title", ["x" * 300, "ü" * 300, "🛶" * 300, "word " * 300, "a" * 94 + "-b"])
def test_a_file_name_is_short(title: str) -> None:
    name = file_name(title, ".html")
    assert len(name.encode()) <= MAX_BYTES
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]*[a-z0-9]\.html", name)


def test_a_slug_of_a_megabyte_takes_no_time() -> None:
    assert len(slug("- \u0301" * 300_000 + "x")) <= 1000


def test_outlets_of_one_name_have_different_sigla() -> None:
    assert sigla(["The Post", "the  post", "報", "紙", "The Post 2"]) == [
        *("the-post", "the-post-2", "outlet", "outlet-2", "the-post-2-2"),
    ]
