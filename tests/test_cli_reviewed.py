"""Reports on a story of the library say what was decided on it."""

from __future__ import annotations

import json
from pathlib import Path

from corpus.library import open_library
from newsdiff.comparison import Comparison
from newsdiff.review import note, reject, to_record
from tests.command import newsdiff, out, trouble
from tests.sites import GAZETTE, LANTERN
from tui.adding import add
from tui.gathering import Gathered
from tui.review.session import Review
from tui.review.unnamed import unnamed_keeper


def story(folder: Path) -> Path:
    (folder / "harbour").mkdir()
    for name, paragraphs in (("gazette", GAZETTE), ("lantern", LANTERN)):
        (folder / "harbour" / f"{name}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    path = folder / "library.db"
    add(path, "Harbour", Gathered(sources=[str(folder / "harbour")]))
    return path


def exported(library: Path) -> Comparison:
    done = newsdiff("compare", "--story", "Harbour", "--library", library, "--format", "json")
    return Comparison.from_json("\n".join(out(done, 1)))


def test_compare_applies_the_decisions_on_a_story(tmp_path: Path) -> None:
    library = story(tmp_path)
    before = exported(library)
    assert before.reviewed is None
    claim = next(claim for claim in before.claims if claim.cell("a2").alignment)
    decided = [
        reject(before, claim.cell("a2").alignment or ""),
        note(before, "Ask the office.", claim=claim.id),
    ]
    with open_library(library, tool="newsdiff 9.9") as opened:
        for decision in decided:
            opened.add_review("harbour", *to_record(decision))
    after = exported(library)
    assert after.reviewed and (after.reviewed.applied, after.reviewed.rejected) == (2, 1)
    assert [each.text for each in after.reviewed.notes] == ["Ask the office."]
    assert len(after.claims) == len(before.claims) + 1
    report = out(newsdiff("compare", "--story", "Harbour", "--library", library), 1)
    assert any("1 match rejected" in line and "1 note" in line for line in report)
    with open_library(library) as opened:
        for review in opened.reviews("harbour"):
            opened.undo_review(review)
    assert json.loads(exported(library).model_dump_json()) == json.loads(before.model_dump_json())


def test_what_was_decided_on_files_is_applied_where_it_is_asked_for(tmp_path: Path) -> None:
    story(tmp_path)
    folder, library = tmp_path / "harbour", tmp_path / "other.db"
    command = ("compare", folder, "--library", library)
    before = out(newsdiff(*command, "--format", "json"), 1)
    assert not library.exists()
    comparison = Comparison.from_json("\n".join(before))
    match = next(cell.alignment for claim in comparison.claims if (cell := claim.cell("a2")).alignment)
    Review(comparison, unnamed_keeper(library, comparison.articles)).do([reject(comparison, match)])
    assert out(newsdiff(*command, "--format", "json"), 1) == before
    asked = Comparison.from_json("\n".join(out(newsdiff(*command, "--reviewed", "--format", "json"), 1)))
    assert asked.reviewed and asked.reviewed.rejected == 1
    exported = out(newsdiff("export", folder, "--library", library, "--reviewed", "--format", "json"))
    assert Comparison.from_json("\n".join(exported)) == asked
    listed = newsdiff("library", "list", "--library", library)
    assert (listed.stdout, b"no story is kept yet" in listed.stderr) == (b"", True)


def test_a_story_takes_over_what_was_decided_on_its_files(tmp_path: Path) -> None:
    story(tmp_path)
    folder, library = tmp_path / "harbour", tmp_path / "other.db"
    before = out(newsdiff("compare", folder, "--library", library, "--format", "json"), 1)
    comparison = Comparison.from_json("\n".join(before))
    match = next(cell.alignment for claim in comparison.claims if (cell := claim.cell("a2")).alignment)
    Review(comparison, unnamed_keeper(library, comparison.articles)).do([reject(comparison, match)])
    added = out(newsdiff("add", "Harbour", folder, "--library", library))
    assert added[-1] == "with 1 decision that you made on these files"
    kept = exported(library)
    assert kept.reviewed and (kept.reviewed.rejected, kept.reviewed.stale) == (1, 0)
    again = out(newsdiff("add", "Harbour", folder, "--library", library))
    assert not any("decision" in line for line in again)


def test_decisions_on_files_are_listed_and_removed(tmp_path: Path) -> None:
    story(tmp_path)
    folder, library = tmp_path / "harbour", tmp_path / "other.db"
    files = ("--files", "--library", library)
    assert b"nothing was decided" in newsdiff("library", "list", *files).stderr
    before = out(newsdiff("compare", folder, "--library", library, "--format", "json"), 1)
    comparison = Comparison.from_json("\n".join(before))
    match = next(cell.alignment for claim in comparison.claims if (cell := claim.cell("a2")).alignment)
    Review(comparison, unnamed_keeper(library, comparison.articles)).do([reject(comparison, match)])
    (line,) = out(newsdiff("library", "list", *files))
    assert line.startswith("1 · 1 decision · gazette, lantern · since ")
    (listed,) = json.loads("\n".join(out(newsdiff("library", "list", "--json", *files))))
    assert (listed["number"], listed["outlets"], listed["decisions"]) == (1, ["gazette", "lantern"], 1)
    unanswered = newsdiff("library", "remove", "1", *files)
    assert (unanswered.returncode, b"pass --yes" in unanswered.stderr) == (2, True)
    assert "is no number" in trouble(newsdiff("library", "remove", "Harbour", "--yes", *files))
    assert out(newsdiff("library", "remove", "1", "--yes", *files)) == [f"removed {line}"]
    assert "number 1" in trouble(newsdiff("library", "remove", "1", "--yes", *files))
    assert newsdiff("library", "list", *files).stdout == b""
