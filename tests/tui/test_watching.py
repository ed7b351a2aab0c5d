"""What a version changes, in lines, and how often is often enough."""

from __future__ import annotations

import pytest

import newsdiff
from corpus import Article
from tests.sites import GAZETTE
from tui.gathering import numbers
from tui.output import Trouble
from tui.watching import changed, seconds


@pytest.mark.parametrize(("every", "length"), [("60s", 60), ("15m", 900), ("2h", 7200), ("1d", 86400)])
def test_times(every: str, length: int) -> None:
    assert seconds(every) == length


@pytest.mark.parametrize(
    "every", ["", "m", "15", "15x", "-5m", "1.5h", "٣m", "59s", "0m", "9" * 5000 + "s", "400d"]
)
def test_other_times_are_trouble(every: str) -> None:
    with pytest.raises(Trouble, match=r"^--every "):
        seconds(every)


def test_what_changed_is_told_a_line_a_change() -> None:
    later = [GAZETTE[0].replace("$40 million", "$47 million"), GAZETTE[1], "A hearing is set for June."]
    articles = [
        Article.from_text("\n\n".join(text), source=f"{number}.txt", outlet=f"version {number}")
        for number, text in enumerate((GAZETTE, later), start=1)
    ]
    amount, *others = changed(newsdiff.compare(articles))
    assert amount == "amount: 40 million USD → 47 million USD"
    assert sorted(line.partition(":")[0] for line in others) == ["added", "no longer found"]
    assert changed(newsdiff.compare([articles[0], articles[0]])) == []


@pytest.mark.parametrize(
    ("words", "chosen"),
    [("all", [0, 1, 2, 3]), ("2", [1]), ("1,3-4", [0, 2, 3]), ("3 1", [2, 0]), ("2-3,3", [1, 2])],
)
def test_numbers_choose_items(words: str, chosen: list[int]) -> None:
    assert numbers(words, 4) == chosen


@pytest.mark.parametrize("words", ["", ",", "0", "5", "1-9", "x", "1-", "-1", "²", "9" * 5000])
def test_other_words_choose_none(words: str) -> None:
    with pytest.raises(ValueError, match=r"^(no item|there is no item|“)"):
        numbers(words, 4)
