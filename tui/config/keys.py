"""Keys set in the config file: whether they are keys, and whether two commands want the same one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tui.commands import BY_ID, SCREENS, Command

RESERVED = {"ctrl+c", "ctrl+q"}
"""Keys by which any application of its kind can be left."""
MODIFIERS = {"ctrl", "alt", "shift", "super", "hyper", "meta"}
TYPED_IN = "search line"
"""On this screen keys that type a character cannot stand for a command."""


class Fault(NamedTuple):
    """What is wrong with the keys of a command."""

    command: str
    problem: str


def normalised(keys: str) -> list[str]:
    """The names of keys with commas between them, as Textual has them: `?` is `question_mark`.

    Raises ValueError, its text the key that is none.
    """
    from textual.keys import _character_to_key  # the one it uses for bindings; it has no public name

    found = []
    for key in (part.strip() for part in keys.split(",")):
        found.append(_character_to_key(key) if len(key) == 1 else key)
        if not _is_key(found[-1]):
            raise ValueError(key)
    return found


def _is_key(key: str) -> bool:
    from textual.keys import Keys

    *modifiers, name = key.split("+")
    if not name or set(modifiers) - MODIFIERS:
        return False
    return name in {each.value for each in Keys} or _types(name)


def _types(key: str) -> bool:
    """Whether a key types a character."""
    from textual.keys import REPLACED_KEYS, key_to_character

    return (key_to_character(REPLACED_KEYS.get(key, key)) or "\n").isprintable()


def faults(keys: Mapping[str, str]) -> Iterator[Fault]:
    """What is wrong with the keys of commands that are there, first to last."""
    wanted = {name: command.keys for name, command in BY_ID.items()}
    for command, given in keys.items():
        try:
            read = normalised(given)
        except ValueError as error:
            yield Fault(command, f"“{error}” is no key" if str(error) else "a key is missing")
            continue
        wanted[command] = ",".join(read)
        if taken := RESERVED & set(read):
            yield Fault(command, f"{min(taken)} always leaves newsdiff and can stand for nothing else")
    yield from _untypable(keys, wanted)
    yield from _conflicts(keys, wanted)


def _untypable(keys: Mapping[str, str], wanted: Mapping[str, str]) -> Iterator[Fault]:
    for command in SCREENS[TYPED_IN]:
        typed = [key for key in wanted[command.id].split(",") if _types(key)]
        if command.id in keys and typed:
            yield Fault(command.id, f"“{typed[0]}” is a character that one types in the {TYPED_IN}")


def _conflicts(keys: Mapping[str, str], wanted: Mapping[str, str]) -> Iterator[Fault]:
    """Commands of one screen that want the same key, unless they share one from the beginning.

    Those that do are never both to be done, or the one is meant to stand before the other.
    """
    for screen, commands in SCREENS.items():
        takers: dict[str, list[Command]] = defaultdict(list)
        for command in commands:
            for key in wanted[command.id].split(","):
                for other in takers[key]:
                    if {command.id, other.id} & keys.keys() and not _share(command, other):
                        first, last = sorted((other, command), key=lambda each: _place(keys, each))
                        yield Fault(last.id, f"“{key}” is also the key of {first.id} ({screen})")
                takers[key].append(command)


def _place(keys: Mapping[str, str], command: Command) -> int:
    """Where a command stands among those that are set; before them all if it is not."""
    return list(keys).index(command.id) if command.id in keys else -1


def _share(one: Command, other: Command) -> bool:
    return bool(set(one.keys.split(",")) & set(other.keys.split(",")))
