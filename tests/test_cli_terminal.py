"""newsdiff on a terminal of its own: what opens there, and where its keys come from."""

from __future__ import annotations

import pytest

from tests.command import STORY, newsdiff
from tests.corpus.fetching.sites import Site
from tests.sites import GAZETTE_PAGE, answer, feed
from tests.terminals import Terminal

pytest.importorskip("pty")


def test_keys_come_from_the_terminal_where_an_article_is_piped_in(terminals: list[Terminal]) -> None:
    terminal = Terminal("-", STORY / "valley-wire.txt", stdin=STORY / "ridgeway-post.txt")
    terminals.append(terminal)
    terminal.wait_for("Valley Wire")
    terminal.press("q")
    assert terminal.status() == 0


def test_a_library_with_stories_opens_their_list(terminals: list[Terminal]) -> None:
    newsdiff("add", "marrow lake", STORY)
    terminal = Terminal()
    terminals.append(terminal)
    terminal.wait_for("marrow lake")
    terminal.press("\r")
    terminal.wait_for("claim 1 /")
    terminal.press("q")
    assert terminal.status() == 0


def test_without_a_library_the_bundled_story_opens(terminals: list[Terminal]) -> None:
    terminal = Terminal()
    terminals.append(terminal)
    terminal.wait_for("Ouria Press Agency")
    terminal.press("q")
    assert terminal.status() == 0


def test_an_interrupt_ends_watching_with_status_0_and_nothing_lost(terminals: list[Terminal]) -> None:
    with Site({"/gazette": answer(GAZETTE_PAGE)}) as site:
        newsdiff("add", "harbour", site.url("/gazette"), "--allow-private")
        terminal = Terminal("watch", "harbour", "--allow-private")
        terminals.append(terminal)
        terminal.wait_for("next look in 15m; Ctrl-C stops")
        terminal.interrupt()
        assert terminal.status() == 0
    assert newsdiff("library", "list").stdout.decode() == "harbour · 1 outlet · Ilmory Gazette\n"


def test_a_private_address_and_items_are_asked_about_on_a_terminal(terminals: list[Terminal]) -> None:
    routes = {"/gazette": answer(GAZETTE_PAGE)}
    with Site(routes) as site:
        routes["/feed"] = answer(feed(site.url("/gazette")), "application/feed+json")
        terminal = Terminal("add", "harbour", site.url("/feed"))
        terminals.append(terminal)
        terminal.wait_for("leads to this machine. Fetch it? [y/N]")
        terminal.press("y\n")
        terminal.wait_for("1  Item 1")
        terminal.wait_for("to take (1,3-5 or all)")
        terminal.press("4\n")
        terminal.wait_for("there is no item 4: there are 1")
        terminal.press("all\n")
        terminal.wait_for("/gazette leads to this machine")
        assert terminal.status() == 2


def test_what_is_typed_in_one_go_after_the_search_key_is_no_command(terminals: list[Terminal]) -> None:
    terminal = Terminal(STORY)
    terminals.append(terminal)
    terminal.wait_for("claim 1 /")
    terminal.settle()
    terminal.press("/ferry")
    terminal.wait_for("go to match")
    terminal.settle()
    assert "only figures" not in terminal.shown and "\x1b]52" not in terminal.shown
