"""Web Annotations: one a change, each of its selectors right."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest

from newsdiff.comparison import Comparison
from tests.newsdiff.exports.conftest import Export


@pytest.fixture(scope="module")
def collection(story: Comparison, export: Export) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(export(story, "webannotation"))
    return data


def _selectors(target: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {selector["type"]: selector for selector in target["selector"]}


def test_it_is_a_collection_with_one_page(collection: dict[str, Any]) -> None:
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert collection["first"]["type"] == "AnnotationPage"
    assert collection["first"]["partOf"] == collection["id"]
    assert collection["total"] == len(collection["first"]["items"])


def test_there_is_one_annotation_a_change(collection: dict[str, Any], story: Comparison) -> None:
    changes = [change for alignment in story.alignments for change in alignment.changes]
    tags = [item["body"][0]["value"] for item in collection["first"]["items"]]
    assert sorted(tags) == sorted(change.kind for change in changes)
    sides = [len([side for side in (change.a, change.b) if side]) for change in changes]
    assert sorted(len(item["target"]) for item in collection["first"]["items"]) == sorted(sides)


def test_ids_are_iris_and_unique(collection: dict[str, Any]) -> None:
    ids = [item["id"] for item in collection["first"]["items"]]
    assert len(set(ids)) == len(ids)
    sources = [target["source"]["id"] for item in collection["first"]["items"] for target in item["target"]]
    assert {urlsplit(name).scheme for name in ids} == {"urn"}
    assert {urlsplit(name).scheme for name in sources} == {"https", "ni"}


def test_quotes_and_positions_agree(collection: dict[str, Any], story: Comparison) -> None:
    texts = [article.text for article in story.articles]
    for item in collection["first"]["items"]:
        for target in item["target"]:
            quote, position = (_selectors(target)[f"Text{name}Selector"] for name in ("Quote", "Position"))
            start, end = position["start"], position["end"]
            assert any(
                text[start:end] == quote["exact"]
                and text[:start].endswith(quote["prefix"])
                and text[end:].startswith(quote["suffix"])
                for text in texts
            )
