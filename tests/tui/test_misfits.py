"""An article that may not fit into the story is flagged where the reading begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.comparison import Comparison
from tests.sites import GAZETTE, LANTERN
from tests.tui.pilots import NARROW, WIDE, reading, status
from tui.loading import Files, compare_source
from tui.plan.outlets import headline, misfits_in_words
from tui.screens.excluded import ExcludedScreen
from tui.widgets.line import Header

STUB = "Bakers from the hills won a prize for rye.\n\nSubscribe to continue reading this story.\n"


@pytest.fixture
def story(tmp_path: Path) -> Comparison:
    (tmp_path / "gazette.txt").write_text("\n\n".join(["Terminal", *GAZETTE]), encoding="utf-8")
    (tmp_path / "lantern.txt").write_text("\n\n".join(["Ferries", *LANTERN]), encoding="utf-8")
    (tmp_path / "stub.txt").write_text(f"Rye\n\n{STUB}", encoding="utf-8")
    return compare_source(Files([str(tmp_path)]), None, lambda *step: None)


def test_a_story_of_fitting_articles_is_not_flagged(bundled: Comparison) -> None:
    assert misfits_in_words(bundled, "x") == ""
    assert "may not fit" not in headline(bundled)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_misfit_is_named_at_the_start_and_stays_in_the_header(
    story: Comparison, size: tuple[int, int]
) -> None:
    async with reading(story, size) as pilot:
        assert status(pilot) == "1 article may not fit: 3 Stub. x says why."
        await pilot.press("j")
        assert status(pilot).startswith("Claim 2 of")
        assert pilot.app.screen.query_one(Header).left.startswith("1 may not fit · Terminal")
        await pilot.press("x")
        screen = pilot.app.screen
        assert isinstance(screen, ExcludedScreen)
        told = "\n".join(paragraph.text for paragraph in screen._paragraphs())
        assert "note: looks like the free part of a paid article" in told
