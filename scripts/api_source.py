"""Public names as the source defines them, read without importing anything."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Definition = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign


@dataclass(frozen=True)
class Module:
    """A module's tree."""

    name: str
    tree: ast.Module

    @property
    def public(self) -> list[str]:
        """The names of `__all__`."""
        (value,) = (n.value for n in self.tree.body if isinstance(n, ast.Assign) and "__all__" in targets(n))
        names: list[str] = ast.literal_eval(value)
        return names

    def find(self, name: str) -> tuple[Module, Definition]:
        """Where a name is defined, through the modules that it is imported from; KeyError for none."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    if name == (alias.asname or alias.name) and (ROOT / path_of(node.module)).exists():
                        return module(node.module).find(alias.name)
        for node in self.tree.body:
            if isinstance(node, Definition) and name in targets(node):
                return self, node
        raise KeyError(f"{self.name}.{name}")

    def note(self, definition: Definition) -> str:
        """A definition's docstring, or the string below an assignment."""
        if isinstance(definition, ast.FunctionDef | ast.ClassDef):
            return ast.get_docstring(definition) or ""
        return string_below(self.tree.body, definition)

    def bases(self, node: ast.ClassDef) -> Iterator[tuple[Module, ast.ClassDef]]:
        """The class and those of this project that it derives from, nearest first, each once."""
        seen: set[str] = set()
        waiting: list[tuple[Module, ast.ClassDef]] = [(self, node)]
        while waiting:
            home, current = waiting.pop(0)
            if current.name in seen:
                continue
            seen.add(current.name)
            yield home, current
            for base in current.bases:
                try:
                    where, found = home.find(ast.unparse(base).partition("[")[0])
                except KeyError:
                    continue
                if isinstance(found, ast.ClassDef):
                    waiting.append((where, found))


def path_of(name: str) -> Path:
    """The file of a module, beneath the root; the package's own, if it is one."""
    parts = Path(*name.split("."))
    return parts / "__init__.py" if (ROOT / parts).is_dir() else parts.with_suffix(".py")


@cache
def module(name: str) -> Module:
    return Module(name, ast.parse((ROOT / path_of(name)).read_text(encoding="utf-8")))


def targets(node: ast.AST) -> list[str]:
    """The names that a statement defines."""
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=found):
            return [target.id for target in found if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def string_below(body: list[ast.stmt], node: ast.AST) -> str:
    """The string that stands below an assignment and says what it is; "" where there is none."""
    index = next(n for n, each in enumerate(body) if each is node)
    match body[index + 1 : index + 2]:
        case [ast.Expr(value=ast.Constant(value=str(text)))]:
            return text
    return ""
