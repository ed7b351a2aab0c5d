"""Keys and pasted words that come before the key ahead of them is done."""

from __future__ import annotations

from time import monotonic

from textual import events
from textual.widgets import Input

from tests.tui.pilots import reader, reading
from tui.keys_in_order import TOO_LONG, KeysInOrder
from tui.screens.noting import NoteScreen


async def test_what_is_pasted_right_after_a_key_goes_to_what_that_opens() -> None:
    async with reading() as pilot:
        for event in (events.Key("C", "C"), events.Paste("seen "), events.Key("j", "j")):
            pilot.app.post_message(event)
        await pilot.pause()
        await pilot.pause()
        assert isinstance(pilot.app.screen, NoteScreen)
        assert pilot.app.screen.query_one(Input).value == "seen j"


async def test_the_keys_of_a_burst_act_on_the_screens_they_open_and_close() -> None:
    async with reading() as pilot:
        keys = [("m", "m"), ("j", "j"), ("j", "j"), ("enter", None), ("k", "k"), ("m", "m"), ("escape", None)]
        for key, character in keys:
            pilot.app.post_message(events.Key(key, character))
        await pilot.pause()
        await pilot.pause()
        assert reader(pilot).claim == 1


async def test_a_key_that_was_lost_holds_no_other_back_for_long() -> None:
    async with reading() as pilot:
        app = pilot.app
        assert isinstance(app, KeysInOrder)
        app._given = monotonic()
        await pilot.press("j")
        assert reader(pilot).claim == 0
        app._given = monotonic() - TOO_LONG - 1
        await pilot.press("j")
        await pilot.pause()
        assert reader(pilot).claim == 2, "the key that was held is given too"
