"""Articles full of what steers a terminal, and whether any of it came through to one."""

from __future__ import annotations

import re
from pathlib import Path

from tests.terminals import Terminal

BIDI = "\u202e\u2066\u2067\u2068\u202a\u202b\u200f\u061c"
POISON = (
    "\x1b]52;c;aGlqYWNrZWQ=\x07\x1b]0;hijacked\x07\x1b]8;;https://hijacked.example\x1b\\link\x1b]8;;\x1b\\"
    "\x1bP+q hijacked\x1b\\\x1b_hijacked\x1b\\\x1b[31;46m\x1b[6n\x1bc\x9b45m\x9d0;hijacked\x9c"
    f"\x90hijacked\x9c\x08\x08\x7f\x00\x1b\x00[35m{BIDI}\x1b[?1049l"
)
"""Sequences that newsdiff itself never sends, so that none of them can be its own."""
FORBIDDEN = (
    *("hijacked", "aGlqYWNrZWQ", "\x07", "\x00", "\x08", "\x7f", "\x1bc", "\x1b_", "\x1b]"),
    *("\x1b[31;46m", "\x1b[32;46m", "\x1b[35m", "\x1b[6n", "\x1b[5m", "\x9b", "\x9c", "\x9d", "\x90", *BIDI),
)
NAME = "lantern\x1b[32;46m\x1b]0;renamed\x07.txt"
"""A file name may hold any byte but a slash and NUL; its letters are shown."""
POINTER = re.compile(r"\x1b\]22;[a-z-]*\x07")
"""What Textual sends itself: the shape of the mouse's pointer."""
COPIED = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
"""What copying sends."""
LEFT = f"""---
outlet: Quay {POISON}Ledger
title: "Ferries {POISON}ordered"
byline: "Ines {POISON}Tamm"
url: "https://example.org/{POISON}"
published: 2031-03-03
---
The strait company {POISON}has ordered four ferries from the Lindqvist yard for $62 million.

The first ferry is due in May 2033, {POISON}the strait company said in a statement.

No crew member will lose work over the order, director Ines Tamm told reporters on Monday.

We use cookies {POISON}to improve your experience. Accept all cookies to continue.
"""
RIGHT = f"""Ferries on the way {POISON}

The strait company {POISON}has ordered six ferries from the Lindqvist yard for $80 million.

The first ferry is due in June 2033, {POISON}the strait company said.

Residents of the east bank fear the noise {POISON}of the new engines.
"""


def opened(terminals: list[Terminal], *arguments: str | Path) -> Terminal:
    terminals.append(Terminal(*arguments))
    return terminals[-1]


def forbidden(written: bytes) -> list[str]:
    """What of the articles' sequences came through, in UTF-8 or as a bare byte of C1."""
    text = COPIED.sub("", POINTER.sub("", written.decode(errors="surrogateescape")))
    return [each for each in FORBIDDEN if each in text] + re.findall("[\udc80-\udc9f]", text)


def walk(terminal: Terminal, screens: tuple[tuple[str, str], ...]) -> None:
    """Press keys and wait for words after them; without keys for words after those before."""
    since = 0
    for keys, words in screens:
        if keys:
            since = len(terminal.written)
            terminal.press(keys)
        terminal.wait_for(words, since)
        terminal.settle()
