"""Write the list of keys, docs/keys.md, from the commands: `python scripts/keys.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tui.config.printing import by_screen, written

PAGE = Path(__file__).resolve().parent.parent / "docs" / "keys.md"
HEAD = """\
# Keys

Made by `scripts/keys.py` from `tui/commands`. Each command has a name, by which the config file gives it
other keys, all of them with commas between:

```toml
[keys]
next-change = "n,f8"
```

`newsdiff config` says where that file is. What cannot be done at the moment is neither in the footer nor in
the palette, and its key does nothing. Of two commands with one key, the first that can be done is done.
"""


def page() -> str:
    """The page, with a table for each screen."""
    return HEAD + "".join(_lines())


def _lines() -> Iterator[str]:
    for screen, commands in by_screen():
        if commands:
            yield f"\n## {screen.capitalize()}\n\n| keys | does | name |\n| --- | --- | --- |\n"
        for command in commands:
            keys = written(command.keys, "` `")
            yield f"| `{keys}` | {command.help} | `{command.id}` |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
