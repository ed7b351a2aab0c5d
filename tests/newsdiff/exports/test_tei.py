"""TEI: valid by the rules used, complete, and honest about moves."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from newsdiff import compare
from newsdiff.comparison import Comparison
from newsdiff.exports.tei import NAMESPACE
from tests.newsdiff.exports.conftest import Export
from tests.newsdiff.exports.tei_rules import broken
from tests.newsdiff.stories import three_outlets

TEI = f"{{{NAMESPACE}}}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def engines() -> Comparison:
    return compare(three_outlets())


@pytest.fixture(params=["by hand", "of the engine", "with nothing chosen", "with another base"])
def comparison(request: pytest.FixtureRequest, story: Comparison, engines: Comparison) -> Comparison:
    ways = {
        "by hand": story,
        "of the engine": engines,
        "with nothing chosen": story.model_copy(update={"title": None}),
        "with another base": story.rebase("a3"),
    }
    return ways[request.param]


def _broken(element: Element) -> list[str]:
    children = [child.tag.removeprefix(TEI) for child in element]
    texts = [element.text or "", *(child.tail or "" for child in element)]
    attributes = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
    return broken(element.tag.removeprefix(TEI), children, bool("".join(texts).strip()), attributes)


def test_every_element_keeps_the_rules_of_the_schema(comparison: Comparison, export: Export) -> None:
    root = fromstring(export(comparison, "tei"))
    assert root.tag == f"{TEI}TEI"
    assert [problem for element in root.iter() for problem in _broken(element)] == []


def test_the_rules_are_not_met_by_anything() -> None:
    assert broken("app", ["rdg", "lem"], False, {}) == ["app contains ['rdg', 'lem']"]
    assert broken("app", ["rdg"], True, {}) == ["app contains text"]
    assert broken("rdg", [], True, {"wit": "w1"}) == ["rdg/@wit is 'w1'"]
    assert broken("application", ["label"], False, {"ident": "x"}) == ["application lacks @version"]
    assert broken("script", [], True, {}) == ["script is not known"]


def test_ids_are_unique_and_every_pointer_points(comparison: Comparison, export: Export) -> None:
    root = fromstring(export(comparison, "tei"))
    ids = [element.attrib[ID] for element in root.iter() if ID in element.attrib]
    assert len(set(ids)) == len(ids)
    pointers = [
        pointer
        for element in root.iter()
        for name in ("wit", "corresp", "target")
        for pointer in element.attrib.get(name, "").split()
    ]
    assert pointers and {pointer.removeprefix("#") for pointer in pointers} <= set(ids)


def test_the_readings_of_a_witness_are_its_passages_in_order(comparison: Comparison, export: Export) -> None:
    root = fromstring(export(comparison, "tei"))
    for number, article in enumerate(comparison.articles, start=1):
        read = [
            seg.text
            for reading in root.iter(f"{TEI}rdg")
            if f"#w{number}" in reading.attrib["wit"].split()
            for seg in reading.iter(f"{TEI}seg")
        ]
        assert read == [comparison.quote(p) for p in comparison.passages if p.article == article.id]


def test_what_was_not_found_is_an_empty_reading(story: Comparison, export: Export) -> None:
    root = fromstring(export(story, "tei"))
    empty = [reading for reading in root.iter(f"{TEI}rdg") if not "".join(reading.itertext()).strip()]
    assert empty and {reading.attrib["type"] for reading in empty} == {"dropped"}


def test_a_move_points_to_its_claim(story: Comparison, export: Export) -> None:
    root = fromstring(export(story, "tei"))
    moved = [ab for ab in root.iter(f"{TEI}ab") if ab.attrib["type"] == "moved"]
    assert {ab.attrib["corresp"] for ab in moved} == {"#c1", "#c2"}


def test_each_change_is_noted_once(story: Comparison, export: Export) -> None:
    root = fromstring(export(story, "tei"))
    notes = [note for note in root.iter(f"{TEI}note") if note.attrib.get("type") == "change"]
    assert len(notes) == sum(len(alignment.changes) for alignment in story.alignments)
