"""Draw the README's picture of the reader: `python scripts/screenshot.py` writes docs/screenshot.svg."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

import corpus
import newsdiff
from corpus import samples
from tui.app import NewsdiffApp

SIZE = (150, 42)
ROOT = Path(__file__).resolve().parent.parent


async def draw(paths: list[str], size: tuple[int, int], keys: list[str]) -> str:
    """The reader on some articles as SVG, after `keys` were pressed."""
    comparison = newsdiff.compare(corpus.load(paths or [samples.path()]))
    app = NewsdiffApp(comparison=comparison)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        return app.export_screenshot(title="newsdiff")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", help="articles; the bundled story without any")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "screenshot.svg")
    parser.add_argument("--size", default="x".join(map(str, SIZE)), help="columns x lines")
    parser.add_argument("--keys", default="", help="keys to press first, with spaces between them")
    arguments = parser.parse_args()
    columns, lines = map(int, arguments.size.split("x"))
    svg = asyncio.run(draw(arguments.paths, (columns, lines), arguments.keys.split()))
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(svg, encoding="utf-8")
    print(arguments.output)


if __name__ == "__main__":
    main()
