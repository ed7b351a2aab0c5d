"""Write the list of public names, docs/api.md, from the source: `python scripts/api.py`."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

from scripts.api_source import ROOT, Definition, Module, module, string_below, targets

PAGE = ROOT / "docs" / "api.md"
PACKAGES = {
    "corpus": "Reading what outlets published. A `Source` is a path, or what `corpus.fetching.raw_of` gives.",
    "newsdiff": "Comparing it. The models are the JSON export, newsdiff/1: see [Formats](formats.md#json).",
    "newsdiff.exports": "Writing a comparison to a stream.",
    "newsdiff.review": "A person's decisions, applied over a comparison.",
    "corpus.library": "Stories kept in a file, with every version of their articles.",
    "corpus.fetching": "Pages and feeds by URL. It needs the extra `web`: `pip install '.[web]'`.",
}
HEAD = """\
# Python API

Made by `scripts/api.py` from the source. These names are public: from version 1.0 on they change only with
the first number of the version, and until then every change of them is in the changelog. What is not listed
may change at any time. All of it has types, and type checkers read them.

Errors that a user can mend are `ReadError`, `FetchError` (which is a `ReadError`), `LibraryError` and
`ComparisonError`; the text of each is one line. Spans and offsets count Unicode code points of an article's
`text`. Models and records are frozen.

[From Python](library.md) has examples to begin with.
"""


ONE_OF = "One of these words."


def page() -> str:
    """The page, with a part for each package."""
    return "\n".join([HEAD, *(line for name in PACKAGES for line in _package(name))])


def _package(name: str) -> Iterator[str]:
    yield f"## {name}\n\n{PACKAGES[name]}\n"
    home = module(name)
    for public in sorted(home.public, key=lambda each: (each.strip("_")[0].isupper(), each.lower())):
        where, found = home.find(public)
        yield f"### {public}\n"
        yield from _definition(where, found)


def _definition(home: Module, node: Definition) -> Iterator[str]:
    note = inspect.cleandoc(home.note(node))
    if isinstance(node, ast.FunctionDef):
        yield f"```python\n{_signature(node, 100)}\n```\n"
    elif isinstance(node, ast.ClassDef):
        note = note or ONE_OF
    elif not isinstance(node.value, ast.Dict | ast.Constant):
        yield f"```python\n{ast.unparse(node)}\n```\n"
    if note:
        yield f"{note}\n"
    if isinstance(node, ast.ClassDef):
        members = list(_members(home, node))
        yield from [*members, ""] if members else []


def _members(home: Module, node: ast.ClassDef) -> Iterator[str]:
    """Fields, values and methods, each in a line, those of the bases of this project after its own."""
    seen: set[str] = set()
    for _, base in home.bases(node):
        for member in base.body:
            names = [name for name in targets(member) if not name.startswith("_") and name not in seen]
            seen.update(names)
            if names and names[0] != "model_config":
                yield _member(base, member)


def _member(owner: ast.ClassDef, node: ast.stmt) -> str:
    if isinstance(node, ast.FunctionDef):
        is_property = any("property" in ast.unparse(each) for each in node.decorator_list)
        told = (
            f"{node.name}: {ast.unparse(node.returns)}" if is_property and node.returns else _signature(node)
        )
        note = ast.get_docstring(node) or ""
    else:
        told, note = _field(node), string_below(owner.body, node)
    line = " ".join(inspect.cleandoc(note).split("\n\n")[0].split())
    return f"- `{told}`" + (f": {line}" if line else "")


def _field(node: ast.stmt) -> str:
    """A field with its default; of one that is made by a call, what the call makes, where that is plain."""
    if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Call):
        plain = f"{ast.unparse(node.target)}: {ast.unparse(node.annotation)}"
        given = {each.arg: each.value for each in node.value.keywords}
        if "default_factory" in given:
            return f"{plain} = {ast.unparse(given['default_factory'])}()"
        if ast.unparse(node.value.func) in ("Field", "field"):
            return f"{plain} = {ast.unparse(given['default'])}" if "default" in given else plain
    return ast.unparse(node)


def _signature(node: ast.FunctionDef, width: int = 0) -> str:
    """Name, parameters and result, on several lines where it is longer than `width`, if that is given."""
    parameters = list(_parameters(node.args))
    result = f" -> {_result(node)}" if node.returns else ""
    line = f"{node.name}({', '.join(parameters)}){result}"
    if not width or len(line) <= width:
        return line
    inner = "".join(f"    {each},\n" for each in parameters)
    return f"{node.name}(\n{inner}){result}"


def _result(node: ast.FunctionDef) -> str:
    """What a caller gets: of a context manager, the manager."""
    assert node.returns is not None
    result = ast.unparse(node.returns)
    is_manager = any(ast.unparse(each) == "contextmanager" for each in node.decorator_list)
    return result.replace("Iterator", "ContextManager", 1) if is_manager else result


def _parameters(given: ast.arguments) -> Iterator[str]:
    """Each as it is written, without `self` and `cls`."""
    plain = [*given.posonlyargs, *given.args]
    defaults = [None] * (len(plain) - len(given.defaults)) + list(given.defaults)
    for each, default in zip(plain, defaults, strict=True):
        if each.arg not in ("self", "cls"):
            yield _parameter(each, default)
    if given.kwonlyargs:
        yield "*"
    for each, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
        yield _parameter(each, default)


def _parameter(each: ast.arg, default: ast.expr | None) -> str:
    told = f"{each.arg}: {ast.unparse(each.annotation)}" if each.annotation else each.arg
    return told if default is None else f"{told} = {ast.unparse(default)}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(Path(PAGE))
