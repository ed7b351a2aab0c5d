"""Undo and redo."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.review import Decision, History, Note, Quote, Step

ONE, TWO, THREE = (
    Note(on="passage", passages=(Quote(outlet="Wire", sha256="", text=word),), text="?")
    for word in ("one", "two", "three")
)


def test_what_is_done_is_undone_and_redone_in_turn() -> None:
    history = History()
    assert [history.do(ONE), history.do(TWO)] == [Step(0, True), Step(1, True)]
    assert history.undo() == Step(1, False)
    assert history.decisions == (ONE,)
    assert history.redo() == Step(1, True)
    assert history.decisions == (ONE, TWO)
    assert history.redo() is None and not history.can_redo


def test_a_new_decision_ends_what_could_be_redone() -> None:
    history = History()
    history.do(ONE)
    history.undo()
    assert history.can_redo
    assert history.do(TWO) == Step(1, True)
    assert not history.can_redo and history.decisions == (TWO,) and history.numbers == (1,)


def test_one_decision_is_taken_back_from_the_middle_and_that_is_undone() -> None:
    history = History([(ONE, True), (TWO, True), (THREE, False)])
    assert history.drop(0) == Step(0, False)
    assert history.decisions == (TWO,)
    assert history.undo() == Step(0, True)
    assert history.decisions == (ONE, TWO)
    with pytest.raises(ValueError, match="does not hold"):
        history.drop(2)


def test_after_a_restart_the_decisions_that_hold_can_be_undone() -> None:
    history = History([(ONE, True), (TWO, False), (THREE, True)])
    assert history.undo() == Step(2, False)
    assert history.undo() == Step(0, False)
    assert history.undo() is None and not history.can_undo


@given(st.lists(st.sampled_from(["do", "undo", "redo", "drop"]), max_size=30))
def test_a_library_that_follows_the_steps_knows_what_holds(ways: list[str]) -> None:
    history = History()
    kept: list[tuple[Decision, bool]] = []
    for way in ways:
        step = None
        if way == "do":
            step = history.do(ONE)
            kept.append((ONE, False))
        elif way == "drop" and history.numbers:
            step = history.drop(history.numbers[0])
        elif way in ("undo", "redo"):
            step = history.undo() if way == "undo" else history.redo()
        if step is not None:
            assert kept[step.number][1] is not step.holds
            kept[step.number] = (ONE, step.holds)
        assert history.numbers == tuple(n for n, (_, holds) in enumerate(kept) if holds)
        assert History(kept).decisions == history.decisions
