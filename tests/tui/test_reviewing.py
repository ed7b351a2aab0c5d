"""The commands of a review, by their keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.library import LibraryError, has_library, open_library
from newsdiff.comparison import Comparison
from tests.command import STORY
from tests.sites import LANTERN
from tests.tui.pilots import NARROW, TINY, lines, reader, reading, status
from tests.tui.shelves import listing, settled
from tests.tui.stories import ferry, tower
from tui.adding import add
from tui.app import NewsdiffApp
from tui.gathering import Gathered
from tui.loading import Files
from tui.palette import Commands
from tui.screens.asking import ChooseScreen
from tui.screens.claim import ClaimScreen
from tui.screens.decisions import DecisionsScreen
from tui.screens.noting import NoteScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.footer import Footer
from tui.widgets.line import Header


def screen(pilot: Pilot[None]) -> ReaderScreen:
    found = pilot.app.screen
    assert isinstance(found, ReaderScreen)
    return found


def shown(pilot: Pilot[None]) -> Comparison:
    return screen(pilot).shown


def beside(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(Header).beside


def text(pilot: Pilot[None]) -> str:
    return "\n".join(lines(pilot))


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def test_the_header_always_counts_what_is_unreviewed() -> None:
    async with reading() as pilot:
        assert beside(pilot) == "5 unreviewed"
        await pressed(pilot, "A")
        assert beside(pilot) == "4 unreviewed"
        assert "✓" in text(pilot)
        await pressed(pilot, "u")
        assert (beside(pilot), "✓" in text(pilot)) == ("5 unreviewed", False)
        await pressed(pilot, "U")
        assert beside(pilot) == "4 unreviewed"


@pytest.mark.parametrize("size", [NARROW, TINY])
async def test_a_small_window_can_be_reviewed_in(size: tuple[int, int]) -> None:
    async with reading(size=size) as pilot:
        await pressed(pilot, "A", "R", "J", "j", "J", "u", "D", "escape", "I", "escape", "C", "escape")
        header = pilot.app.screen.query_one(Header)
        drawn = header.render_line(0).text
        assert ("unreviewed" in drawn) == (size == NARROW)
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_a_notice_says_what_was_done_and_how_to_undo_it() -> None:
    async with reading() as pilot:
        await pressed(pilot, "A")
        assert status(pilot).startswith(
            "Accepted: 2 Gull & Harbor tells this claim as 1 Quay Ledger does.\nu undoes it."
        )
        assert status(pilot).endswith("Decisions hold until you leave.")
        await pressed(pilot, "R")
        assert status(pilot) == (
            "Rejected: the words of 2 Gull & Harbor are no longer matched with 1 Quay Ledger.\nu undoes it. "
            "It overrules an earlier decision. Some other claims have other numbers now."
        )
        await pressed(pilot, "u")
        assert status(pilot) == (
            "Undone: rejected. U turns that round. Some other claims have other numbers now."
        )


async def test_a_rejected_cell_is_no_longer_in_the_row() -> None:
    async with reading() as pilot:
        await pressed(pilot, "R")
        assert shown(pilot).claims[reader(pilot).claim].cell("a2").status == "dropped"
        assert reader(pilot).claim == 0
        assert len(shown(pilot).claims) == 6


async def test_joining_takes_two_keys_and_the_way_between() -> None:
    async with reading() as pilot:
        await pressed(pilot, "j", "j", "j", "J")
        assert "press J again; Esc leaves it" in status(pilot)
        assert "leave-linking" in {each.binding.id for each in pilot.app.screen.active_bindings.values()}
        await pressed(pilot, "j")
        assert status(pilot).startswith("Join claim 4: no crew will lose work\nJ joins it with claim 5;")
        footer = {key.name for key in pilot.app.screen.query_one(Footer).keys}
        assert {"join here", "leave it"} <= footer and "claim" not in footer
        await pressed(pilot, "J")
        assert status(pilot).startswith("Joined: claims 4 and 5 are one.")
        (joined,) = [claim for claim in shown(pilot).claims if claim.by_hand]
        assert len(joined.cell("a1").passages) == 2
        assert shown(pilot).claims[reader(pilot).claim] == joined
        assert "put together or apart by hand" in text(pilot)


async def test_what_was_begun_is_left_by_escape() -> None:
    async with reading() as pilot:
        await pressed(pilot, "J", "j", "escape")
        assert status(pilot).startswith("Claim 2 of 5")
        assert "enter" in pilot.app.screen.active_bindings
        assert pilot.app.screen.active_bindings["enter"].binding.id == "claim"
        await pressed(pilot, "J", "A", "R")
        assert beside(pilot) == "5 unreviewed", "nothing else is decided on the way"


async def test_words_are_relinked_and_split_off() -> None:
    async with reading() as pilot:
        await pressed(pilot, "j", "L", "k", "L")
        assert status(pilot).startswith("Relinked: the words of 2 Gull & Harbor are now of claim 1.")
        assert len(shown(pilot).claims[0].cell("a2").passages) == 2
        left = next(claim for claim in shown(pilot).claims if claim.id == "c2")
        assert not left.cell("a2").passages and left.cell("a1").passages
        await pressed(pilot, "g", "S")
        assert isinstance(pilot.app.screen, ChooseScreen)
        await pressed(pilot, "space", "enter")
        assert status(pilot).startswith("Split: the words of 2 Gull & Harbor are a claim of their own.")
        assert len(shown(pilot).claims[0].cell("a2").passages) == 1


async def test_claims_that_one_outlet_alone_tells_are_not_joined() -> None:
    comparison = tower()
    async with reading(comparison) as pilot:
        await pressed(pilot, "R", "G", "J", "k")
        before = shown(pilot)
        alone = [c for c in before.claims if [cell.article for cell in c.cells if cell.passages] == ["a2"]]
        assert len(alone) == 2
        numbers = [before.claims.index(claim) for claim in alone]
        reader(pilot).go_to(numbers[0])
        await pressed(pilot, "escape", "J")
        reader(pilot).go_to(numbers[1])
        await pressed(pilot, "J")
        assert status(pilot) == (
            "Nothing was decided: to join passages, choose some of two outlets at least."
        )
        assert shown(pilot) == before


async def test_an_immaterial_change_is_chosen_and_said_to_be_one() -> None:
    async with reading() as pilot:
        await pressed(pilot, "I")
        assert isinstance(pilot.app.screen, ChooseScreen)
        await pressed(pilot, "space", "enter")
        assert status(pilot).startswith("Set aside as immaterial: amount of 2 Gull & Harbor.")
        assert "amount $62 million → Roughly $80" in text(pilot) and "(immaterial)" in text(pilot)
        await pressed(pilot, "I", "a", "enter")
        assert shown(pilot).claims[0].cell("a2").status == "reworded"
        await pressed(pilot, "f")
        assert "only figures: 0 of 5" in pilot.app.screen.query_one(Header).right


async def test_a_note_is_written_changed_and_taken_away() -> None:
    async with reading() as pilot:
        await pressed(pilot, "C")
        assert isinstance(pilot.app.screen, NoteScreen)
        await pressed(pilot, *"Ask", "enter")
        assert "note Ask" in text(pilot)
        await pressed(pilot, "C")
        assert pilot.app.screen.query_one(Input).value == "Ask"
        await pressed(pilot, "space", *"why", "enter", "enter")
        assert isinstance(pilot.app.screen, ClaimScreen)
        assert any("Ask why" in each.text for each in pilot.app.screen._paragraphs())
        await pressed(pilot, "escape", "C")
        pilot.app.screen.query_one(Input).value = ""
        await pressed(pilot, "enter")
        assert status(pilot).startswith("The note on claim 1 is taken away.")
        assert "note Ask" not in text(pilot)


async def test_a_note_is_no_markup_and_no_control_sequence() -> None:
    async with reading() as pilot:
        await pressed(pilot, "C")
        pilot.app.screen.query_one(Input).value = "[b]\x1b]0;x\x07[/nothing]"
        await pressed(pilot, "enter")
        assert "[b]" in text(pilot) and "\x1b" not in text(pilot)
        await pressed(pilot, "D")
        assert isinstance(pilot.app.screen, DecisionsScreen)


async def test_only_unreviewed_claims_are_shown_beside_other_filters() -> None:
    async with reading() as pilot:
        header = pilot.app.screen.query_one(Header)
        await pressed(pilot, "r")
        assert header.right == "only unreviewed: 3 of 5 · claim 1 / 5"
        await pressed(pilot, "a")
        assert header.right == "only altered · unreviewed: 2 of 5 · claim 1 / 5"
        await pressed(pilot, "A")
        assert header.right == "only altered · unreviewed: 1 of 5 · claim 4 / 5"
        await pressed(pilot, "c")
        assert header.right == "claim 4 / 5"


async def test_the_claims_screen_decides_on_the_outlet_that_it_marks() -> None:
    async with reading() as pilot:
        await pressed(pilot, "enter", "3")
        page = pilot.app.screen
        assert isinstance(page, ClaimScreen)
        assert "▸   reworded" in "\n".join(each.text for each in page._paragraphs())
        header = page.query_one(Header)
        assert header.right == "3 空の便り · 5 unreviewed"
        await pressed(pilot, "A")
        assert header.left.startswith("Accepted: 3 空の便り")
        assert header.right == "4 unreviewed"
        assert "match 0.41 · accepted" in "\n".join(each.text for each in page._paragraphs())
        await pressed(pilot, "R")
        assert any("not found in the extracted text" in each.text for each in page._paragraphs())
        await pressed(pilot, "u", "J")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "press J again" in status(pilot)


async def test_every_screen_shows_what_was_decided() -> None:
    async with reading() as pilot:
        await pressed(pilot, "R", "2", "b")
        claim = shown(pilot).claims[0]
        assert shown(pilot).base == "a2"
        assert not claim.cell("a1").passages
        for key, closing in (("m", "escape"), ("i", "escape"), ("w", "escape"), ("t", "escape")):
            await pressed(pilot, key, closing)
        await pressed(pilot, "u")
        assert (shown(pilot).base, len(shown(pilot).claims)) == ("a2", 5)


async def test_the_list_opens_a_row_and_takes_a_decision_back() -> None:
    async with reading() as pilot:
        await pressed(pilot, "A", "n", "n", "A", "D")
        page = pilot.app.screen
        assert isinstance(page, DecisionsScreen)
        assert page.query_one(Header).left == "Review · 2 decisions · held until you leave"
        await pressed(pilot, "j", "enter")
        assert reader(pilot).claim == 0
        await pressed(pilot, "D", "j", "delete")
        assert page is not pilot.app.screen
        assert pilot.app.screen.query_one(Header).left.startswith("Review · 1 decision ")
        await pressed(pilot, "escape")
        assert [held.entry.decision.kind for held in screen(pilot).review.held] == ["accept"]
        assert beside(pilot) == "4 unreviewed"


async def test_the_palette_offers_what_can_be_decided_now() -> None:
    async with reading() as pilot:
        names = [str(hit.display) async for hit in Commands(pilot.app.screen).discover()]
        assert "Undo the last decision of the review" not in names
        assert any(name.startswith("Reject the focused") for name in names)
        await pressed(pilot, "A", "1")
        names = [str(hit.display) async for hit in Commands(pilot.app.screen).discover()]
        assert "Undo the last decision of the review" in names
        assert not any(name.startswith("Reject the focused") for name in names)


async def test_names_stay_hidden_while_one_reviews() -> None:
    app = NewsdiffApp(comparison=ferry(), blind=True)
    async with app.run_test(size=(160, 50)) as pilot:
        await pressed(pilot, "A")
        assert status(pilot).startswith("Accepted: 2 B tells this claim as 1 A does.")
        await pressed(pilot, "v")
        assert (beside(pilot), shown(pilot).articles[1].outlet) == ("4 unreviewed", "Gull & Harbor")
        await pressed(pilot, "R", "v")
        assert (len(shown(pilot).claims), shown(pilot).articles[1].outlet) == (6, "B")


async def test_decisions_on_a_story_are_there_after_a_restart(library: Path) -> None:
    async with listing(library) as pilot:
        await pressed(pilot, "enter")
        await settled(pilot)
        await pressed(pilot, "J", "j", "J")
        assert status(pilot).endswith("u undoes it. Claim 2 is now claim 1.")
        joined = shown(pilot)
        assert any(claim.by_hand for claim in joined.claims)
    with open_library(library) as opened:
        (kept,) = opened.reviews("harbour")
        assert kept.kind == "join" and kept.tool.startswith("newsdiff ")
    async with listing(library) as pilot:
        await pressed(pilot, "enter")
        await settled(pilot)
        assert shown(pilot).claims == joined.claims
        await pressed(pilot, "u")
        assert not any(claim.by_hand for claim in shown(pilot).claims)
    async with listing(library) as pilot:
        await pressed(pilot, "enter")
        await settled(pilot)
        assert screen(pilot).review.held == []


async def test_a_decision_whose_words_are_gone_is_stale(library: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    head = "---\noutlet: Pier Paper\nurl: https://pier.example/ferries\n---\n\n"
    paper.write_text(head + "\n\n".join(LANTERN), encoding="utf-8")
    add(library, "Harbour", Gathered(sources=[str(paper)]))
    async with listing(library) as pilot:
        await pressed(pilot, "enter")
        await settled(pilot)
        await pressed(pilot, "3", "A")
        assert len(screen(pilot).review.held) == 1
    later = [LANTERN[0].replace("Ilmory's ferry terminal is to", "The pier is to"), *LANTERN[1:]]
    paper.write_text(head + "\n\n".join(later), encoding="utf-8")
    add(library, "Harbour", Gathered(sources=[str(paper)]))
    async with listing(library) as pilot:
        await pressed(pilot, "enter")
        await settled(pilot)
        assert beside(pilot).endswith(" unreviewed · 1 stale")
        assert status(pilot) == "1 decision is stale: the text has changed since. D lists them."
        await pressed(pilot, "D")
        page = pilot.app.screen
        assert isinstance(page, DecisionsScreen)
        assert page.query_one(Header).left == "Review · 1 decision · 1 stale"
        await pressed(pilot, "d", "escape")
        assert beside(pilot).endswith(" unreviewed")


async def test_what_a_damaged_library_cannot_keep_holds_and_is_said_not_to_be_kept(library: Path) -> None:
    async with listing(library) as pilot:
        await pressed(pilot, "enter")
        await settled(pilot)
        sound = library.read_bytes()
        library.write_bytes(b"no library " * 400)
        await pressed(pilot, "J", "j", "J")
        said = status(pilot).splitlines()
        assert said[0].startswith("Joined: ")
        assert said[1].startswith("1 decision is not kept: ") and "is damaged" in said[1]
        assert "It is tried again with your next decision, and when you leave." in said[1]
        assert beside(pilot).endswith(" · 1 not kept")
        assert any(claim.by_hand for claim in shown(pilot).claims)
        await pressed(pilot, "D")
        assert pilot.app.screen.query_one(Header).left == "Review · 1 decision · 1 not kept"
        await pressed(pilot, "escape", "u")
        assert "2 decisions are not kept: " in status(pilot)
        library.write_bytes(sound)
        await pressed(pilot, "U")
        assert status(pilot) == (
            "Done again: joined. u turns that round. Some other claims have other numbers now."
        )
        assert beside(pilot).endswith(" unreviewed")
    with open_library(library) as opened:
        assert [each.kind for each in opened.reviews("harbour")] == ["join"]


async def test_what_was_never_kept_is_told_when_the_program_ends(library: Path) -> None:
    async with listing(library) as pilot:
        await pressed(pilot, "enter")
        await settled(pilot)
        library.write_bytes(b"no library " * 400)
        await pressed(pilot, "J", "j", "J")
        app = pilot.app
    assert isinstance(app, NewsdiffApp)
    with pytest.raises(LibraryError, match=r"^1 decision is not kept: [^\n]+$"):
        app.raise_trouble()


def copied(folder: Path) -> Path:
    """The bundled story's articles, as files of one's own."""
    folder.mkdir()
    for file in STORY.glob("*.txt"):
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


@asynccontextmanager
async def opened_files(folder: Path) -> AsyncIterator[Pilot[None]]:
    app = NewsdiffApp(Files([str(folder)]))
    async with app.run_test(size=(160, 50)) as pilot:
        await settled(pilot)
        yield pilot


async def test_decisions_on_files_are_there_when_they_are_opened_again(tmp_path: Path) -> None:
    folder = copied(tmp_path / "folder")
    async with opened_files(folder) as pilot:
        assert not has_library(), "opened alone, nothing is made"
        await pressed(pilot, "n", "A")
        assert status(pilot).endswith(
            "Decisions on these articles are kept in your library, for when they are opened again."
        )
        await pressed(pilot, "R", "u")
        left = beside(pilot)
    with open_library() as library:
        assert library.stories() == (), "no story is listed that nobody named"
    async with opened_files(folder) as pilot:
        assert beside(pilot) == left
        await pressed(pilot, "U")
        assert status(pilot).startswith("Done again: rejected.")
    async with opened_files(folder) as pilot:
        assert [held.entry.decision.kind for held in screen(pilot).review.held] == ["reject", "accept"]


async def test_decisions_on_files_that_changed_are_stale_and_not_lost(tmp_path: Path) -> None:
    folder = copied(tmp_path / "folder")
    async with opened_files(folder) as pilot:
        await pressed(pilot, "n", "A", "j", "C", *"Ask", "enter")
        (note, accepted) = screen(pilot).review.held
        words = accepted.entry.decision.a[0].text  # type: ignore[union-attr]
    changed = next(file for file in folder.glob("*.txt") if words in file.read_text("utf-8"))
    text = changed.read_text("utf-8")
    changed.write_text(text.replace(words, f"Then {words}".replace(" the ", " that ")), encoding="utf-8")
    async with opened_files(folder) as pilot:
        assert beside(pilot).endswith(" · 1 stale")
        assert status(pilot).startswith("1 decision is stale: the text has changed since.")
        assert [held.entry.decision for held in screen(pilot).review.held] == [
            note.entry.decision,
            accepted.entry.decision,
        ]
        await pressed(pilot, "R")
    changed.write_text(text, encoding="utf-8")
    async with opened_files(folder) as pilot:
        assert len(screen(pilot).review.held) == 3, "what was decided on either text is kept together"
        assert "stale" not in beside(pilot)
