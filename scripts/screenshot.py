"""Draw the pictures of the README and the docs: `python scripts/screenshot.py`.

With `--output` it draws one, of any articles after any keys.
"""

from __future__ import annotations

import argparse
import asyncio
import re
from pathlib import Path

import corpus
import newsdiff
from corpus import samples
from tui.app import NewsdiffApp

SIZE = (150, 42)
ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "docs/screenshot.svg": (SIZE, ""),
    "docs/pictures/narrow.svg": ((80, 24), "n"),
    "docs/pictures/claim.svg": ((110, 36), "enter"),
    "docs/pictures/matrix.svg": ((120, 32), "m"),
    "docs/pictures/matrix-sorted.svg": ((120, 24), "m u"),
    "docs/pictures/outlet.svg": ((120, 32), "2 i"),
    "docs/pictures/article.svg": ((110, 30), "4 t"),
    "docs/pictures/overview.svg": ((120, 32), "w"),
    "docs/pictures/pair.svg": ((120, 32), "w enter"),
    "docs/pictures/excluded.svg": ((110, 30), "x"),
}
"""Size in columns and lines, and the keys to press first on the bundled story."""
_WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def draw(comparison: newsdiff.Comparison, size: tuple[int, int], keys: list[str]) -> str:
    """The reader on a comparison as SVG, after `keys` were pressed; it loads nothing from elsewhere."""
    app = NewsdiffApp(comparison=comparison)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        return _WEB_FONT.sub("", app.export_screenshot(title="newsdiff"))


def compared(paths: list[str]) -> newsdiff.Comparison:
    """The comparison of some articles; of the bundled story without any."""
    return newsdiff.compare(corpus.load(paths or [samples.path()]))


def _write(picture: Path, svg: str) -> None:
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(svg, encoding="utf-8")
    print(picture)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", help="articles; the bundled story without any")
    parser.add_argument("--output", type=Path, help="draw this one picture only")
    parser.add_argument("--size", default="x".join(map(str, SIZE)), help="columns x lines, with --output")
    parser.add_argument("--keys", default="", help="keys to press first, with spaces between, with --output")
    arguments = parser.parse_args()
    if arguments.paths and not arguments.output:
        parser.error("a picture of other articles needs --output")
    comparison = compared(arguments.paths)
    if arguments.output:
        columns, lines = map(int, arguments.size.split("x"))
        _write(arguments.output, asyncio.run(draw(comparison, (columns, lines), arguments.keys.split())))
        return
    for name, (size, keys) in PICTURES.items():
        _write(ROOT / name, asyncio.run(draw(comparison, size, keys.split())))


if __name__ == "__main__":
    main()
