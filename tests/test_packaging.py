"""The wheel: everything the program needs, and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from corpus import samples
from newsdiff import __version__
from tests.command import ROOT

PACKAGES = ("corpus", "newsdiff", "tui")
DATA = (
    *(f"{package}/py.typed" for package in PACKAGES),
    "newsdiff/data/frequencies-en.txt",
    "newsdiff/data/alignment-model.json",
    "newsdiff/data/lexicon-en.txt.gz",
    "newsdiff/data/lexicon-en.LICENSE.txt",
    "newsdiff/data/number-words-en.toml",
    "corpus/data/article-evidence.toml",
    "corpus/data/abbreviations.toml",
    "corpus/data/months.toml",
    "corpus/data/outlets.toml",
    f"corpus/samples/{samples.STORY}/gold.json",
    "tui/newsdiff.tcss",
)

DATA_FOLDER = f"newsdiff-{__version__}.data"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    target = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(target)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, f"hatchling is of the dev extra\n{done.stderr}"
    (path,) = target.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.fixture(scope="module")
def names(wheel: zipfile.ZipFile) -> set[str]:
    return set(wheel.namelist())


def test_every_source_file_is_in_the_wheel(names: set[str]) -> None:
    sources = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    assert sources - names == set()


@pytest.mark.parametrize("name", DATA)
def test_data_is_in_the_wheel(names: set[str], name: str) -> None:
    assert name in names


def test_the_five_articles_of_the_bundled_story_are_in_the_wheel(names: set[str]) -> None:
    folder = f"corpus/samples/{samples.STORY}/"
    assert len([name for name in names if name.startswith(folder) and name.endswith((".txt", ".md"))]) == 5


def test_nothing_else_is_in_the_wheel(names: set[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    assert tops == {*PACKAGES, f"newsdiff-{__version__}.dist-info", DATA_FOLDER}
    assert not [name for name in names if re.search(r"__pycache__|/test_|\.pyc$|/\.", name)]


def test_the_man_page_is_installed_where_man_looks(wheel: zipfile.ZipFile, names: set[str]) -> None:
    page = f"{DATA_FOLDER}/data/share/man/man1/newsdiff.1"
    assert [name for name in names if name.startswith(DATA_FOLDER)] == [page]
    assert wheel.read(page) == (ROOT / "docs" / "newsdiff.1").read_bytes()


def test_the_source_distribution_has_the_docs_and_what_makes_them(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    (path,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"docs/newsdiff.1", "docs/cli.md", "docs/keys.md", "scripts/cli_docs.py"} <= names


def test_the_command_is_installed_with_the_licence(wheel: zipfile.ZipFile, names: set[str]) -> None:
    info = f"newsdiff-{__version__}.dist-info"
    assert "newsdiff = tui.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()
    assert f"{info}/licenses/LICENSE" in names


def test_what_the_program_imports_is_what_the_wheel_requires(wheel: zipfile.ZipFile) -> None:
    metadata = wheel.read(f"newsdiff-{__version__}.dist-info/METADATA").decode()
    plain = [
        line
        for line in metadata.splitlines()
        if line.startswith("Requires-Dist:")
        and ("extra ==" not in line or re.search("extra == '(fast|serve|web)'", line))
    ]
    required = {
        re.split(r"[ >=<]", line.removeprefix("Requires-Dist: "))[0].replace("-", "_") for line in plain
    }
    module_of = {"pystemmer": "Stemmer"}
    sources = "\n".join(
        path.read_text(encoding="utf-8") for package in PACKAGES for path in Path(ROOT, package).rglob("*.py")
    )
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", sources, re.MULTILINE))
    third_party = imported - set(sys.stdlib_module_names) - set(PACKAGES)
    only_by_others = {"lxml_html_clean"}  # trafilatura imports it
    brought = {"aiohttp"}  # by textual-serve, which is made of it
    assert third_party - brought == {module_of.get(name, name) for name in required} - only_by_others
