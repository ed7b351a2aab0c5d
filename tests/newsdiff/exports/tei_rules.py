"""The rules of the TEI P5 schema (Guidelines 4, tei_all) for the elements that newsdiff writes.

For each element: what it may contain, in TEI's order and number, as a regular expression over the names of
its children, each followed by a space; whether it may hold text; and its attributes, each with its datatype
and whether it is required. Compiled for newsdiff from the Guidelines' reference pages; the content models
are TEI's, less what newsdiff never writes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NCNAME = r"[A-Za-z_][\w.-]*"
_WORD = r"[^\s]+"
_POINTER = r"#[A-Za-z_][\w.-]*"
_POINTERS = rf"{_POINTER}(?: {_POINTER})*"
_VERSION = r"\d+[a-z]*\d*(?:\.\d+[a-z]*\d*){0,3}"
_DATE = r"\d{4}-\d\d-\d\d"
_ANY = r"(?s:.*)"


class Rule(NamedTuple):
    children: str
    text: bool
    required: dict[str, str]
    optional: dict[str, str]


def _rule(
    children: str = "", *, text: bool = False, required: dict[str, str] | None = None, **optional: str
) -> Rule:
    shared = {"id": _NCNAME, "n": _ANY, "lang": r"[\w-]+"}
    return Rule(children, text, required or {}, shared | optional)


RULES = {
    "TEI": _rule("teiHeader (text )+"),
    "teiHeader": _rule("fileDesc (encodingDesc |profileDesc )*(revisionDesc )?"),
    "fileDesc": _rule("titleStmt (editionStmt )?(extent )?publicationStmt (sourceDesc )+"),
    "titleStmt": _rule("(title )+(author |editor |respStmt )*"),
    "publicationStmt": _rule("(p )+"),
    "sourceDesc": _rule("(p )+|((listWit |bibl )+)"),
    "listWit": _rule("(head )*(witness |listWit )+"),
    "witness": _rule("(bibl |p |note )*", text=True),
    "bibl": _rule("(title |author |publisher |date |idno |note )*", text=True),
    "encodingDesc": _rule("((projectDesc |editorialDecl |variantEncoding |appInfo )+)|((p )+)"),
    "projectDesc": _rule("(p )+"),
    "editorialDecl": _rule("(p )+"),
    "variantEncoding": _rule(
        required={
            "method": "location-referenced|double-end-point|parallel-segmentation",
            "location": "internal|external",
        }
    ),
    "appInfo": _rule("(application )+"),
    "application": _rule("(label )+(ptr |p )*", required={"ident": _NCNAME, "version": _VERSION}),
    "label": _rule(text=True),
    "text": _rule("(front )?body (back )?"),
    "body": _rule("(ab |p )+"),
    "ab": _rule("(app |note |seg )*", text=True, type=_WORD, subtype=_WORD, corresp=_POINTERS),
    "app": _rule("(lem )?(rdg |rdgGrp |note )*", type=_WORD),
    "rdg": _rule("(seg |note )*", text=True, type=_WORD, cause=_WORD, wit=_POINTERS),
    "seg": _rule("(seg )*", text=True, type=_WORD),
    "note": _rule("", text=True, type=_WORD, subtype=_WORD, target=_POINTERS),
    "date": _rule("", text=True, when=_DATE),
    "idno": _rule("(idno )*", text=True, type=_WORD),
    **{name: _rule("", text=True) for name in ("p", "title", "author", "publisher")},
}


def broken(name: str, children: list[str], has_text: bool, attributes: dict[str, str]) -> list[str]:
    """What is wrong with one element, in words."""
    if name not in RULES:
        return [f"{name} is not known"]
    rule = RULES[name]
    found = []
    if not re.fullmatch(rule.children, "".join(f"{child} " for child in children)):
        found.append(f"{name} contains {children}")
    if has_text and not rule.text:
        found.append(f"{name} contains text")
    found += [f"{name} lacks @{attribute}" for attribute in rule.required.keys() - attributes.keys()]
    allowed = rule.required | rule.optional
    for attribute, value in attributes.items():
        if attribute not in allowed:
            found.append(f"{name} has @{attribute}")
        elif not re.fullmatch(allowed[attribute], value):
            found.append(f"{name}/@{attribute} is {value!r}")
    return found
