"""Untrusted text in HTML."""

from __future__ import annotations

from datetime import date
from html import escape

from newsdiff.exports.plain import shown
from newsdiff.exports.statement import Outlet

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def esc(text: str) -> str:
    """Text for an element or a double-quoted attribute."""
    return escape(shown(text), quote=True)


def language(tag: str) -> str:
    """A `lang` attribute with a space before it, or nothing for what is no language tag."""
    plain = tag.replace("-", "")
    return f' lang="{tag}"' if plain.isascii() and plain.isalnum() and len(tag) <= 35 else ""


def link(outlet: Outlet, text: str) -> str:
    """Escaped text, as a link where the outlet has an address that is safe to follow."""
    if outlet.link is None:
        return text
    return f'<a href="{esc(outlet.link)}" rel="noopener noreferrer external">{text}</a>'


def day(published: date | None) -> str:
    """A date in words; months are not localised."""
    if published is None:
        return "no date"
    words = f"{published.day} {_MONTHS[published.month - 1]} {published.year}"
    return f'<time datetime="{published.isoformat()}">{words}</time>'


def number_and_name(outlet: Outlet) -> str:
    return f'<b class="number">{outlet.number}</b> {esc(outlet.name)}'
