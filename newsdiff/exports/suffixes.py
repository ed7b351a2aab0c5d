"""What the file of each format ends in."""

from __future__ import annotations

SUFFIXES = {
    "text": ".txt",
    "json": ".json",
    "html": ".html",
    "md": ".md",
    "csv": ".csv",
    "diff": ".diff",
    "tei": ".tei.xml",
    "collatex": ".collatex.json",
    "webannotation": ".jsonld",
}
"""Of the formats of `newsdiff.exports.WRITERS`; no two are the same."""
