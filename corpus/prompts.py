"""What is printed beside an article and gives itself away by its wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corpus.data import table
from corpus.folding import fold_key

_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class _Rule:
    reason: str
    words: int
    patterns: tuple[re.Pattern[str], ...]
    together: bool

    def matches(self, key: str, words: int) -> bool:
        if words > self.words:
            return False
        found = (pattern.search(key) is not None for pattern in self.patterns)
        return all(found) if self.together else any(found)


def prompt_reason(block: str) -> str | None:
    """The kind of prompt, notice or button that a block is, or None; only short blocks are looked at."""
    if len(block) > _LONGEST:
        return None
    key = fold_key(block)
    words = key.count(" ") + 1
    return next((rule.reason for rule in _rules() if rule.matches(key, words)), None)


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            reason=rule["reason"],
            words=rule["words"],
            patterns=tuple(map(re.compile, rule.get("all") or rule["any"])),
            together="all" in rule,
        )
        for rule in table("junk")["rule"]
    )
