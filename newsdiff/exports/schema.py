"""The JSON Schema of newsdiff/1."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from newsdiff.comparison import Comparison

FILE = "newsdiff-1.schema.json"
_STATED = {
    "review": "What of it a person has reviewed.",
    "note": "What newsdiff compares, and what it does not judge.",
}


def published() -> str:
    """The schema as it is shipped: a JSON document."""
    return files("newsdiff.exports").joinpath(FILE).read_text(encoding="utf-8")


def made() -> str:
    """The schema made of the models, which the shipped one must equal."""
    schema: dict[str, Any] = Comparison.model_json_schema(mode="serialization")
    for name, description in _STATED.items():
        schema["properties"][name] = {"description": description, "title": name.title(), "type": "string"}
        schema["required"].append(name)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:newsdiff:1",
        "title": "newsdiff/1",
        "description": "Several outlets' articles on one event, compared. Offsets count code points of "
        "`articles[].text`, and a match score is no probability.",
    }
    return json.dumps(head | {k: v for k, v in schema.items() if k not in head}, indent=1) + "\n"
