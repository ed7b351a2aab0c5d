"""The command that shows the reader in a browser."""

from __future__ import annotations

import importlib.util
import shlex
import subprocess
import sys
from collections.abc import Sequence

import click

from tui.output import Trouble
from tui.printing import complain
from tui.sourcing import STDIN
from tui.statuses import DONE

LOCAL = "127.0.0.1"
MISSING = "the browser needs one more library: pip install 'newsdiff[serve]', or '.[serve]' from a clone"


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(), metavar="[SOURCE]...")
@click.option("--story", metavar="NAME", help="A story of the library, instead of SOURCES.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where to listen."
)
@click.option("--host", default=LOCAL, show_default=True, help="The address to listen on; see below.")
def serve(sources: tuple[str, ...], story: str | None, port: int, host: str) -> int:
    """Show the reader in a browser, until Ctrl-C; what newsdiff opens without a SOURCE, it opens here too.

    Only this machine can reach it. With another --host others can too: they read your stories, and can
    change them and write files as you, for nothing asks them who they are.
    """
    if STDIN in sources:
        raise Trouble("standard input cannot be read for a browser: write it to a file, and name that")
    if sources and story is not None:
        raise click.UsageError("give sources or --story, not both: newsdiff add puts them into a story")
    if importlib.util.find_spec("textual_serve") is None:
        raise Trouble(MISSING)
    from tui.browser_server import serve_command

    if host != LOCAL:
        complain([f"warning: whoever can reach {host} port {port} can use newsdiff as you do"])
    serve_command(command_line(sources, story), host, port)
    return DONE


def command_line(sources: Sequence[str], story: str | None) -> str:
    """The command that the server has a shell start for each page that is opened, quoted for that shell."""
    words = [sys.executable, "-P", "-m", "tui", "read"]
    words += ["--story", story] if story is not None else []
    words += ["--", *sources]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
