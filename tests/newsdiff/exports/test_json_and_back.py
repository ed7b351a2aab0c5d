"""newsdiff/1: its published schema, and the way back from a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from newsdiff import ComparisonError, compare
from newsdiff.comparison import Comparison
from newsdiff.exports.schema import published
from tests.newsdiff.exports.conftest import Export
from tests.newsdiff.exports.jsonschema import errors
from tests.newsdiff.stories import three_outlets

SCHEMA = json.loads(published())


@pytest.mark.parametrize("options", [{}, {"excerpt": True}, {"only": ["amount", "added"]}])
def test_every_export_fits_the_schema(story: Comparison, export: Export, options: dict[str, Any]) -> None:
    for comparison in (story, compare(three_outlets())):
        assert list(errors(json.loads(export(comparison, "json", **options)), SCHEMA, SCHEMA)) == []


def _set(*path: Any, to: Any) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = to

    return change


MISFITS = {
    "another format": _set("format", to="newsdiff/2"),
    "a text for a number": _set("passages", 0, "start", to="0"),
    "an unknown status": _set("claims", 0, "cells", 0, "status", to="missing"),
    "no list": _set("claims", to={}),
    "no date": _set("articles", 0, "published", to="yesterday"),
}


@pytest.mark.parametrize("name", MISFITS)
def test_what_is_wrong_fits_neither_schema_nor_models(story: Comparison, export: Export, name: str) -> None:
    data = json.loads(export(story, "json"))
    MISFITS[name](data)
    assert list(errors(data, SCHEMA, SCHEMA))
    with pytest.raises(ComparisonError, match=r"no newsdiff/1 export: \w+"):
        Comparison.from_json(json.dumps(data))


def test_json_opens_and_gives_the_same_bytes(story: Comparison, export: Export) -> None:
    for comparison in (story, compare(three_outlets()), story.rebase("a3")):
        text = export(comparison, "json")
        opened = Comparison.from_json(text.encode())
        assert opened == comparison
        assert export(opened, "json") == text


@pytest.mark.parametrize("options", [{"excerpt": True}, {"only": ["altered"]}])
def test_a_part_opens_and_gives_the_same_bytes(
    story: Comparison, export: Export, options: dict[str, Any]
) -> None:
    text = export(story, "json", **options)
    assert export(Comparison.from_json(text), "json") == text


CONTRADICTIONS = {
    "two of its passages have the same id": _set("passages", 0, "id", to="p2"),
    "its base 'a9' is no article of it": _set("base", to="a9"),
    "a passage is in an article 'a9' that is not there": _set("passages", 0, "article", to="a9"),
    "a passage of a1 lies outside of its text": _set("passages", 0, "end", to=10_000),
    "a passage of a1 lies outside of its text ": _set("passages", 0, "start", to=-1),
    "a block of a1 ends after its text": _set("articles", 0, "blocks", 0, "end", to=10_000),
    "alignment l1 has no passages, or such as are not there": _set("alignments", 0, "a", to=["p99"]),
    "alignment l1 has no passages, or such as are not there ": _set("alignments", 0, "b", to=[]),
    "alignment l1 does not join two articles": _set("alignments", 0, "b", to=["p1"]),
    "a change of a2 lies outside of its text": _set("alignments", 0, "changes", 0, "b", "end", to=10_000),
    "the evidence of alignment l1 cannot be read": _set("alignments", 0, "evidence", to={"terms": 7}),
    "claim c1 has not one cell for each article, in their order": _set("claims", 0, "cells", to=[]),
    "claim c1 has a passage that is not there": _set("claims", 0, "cells", 0, "passages", to=["p99"]),
    "claim c1 has a passage of another article": _set("claims", 0, "cells", 0, "passages", to=["p9"]),
    "claim c1 has an alignment that is not there": _set("claims", 0, "cells", 1, "alignment", to="l99"),
    "claim c1 is shared with one that is not there": _set("claims", 0, "cells", 1, "shared_with", to="c99"),
    "claim c1 has a cell whose status does not fit": _set("claims", 0, "cells", 1, "passages", to=[]),
    "claim c2 has a value of an article that is not there": _set(
        "claims", 1, "values", 0, "groups", 0, to=["a9"]
    ),
}


@pytest.mark.parametrize("problem", CONTRADICTIONS)
def test_what_contradicts_itself_is_refused(story: Comparison, export: Export, problem: str) -> None:
    data = json.loads(export(story, "json"))
    CONTRADICTIONS[problem](data)
    with pytest.raises(ComparisonError) as refused:
        Comparison.from_json(json.dumps(data))
    assert problem.strip() in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"format": "newsdiff/1"}', "[" * 100_000, b"\xff"])
def test_what_is_no_export_is_refused_in_one_line(text: str | bytes) -> None:
    with pytest.raises(ComparisonError, match="no newsdiff/1 export") as refused:
        Comparison.from_json(text)
    assert "\n" not in str(refused.value)
