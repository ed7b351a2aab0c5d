"""What goes through all claims of a long story: it is said before it is done, and keys wait for it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from textual.screen import Screen

from tui.keys_in_order import KeysInOrder

MANY = 1000
"""Claims from which on going through all of them takes longer than a key's paint should."""
Asked = ParamSpec("Asked")


class PatientScreen(Screen[None]):
    """Answers a key at once, even where what it asks for takes a while."""

    @abstractmethod
    def _working(self, words: str) -> None:
        """Say what is being done."""

    @property
    @abstractmethod
    def _claims(self) -> int:
        """How many claims there are to go through."""


Patient = TypeVar("Patient", bound=PatientScreen)


def through_claims(
    work: Callable[Concatenate[Patient, Asked], None],
) -> Callable[Concatenate[Patient, Asked], None]:
    """An action that reads or plans every claim anew; where they are many, it is said and painted first."""

    @wraps(work)
    def said_first(screen: Patient, /, *args: Asked.args, **kwargs: Asked.kwargs) -> None:
        if screen._claims < MANY:
            work(screen, *args, **kwargs)
            return
        app = screen.app
        assert isinstance(app, KeysInOrder)

        def go_on() -> None:
            if screen.is_running:
                work(screen, *args, **kwargs)
            app.release()

        screen._working(f"Going through {screen._claims:,} claims …")
        app.hold()
        screen.call_after_refresh(go_on)

    return said_first
