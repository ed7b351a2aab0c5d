"""The page: what stands around the views, one view a base, and the policy that lets nothing else run."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from typing import TextIO

from newsdiff.comparison import Comparison
from newsdiff.exports.html.about import about, legend, outlets
from newsdiff.exports.html.claims import claims
from newsdiff.exports.html.markup import esc, number_and_name
from newsdiff.exports.html.matrix import SINGLE, matrix
from newsdiff.exports.html.reuse import reuse
from newsdiff.exports.options import Options
from newsdiff.exports.statement import Statement, statement
from newsdiff.exports.words import counted, kinds

_FILTERS = (
    ("all", "all"),
    ("altered", "altered"),
    ("added", "the base lacks it"),
    ("dropped", "not found elsewhere"),
    (SINGLE, "told by one outlet"),
)


def write_html(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write the page piece by piece: the base's view as it is read, the others as templates."""
    stated = statement(comparison)
    numbers = {claim.id: number for number, claim in enumerate(comparison.claims, start=1)}
    for piece in _head(stated):
        stream.write(piece)
    stream.write(_controls(comparison, stated))
    stream.write(f'<main id="view" tabindex="-1" data-base="{stated.base.number}">\n')
    for piece in view(comparison, stated, numbers):
        stream.write(piece)
    stream.write("</main>\n")
    for piece in (*reuse(comparison, stated), *about(stated)):
        stream.write(piece)
    for outlet in stated.outlets:
        if not outlet.is_base:
            other = comparison.rebase(outlet.id)
            stream.write(f'<template data-base="{outlet.number}">\n')
            for piece in view(other, statement(other), numbers):
                stream.write(piece)
            stream.write("</template>\n")
    stream.write(f"<script>{_data('page.js')}</script>\n</body>\n</html>\n")


def view(comparison: Comparison, stated: Statement, numbers: dict[str, int]) -> Iterator[str]:
    """What depends on the base."""
    told = f"{counted(comparison)}, read against "
    yield f'<p class="against">{told}<strong>{number_and_name(stated.base)}</strong></p>\n'
    yield from outlets(comparison, stated)
    yield '<div class="columns">\n<section class="overview" aria-label="Matrix" tabindex="0">\n'
    yield from matrix(comparison, stated, numbers)
    yield '</section>\n<section class="reader" aria-labelledby="claims">\n<h2 id="claims">Claims</h2>\n'
    yield from claims(comparison, stated, numbers)
    yield "</section>\n</div>\n"


def _head(stated: Statement) -> Iterator[str]:
    titles = (outlet.title for outlet in (stated.base, *stated.outlets) if outlet.title)
    title = esc(next(titles, "Comparison"))
    style, script = _data("page.css"), _data("page.js")
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
    yield f'<meta name="generator" content="{esc(stated.generator)}">\n<title>{title} · newsdiff</title>\n'
    yield f"<style>{style}</style>\n</head>\n<body>\n"
    yield '<a class="skip" href="#claims">Skip to the claims</a>\n'
    yield f'<header>\n<h1>{title}</h1>\n<p class="note">{esc(stated.note)}</p>\n{legend()}</header>\n'


def _policy(style: str, script: str) -> str:
    """Nothing is loaded, sent or run but this very style and script (CSP Level 3)."""
    allowed = f"style-src {_hashed(style)}; script-src {_hashed(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hashed(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


def _controls(comparison: Comparison, stated: Statement) -> str:
    """Hidden until the script shows it: without scripts it could do nothing."""
    bases = "".join(
        _radio("base", str(outlet.number), number_and_name(outlet), outlet.is_base)
        for outlet in stated.outlets
    )
    found = sorted({kind for claim in comparison.claims for kind in kinds(comparison, claim)})
    wanted = [*_FILTERS, *(("-".join(kind.split()), kind) for kind in found)]
    filters = "".join(
        _radio("show", value, f'{esc(words)} <span class="count"></span>', value == "all")
        for value, words in wanted
    )
    return (
        '<form id="controls" hidden>\n'
        f"<fieldset><legend>Read against</legend>{bases}</fieldset>\n"
        f"<fieldset><legend>Show claims</legend>{filters}</fieldset>\n"
        '<p id="status" role="status"></p>\n</form>\n'
    )


def _radio(name: str, value: str, label: str, checked: bool) -> str:
    on = " checked" if checked else ""
    return f'<label><input type="radio" name="{name}" value="{esc(value)}"{on}><span>{label}</span></label>'


def _data(name: str) -> str:
    return files("newsdiff.exports.html").joinpath(name).read_text(encoding="utf-8")
