"""The loop of the child process: a request a line on stdin, a reply a line on stdout."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from corpus.readers.extractor import feed_xml, fragments, page
from corpus.readers.extractor.failing import OtherData, Unreadable

MEMORY = 2_000_000_000
"""Bytes of address space; 3 MB of the worst markup took 0.3 GB."""
_ORPHAN_SECONDS = 20

_JOBS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "page": page.read,
    "fragments": fragments.read,
    "feed": feed_xml.read,
}


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The reply to one request; the empty request is answered when everything is loaded."""
    if not request:
        return {"ready": True}
    try:
        return _JOBS[request["job"]](request)
    except OtherData as error:
        return {"error": str(error), "other": True}
    except Unreadable as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": "takes too much memory to read as a page: save its text as a .txt file"}
    except Exception as error:  # a fault of a library on hostile markup is no fault of the next page
        return {"error": f"cannot be read as a page ({type(error).__name__}): save its text as a .txt file"}


def main() -> None:
    """Answer until stdin ends; the parent decides about Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    for line in sys.stdin.buffer:
        if hasattr(signal, "alarm"):  # ends a page that never ends, even where the parent was killed
            signal.alarm(_ORPHAN_SECONDS)
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
        sys.stdout.flush()
        if hasattr(signal, "alarm"):
            signal.alarm(0)


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
