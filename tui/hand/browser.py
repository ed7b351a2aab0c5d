"""Which program opens a web address."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tui.hand.programs import Call, is_there

IN_TERMINAL = ("w3m", "lynx", "links", "elinks", "links2", "www-browser", "browsh", "carbonyl")
"""Browsers that run in the terminal itself."""
_ON_PLATFORM = {
    "darwin": ("open",),
    "win32": ("rundll32", "url.dll,FileProtocolHandler"),
    "cygwin": ("cygstart",),
}
_ON_DESKTOPS = ("xdg-open",)


def browser_call(url: str, environment: Mapping[str, str] = os.environ) -> Call | None:
    """How to open an address that is safe to follow: by $BROWSER, else by the desktop's own way.

    $BROWSER may name several programs with the path separator between, each with arguments and with `%s` for
    the address. Without a desktop a browser of the terminal is taken. None where no program is there.
    """
    for words in _candidates(environment):
        if words and is_there(words[0]):
            arguments = tuple(word.replace("%s", url) for word in words)
            if not any("%s" in word for word in words):
                arguments = (*arguments, url)
            return Call(arguments, in_terminal=_in_terminal(words[0]))
    return None


def _candidates(environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for given in environment.get("BROWSER", "").split(os.pathsep):
        try:
            yield tuple(shlex.split(given))
        except ValueError:
            continue
    if sys.platform in _ON_PLATFORM:
        yield _ON_PLATFORM[sys.platform]
    elif environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        yield _ON_DESKTOPS
    for name in IN_TERMINAL:
        yield (name,)


def _in_terminal(program: str) -> bool:
    return Path(program).name in IN_TERMINAL
