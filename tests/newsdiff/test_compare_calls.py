"""How `newsdiff.compare` is called: bases, too few articles, progress."""

from __future__ import annotations

import pytest

from newsdiff import Settings, compare
from newsdiff.errors import ComparisonError
from tests.newsdiff.stories import check, three_outlets


@pytest.mark.parametrize("base", ["a2", "Lakeside Courier", "lakeside courier", "lakeside-courier.txt"])
def test_the_base_is_found_by_id_outlet_or_source(base: str) -> None:
    comparison = compare(three_outlets(), settings=Settings(base=base))
    check(comparison)
    assert comparison.base == "a2"
    assert comparison.settings == {"base": base, "match": "normal"}


def test_an_unknown_base_names_the_choices() -> None:
    with pytest.raises(ComparisonError, match=r"Nobody.*Ridgeway Post, Lakeside Courier, Valley Wire"):
        compare(three_outlets(), settings=Settings(base="Nobody"))


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_articles_are_refused(count: int) -> None:
    with pytest.raises(ComparisonError, match="at least two"):
        compare(three_outlets()[:count])


def test_progress_never_goes_back_and_ends_with_all_done() -> None:
    steps: list[tuple[int, int]] = []
    compare(three_outlets(), progress=lambda done, total: steps.append((done, total)))
    shares = [done / total for done, total in steps]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert len(set(shares)) > len(three_outlets())


def test_what_progress_raises_stops_the_work() -> None:
    def cancel(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        compare(three_outlets(), progress=cancel)
