"""The HTML page in a browser: what a click, a key, a printer and a dark room make of it."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdiff.comparison import Comparison
from newsdiff.exports.selection import marks
from tests.newsdiff.exports.chromium import Browser, executable
from tests.newsdiff.exports.conftest import Export

pytestmark = pytest.mark.skipif(executable() is None, reason="no Chromium is installed")
SHOWN = (
    "[...document.querySelectorAll('.claim:not([hidden]) h3 a')].map(a => a.textContent.slice(6)).join(' ')"
)
ROWS = (
    "[...document.querySelectorAll('.matrix tbody tr:not([hidden]) .number')]"
    ".map(b => b.textContent).join(' ')"
)
WHITE = "rgb(255, 255, 255)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture(scope="module")
def file(story: Comparison, export: Export, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "bridge.html"
    path.write_text(export(story, "html"), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, file: Path) -> Browser:
    browser.events.clear()
    browser.open(file)
    return browser


def _choose(page: Browser, name: str, value: str) -> None:
    page.click(f'input[name="{name}"][value="{value}"]')


def test_the_policy_lets_the_page_work_and_nothing_is_logged(page: Browser) -> None:
    assert page.evaluate("!document.getElementById('controls').hidden")
    assert page.evaluate("document.getElementById('status').textContent") == "6 of 6 claims"
    assert page.evaluate("getComputedStyle(document.querySelector('.cells')).display") == "grid"
    told = [
        event for event in page.events if event["method"] in ("Log.entryAdded", "Runtime.exceptionThrown")
    ]
    assert told == []


def test_the_policy_lets_nothing_else_run(page: Browser) -> None:
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">');"
        "const own = document.createElement('script'); own.textContent = 'window.ran = 2';"
        "document.body.append(own);"
    )
    page.wait("document.images.length === 1 && document.images[0].complete")
    assert page.evaluate("window.ran") is None


def test_a_click_filters_claims_and_matrix(page: Browser) -> None:
    _choose(page, "show", "amount")
    assert page.evaluate(SHOWN) == page.evaluate(ROWS) == "2"
    _choose(page, "show", "dropped")
    assert page.evaluate(SHOWN) == page.evaluate(ROWS) == "2 5"
    assert page.evaluate("document.getElementById('status').textContent") == "2 of 6 claims"
    _choose(page, "show", "all")
    assert page.evaluate(SHOWN) == "1 2 3 4 5 6"


def test_a_click_reads_it_against_another_base_and_back(page: Browser) -> None:
    before = page.evaluate("document.getElementById('view').innerHTML")
    _choose(page, "base", "2")
    assert page.evaluate("document.querySelector('.against strong').textContent") == "2 Harrow Bay Herald"
    assert page.evaluate(SHOWN).startswith("2 1"), "the other base's order, the claims' own numbers"
    assert page.evaluate("document.querySelector('#claim-4 .cell.base h4').textContent").startswith(
        "2 Harrow"
    )
    assert page.evaluate("document.querySelector('#claim-4 .absent').textContent").startswith("not found in")
    _choose(page, "base", "1")
    assert page.evaluate("document.getElementById('view').innerHTML") == before


def test_the_filter_stays_when_the_base_changes(page: Browser, story: Comparison) -> None:
    _choose(page, "show", "added")
    assert page.evaluate(SHOWN) == "4"
    _choose(page, "base", "3")
    turned = story.rebase("a3")
    added = [claim.id[1:] for claim in turned.claims if "added" in marks(turned, claim)]
    assert 0 < len(added) < len(story.claims)
    assert page.evaluate(SHOWN).split() == page.evaluate(ROWS).split() == added


def test_the_keyboard_does_all_of_it(page: Browser) -> None:
    page.press("Tab", 9)
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().width") > 20, "seen when focused"
    for _ in range(3):
        if page.evaluate("document.activeElement.name") != "base":
            page.press("Tab", 9)
    page.press("ArrowDown", 40)
    assert page.evaluate("document.getElementById('view').dataset.base") == "2"
    page.press("Tab", 9)
    page.press("ArrowDown", 40)
    assert page.evaluate("document.activeElement.value") == "altered"
    assert page.evaluate("document.querySelectorAll('.claim[hidden]').length") > 0


def test_a_link_of_the_matrix_goes_to_its_claim(page: Browser) -> None:
    page.click(".matrix tbody tr:nth-child(5) a")
    page.wait("location.hash === '#claim-5'")


def test_marks_are_real_insertions_and_deletions(page: Browser) -> None:
    inserted = "[...document.querySelectorAll('#claim-2 blockquote ins.altered')].map(e => e.textContent)"
    assert page.evaluate(inserted) == ["£3.1 million", "according to two contractors"]
    deleted = "[...document.querySelectorAll('#claim-2 blockquote del.altered')].map(e => e.textContent)"
    assert page.evaluate(deleted) == ["£2.4 million", "the county\ncouncil said"]
    kind = "getComputedStyle(document.querySelector('#claim-2 ins.altered'), '::after').content"
    assert page.evaluate(kind) == '"amount"'


def test_without_scripts_it_is_read_against_the_base(browser: Browser, file: Path) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(file)
        assert browser.evaluate("document.getElementById('controls').hidden")
        assert browser.evaluate(SHOWN) == "1 2 3 4 5 6"
        assert browser.evaluate("document.body.innerText.includes('does not judge')")
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 800, 1400])
def test_nothing_overflows_and_words_stand_out_from_their_ground(
    browser: Browser, file: Path, scheme: str, width: int
) -> None:
    browser.open(file, features=[{"name": "prefers-color-scheme", "value": scheme}])
    browser.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False
    )
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    script = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
    assert browser.evaluate(script) == []


def test_it_prints_on_a4_without_its_controls_and_on_white(browser: Browser, file: Path) -> None:
    browser.open(file, media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert browser.evaluate("getComputedStyle(document.getElementById('controls')).display") == "none"
    assert browser.evaluate("getComputedStyle(document.body).backgroundColor") == WHITE
    pdf = base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True)["data"])
    assert pdf.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594.95996 841.91998]" in pdf or b"/MediaBox [0 0 595" in pdf


def test_those_who_hear_the_page_are_told_what_the_glyphs_say(page: Browser) -> None:
    page.call("Accessibility.enable")
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    told = {
        (node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if "role" in node
    }
    names = {name for role, name in told if role in ("cell", "gridcell")}
    assert any(name.startswith("altered, told elsewhere in the order") for name in names)
    assert ("heading", "Claim 1 told by 3 of 3 outlets, 2 text groups count date") in told
    roles = {role for role, _ in told}
    assert {"insertion", "deletion", "main", "table", "rowheader", "columnheader", "radio", "status"} <= roles
