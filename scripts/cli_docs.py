"""Write docs/cli.md and the man page docs/newsdiff.1 from the commands: `python scripts/cli_docs.py`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from newsdiff.version import __version__
from tui.cli import cli
from tui.verbosity import every_command

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = (DOCS / "cli.md", DOCS / "newsdiff.1")
HEAD = """\
# The command line

Made by `scripts/cli_docs.py` from the commands; `man newsdiff` and `newsdiff COMMAND --help` say the same.
"""
STATUSES = (
    ("0", "of compare and versions: no difference in substance, or all checks passed; else: done"),
    ("1", "of compare and versions: differences; with --fail-on or --min-coverage: a check failed"),
    ("2", "trouble: it is told in one line on stderr"),
)
VARIABLES = (
    ("NEWSDIFF_LIBRARY", "The library, where --library names none."),
    ("NEWSDIFF_CONFIG", "The config file, where --config names none."),
    ("NO_COLOR", "If it is set and not empty, nothing is coloured."),
    ("TEXTUAL_FPS", "How many times a second a screen is painted at most; 120."),
    ("PAGER", "What shows a long report on a terminal; empty or cat for none. Else less, or more."),
    ("COLUMNS", "How wide help is, where it is not as wide as the terminal."),
)

_NOTE = re.compile(r" {2,}(\S.*)$")
"""What stands behind a command line in the examples."""


@dataclass(frozen=True)
class Page:
    """What is said of a command: its usage, paragraphs, options with what they do, and example lines."""

    name: str
    usage: str
    text: list[str]
    options: list[tuple[str, str]]
    examples: list[str]


def commands() -> Iterator[Page]:
    """Newsdiff itself, then every command."""
    yield _page("newsdiff", cli)
    for name, command in every_command(cli):
        yield _page(f"newsdiff {name}", command)


def _page(name: str, command: click.Command) -> Page:
    context = click.Context(command, info_name=name)
    text = [" ".join(part.split()) for part in re.split(r"\n\s*\n", inspect.cleandoc(command.help or ""))]
    after = inspect.cleandoc(command.epilog or "").replace("\b\n", "")
    before, _, examples = after.partition("Examples:\n")
    return Page(
        name,
        " ".join([name, *command.collect_usage_pieces(context)]),
        [*text, *filter(None, [" ".join(before.split())])],
        [each for option in _options(command) if (each := option.get_help_record(context))],
        [_NOTE.sub(r"  # \1", line.strip()) for line in examples.splitlines() if line.strip()],
    )


def _options(command: click.Command) -> Iterator[click.Option]:
    return (param for param in command.params if isinstance(param, click.Option))


def markdown() -> str:
    """docs/cli.md."""
    return HEAD + "".join(_markdown())


def _markdown() -> Iterator[str]:
    for page in commands():
        yield f"\n## {page.name}\n\n```\n{page.usage}\n```\n\n" + "\n\n".join(map(_escaped, page.text)) + "\n"
        if page.options:
            yield "\n| option | does |\n| --- | --- |\n"
            yield from (
                f"| `{_cell(option)}` | {_escaped(_cell(words))} |\n" for option, words in page.options
            )
        if page.examples:
            yield "\n```sh\n" + "\n".join(page.examples) + "\n```\n"
    yield "\n## Exit status\n\n| status | means |\n| --- | --- |\n"
    yield from (f"| {status} | {words} |\n" for status, words in STATUSES)
    yield "\n## Environment\n\n| variable | does |\n| --- | --- |\n"
    yield from (f"| `{name}` | {words} |\n" for name, words in VARIABLES)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _escaped(text: str) -> str:
    """Text that Markdown takes for nothing else; backquotes stay."""
    return text.replace("<", "&lt;").replace("*", "\\*")


def man() -> str:
    """docs/newsdiff.1, in man(7)."""
    return "".join(_man())


def _man() -> Iterator[str]:
    yield '.\\" Made by scripts/cli_docs.py\n'
    yield f'.TH NEWSDIFF 1 "" "newsdiff {__version__}" "User Commands"\n'
    first, *others = commands()
    yield ".SH NAME\nnewsdiff \\- " + _roff(first.text[0].rstrip(".").lower()) + "\n"
    yield ".SH SYNOPSIS\n" + "".join(
        f".B {_roff(page.name)}\n{_roff(page.usage.removeprefix(page.name).strip())}\n.br\n"
        for page in (first, *others)
    )
    yield ".SH DESCRIPTION\n" + "\n.PP\n".join(map(_roff, first.text)) + "\n"
    yield from _terms(first.options)
    yield ".SH COMMANDS\n"
    for page in others:
        yield (
            f".SS {_roff(page.name.removeprefix('newsdiff '))}\n"
            + "\n.PP\n".join(map(_roff, page.text))
            + "\n"
        )
        yield from _terms(page.options)
    yield ".SH EXIT STATUS\n"
    yield from _terms(list(STATUSES))
    yield ".SH ENVIRONMENT\n"
    yield from _terms(list(VARIABLES))
    yield ".SH EXAMPLES\n.nf\n"
    yield from (f"{_roff(line)}\n" for page in (first, *others) for line in page.examples)
    yield ".fi\n"


def _terms(terms: list[tuple[str, str]]) -> Iterator[str]:
    for term, words in terms:
        yield f".TP\n.B {_roff(term)}\n{_roff(' '.join(words.split()))}\n"


def _roff(text: str) -> str:
    """Text that roff takes for nothing else; letters beyond ASCII by their numbers, for any locale."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "")
    safe = "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in safe)
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe


if __name__ == "__main__":
    for path, text in zip(PAGES, (markdown(), man()), strict=True):
        path.write_text(text, encoding="utf-8")
        print(path)
