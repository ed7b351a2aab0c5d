"""Names hidden, guessed and revealed."""

from __future__ import annotations

import pytest
from textual.app import App

from newsdiff.comparison import Comparison
from newsdiff.exports.blind import blind
from tests.tui.pilots import reader, status
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.commands import BY_ID
from tui.palette import Commands

SECRETS = ("Quay Ledger", "Gull", "空の便り", "a1.txt", "Strait ferries ordered", "example.org")
SCREENS = [
    "",
    "2",
    "enter",
    "enter w",
    "m",
    "m s",
    "x",
    "question_mark",
    "z",
    "n n",
    "b",
    "slash f e r enter",
]


def story() -> Comparison:
    """The ferry story with addresses; its headline, which is in the text, is left out."""
    comparison = ferry()
    articles = tuple(
        article.model_copy(
            update={
                "url": "https://example.org/x",
                "blocks": tuple(block for block in article.blocks if block.kind != "headline"),
            }
        )
        for article in comparison.articles
    )
    return comparison.model_copy(update={"articles": articles})


def painted(app: App[None]) -> str:
    return "\n".join(
        "".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()
    )


@pytest.mark.parametrize("size", [(160, 50), (80, 24), (60, 30)])
@pytest.mark.parametrize("keys", SCREENS)
async def test_no_screen_names_an_outlet(keys: str, size: tuple[int, int]) -> None:
    app = NewsdiffApp(comparison=story(), blind=True)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        text = painted(app)
        assert not [secret for secret in SECRETS if secret in text]
        assert keys == "question_mark" or " A" in text


async def test_what_is_copied_names_a_letter() -> None:
    app = NewsdiffApp(comparison=story(), blind=True)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("y")
        assert app.clipboard.endswith("— B, 2031-03-04")
        await pilot.press("Y")
        assert not [secret for secret in SECRETS if secret in app.clipboard]


async def test_v_reveals_and_hides_again_where_one_stands() -> None:
    app = NewsdiffApp(comparison=story(), blind=True)
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.press("3", "b", "j", "j")
        claim, text = reader(pilot).claim, painted(app)
        assert "3 C BASE" in text and "Names hidden" in text
        await pilot.press("v")
        assert status(pilot) == "A is Quay Ledger · B is Gull & Harbor · C is 空の便り."
        text = painted(app)
        assert "3 空の便り BASE" in text and "Strait ferries ordered" in text
        assert reader(pilot).claim == claim
        await pilot.press("v")
        assert "are hidden" in status(pilot)
        assert not [secret for secret in SECRETS if secret in painted(app)]


async def test_v_hides_the_names_of_any_story() -> None:
    app = NewsdiffApp(comparison=story())
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.press("j", "v")
        assert reader(pilot).claim == 1 and "are hidden" in status(pilot)
        assert not [secret for secret in SECRETS if secret in painted(app)]
        await pilot.press("v")
        assert status(pilot) == "A is Quay Ledger · B is Gull & Harbor · C is 空の便り."


async def test_a_headline_is_no_hint() -> None:
    app = NewsdiffApp(comparison=ferry())
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.press("1", "t")
        assert "Strait ferries ordered" in painted(app)
        await pilot.press("t", "v", "t")
        assert "in full" in painted(app) and "Strait ferries ordered" not in painted(app)


async def test_there_is_nothing_to_reveal() -> None:
    app = NewsdiffApp(comparison=blind(ferry()), blind=True)
    async with app.run_test(size=(120, 30)) as pilot:
        before = painted(app)
        await pilot.press("v")
        await pilot.pause()
        assert painted(app) == before
        assert BY_ID["reveal"].help not in [str(hit.display) async for hit in Commands(app.screen).discover()]
