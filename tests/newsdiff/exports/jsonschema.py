"""As much of JSON Schema (draft 2020-12) as the schema of newsdiff/1 uses; other keywords are refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

_TELLING_NOTHING = {"$schema", "$id", "$defs", "title", "description", "default", "readOnly"}
_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def errors(value: Any, schema: dict[str, Any], whole: dict[str, Any], place: str = "") -> Iterator[str]:
    """Where a value does not fit; `whole` is the document that references point into."""
    for keyword, rule in schema.items():
        if keyword not in _TELLING_NOTHING:
            yield from _RULES[keyword](value, rule, schema, whole, place)


def _reference(value: Any, rule: str, _: Any, whole: dict[str, Any], place: str) -> Iterator[str]:
    yield from errors(value, whole["$defs"][rule.removeprefix("#/$defs/")], whole, place)


def _type(value: Any, rule: str, _: Any, __: Any, place: str) -> Iterator[str]:
    fits = isinstance(value, _TYPES[rule]) and (rule == "boolean" or not isinstance(value, bool))
    if not fits:
        yield f"{place}: {value!r} is no {rule}"


def _any_of(value: Any, rule: list[Any], _: Any, whole: dict[str, Any], place: str) -> Iterator[str]:
    if all(any(errors(value, each, whole)) for each in rule):
        yield f"{place}: {value!r} fits none of the alternatives"


def _one_of(value: Any, rule: list[Any], _: Any, __: Any, place: str) -> Iterator[str]:
    if value not in rule:
        yield f"{place}: {value!r} is not in {rule}"


def _constant(value: Any, rule: Any, _: Any, __: Any, place: str) -> Iterator[str]:
    if value != rule:
        yield f"{place}: {value!r} is not {rule!r}"


def _format(value: Any, rule: str, _: Any, __: Any, place: str) -> Iterator[str]:
    assert rule == "date"
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        yield f"{place}: {value!r} is no date"


def _properties(value: Any, rule: dict[str, Any], _: Any, whole: dict[str, Any], place: str) -> Iterator[str]:
    for name, part in rule.items():
        if isinstance(value, dict) and name in value:
            yield from errors(value[name], part, whole, f"{place}/{name}")


def _additional(
    value: Any, rule: Any, schema: dict[str, Any], _: dict[str, Any], place: str
) -> Iterator[str]:
    extra = isinstance(value, dict) and value.keys() - schema.get("properties", {}).keys()
    if rule is False and extra:
        yield f"{place}: has {extra}"


def _required(value: Any, rule: list[str], _: Any, __: Any, place: str) -> Iterator[str]:
    missing = isinstance(value, dict) and set(rule) - value.keys()
    if missing:
        yield f"{place}: lacks {missing}"


def _items(value: Any, rule: dict[str, Any], _: Any, whole: dict[str, Any], place: str) -> Iterator[str]:
    for number, item in enumerate(value if isinstance(value, list) else []):
        yield from errors(item, rule, whole, f"{place}/{number}")


_RULES = {
    "$ref": _reference,
    "type": _type,
    "anyOf": _any_of,
    "enum": _one_of,
    "const": _constant,
    "format": _format,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": _required,
    "items": _items,
}
