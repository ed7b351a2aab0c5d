"""One self-contained HTML file: matrix and side-by-side claims, safe to open and to send."""

from newsdiff.exports.html.page import write_html

__all__ = ["write_html"]
