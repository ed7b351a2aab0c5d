"""The documentation is built without a warning, and its pages load nothing from elsewhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from tests.command import ROOT, environment

LOADED = "//script/@src | //link[not(@rel='canonical')]/@href | //img/@src | //iframe/@src | //source/@src"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    done = subprocess.run(
        build, cwd=ROOT, env=environment(), capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, f"mkdocs is of the dev extra\n{done.stderr}"
    assert "WARNING" not in done.stderr, done.stderr
    return target


def test_there_is_a_page_for_each_of_docs(site: Path) -> None:
    pages = [path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")]
    assert pages and not [page for page in pages if not (site / page.with_suffix(".html")).is_file()]


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    loaded = {str(target) for page in pages for target in html.fromstring(page.read_bytes()).xpath(LOADED)}
    assert any(target.endswith(".css") for target in loaded)
    assert not [target for target in loaded if target.startswith(("http:", "https:", "//"))]
    sheets = [path.read_text(encoding="utf-8") for path in site.rglob("*.css")]
    assert not [sheet[:80] for sheet in sheets if "url(http" in sheet or "@import" in sheet]
