"""Which program edits a text, and how it is told the line."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from pathlib import Path

from tui.hand.programs import Call, is_there

VARIABLES = ("VISUAL", "EDITOR")
_WITH_PLUS = {
    *("vi", "vim", "nvim", "view", "ex", "vis", "gvim", "mvim", "nano", "pico", "micro", "emacs"),
    *("emacsclient", "mg", "jed", "joe", "ne", "kak", "mcedit", "gedit", "geany"),
}
"""Editors that take `+LINE` before the file."""
_WITH_COLON = {"hx", "helix", "zed", "subl"}
"""Editors that take `FILE:LINE`."""
_WITH_GOTO = {"code", "codium", "code-insiders", "vscodium"}
"""Editors that take `--goto FILE:LINE`."""
_IN_WINDOWS = {"gvim", "mvim", "gedit", "geany", "zed", "subl", *_WITH_GOTO}
"""Editors with a window of their own, which leave the terminal alone."""


def editor_words(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The program and its arguments from $VISUAL, else from $EDITOR; empty where none can be started."""
    for variable in VARIABLES:
        try:
            words = tuple(shlex.split(environment.get(variable, "")))
        except ValueError:
            continue
        if words and is_there(words[0]):
            return words
    return ()


def editor_call(words: tuple[str, ...], file: Path, line: int) -> Call:
    """How to open a file at a line, from 1; editors that are not known get the file alone."""
    name, path = Path(words[0]).stem.lower(), str(file.absolute())
    if name in _WITH_PLUS:
        arguments: tuple[str, ...] = (f"+{line}", path)
    elif name in _WITH_COLON:
        arguments = (f"{path}:{line}",)
    elif name in _WITH_GOTO:
        arguments = ("--goto", f"{path}:{line}")
    else:
        arguments = (path,)
    return Call((*words, *arguments), in_terminal=name not in _IN_WINDOWS)
