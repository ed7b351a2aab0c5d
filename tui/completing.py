"""What a shell completes: the script of `newsdiff completion`, and the names of stories and outlets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress

import click
from click.shell_completion import CompletionItem, ShellComplete, get_completion_class

from tui.output import write_output
from tui.statuses import DONE

SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_NEWSDIFF_COMPLETE"
_WORD = re.compile(r"\w+")
_EXAMPLES = """\b
Examples:
  newsdiff completion bash > ~/.local/share/bash-completion/completions/newsdiff
  newsdiff completion zsh > ~/.zfunc/_newsdiff      a folder of fpath, before compinit
  newsdiff completion fish > ~/.config/fish/completions/newsdiff.fish
"""


@click.command(epilog=_EXAMPLES)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    """Print what makes a shell complete newsdiff's commands, options, stories and outlets."""
    kind = get_completion_class(shell)
    assert kind is not None, "click knows these shells"
    script = ShellComplete.source(kind(context.find_root().command, {}, "newsdiff", _VARIABLE))
    write_output(lambda stream: stream.writelines([script.strip(), "\n"]), None)
    return DONE


def complete_stories(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """The stories of the library by their slugs, which no shell need quote."""
    from corpus.library import has_library, open_library

    with suppress(Exception):  # a completion has nowhere to tell trouble
        library = context.params.get("library")
        if has_library(library):
            with open_library(library) as opened:
                stories = opened.stories()
            return [CompletionItem(one.slug) for one in stories if one.slug.startswith(begun)]
    return []


def complete_outlets(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """The outlets of the story that is named already, each by a word that is its alone."""
    from corpus.library import has_library, open_library

    with suppress(Exception):
        library, story = context.params.get("library"), context.params.get("story")
        if story and has_library(library):
            with open_library(library) as opened:
                names = [article.outlet for article in opened.articles(story)]
            own = [word for name in names if (word := _own_word(name, set(names) - {name}))]
            return [CompletionItem(word) for word in own if word.casefold().startswith(begun.casefold())]
    return []


def _own_word(name: str, others: Iterable[str]) -> str | None:
    """The first word of an outlet's name that no other has in its name."""
    folded = [other.casefold() for other in others]
    words = _WORD.findall(name)
    return next((word for word in words if not any(word.casefold() in other for other in folded)), None)
