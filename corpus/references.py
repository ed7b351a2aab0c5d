"""Reference lists at the end of an article."""

from __future__ import annotations

import re

from corpus.article import Block, BlockKind

REASON = "reference list"
_ADDRESS = re.compile(r"(?:https?://|www\.|doi:\s?|doi\.org/)\S+\W*$", re.IGNORECASE)
_YEAR = re.compile(r"^.{2,160}?\((?:c\. )?(?:1[89]|20)\d\d[a-z]?(?:, [^()]{3,20})?\)[.,:]")
_NUMBERED = re.compile(r"^\[\d{1,3}\]\s")
_TITLE = re.compile(
    r"(?:references?|bibliography|works cited|(?:list of )?sources|notes|citations|footnotes|endnotes"
    r"|références|quellen|literatur(?:verzeichnis)?|referencias|referências|fonti|bronnen"
    r"|tài liệu tham khảo)\s*:?",
    re.IGNORECASE,
)
_LEAST = 3
_LONGEST = 1_000
_LONGEST_TITLE = 40


def find_references(text: str, blocks: list[Block]) -> set[int]:
    """Indices of the citations under a title such as "References", with it, and of runs of three or more.

    A citation ends with a web address or a DOI, or begins with names and a year in brackets, or with its
    number. Only list items, or whatever stands under such a title, are looked at.
    """
    found: set[int] = set()
    run: list[int] = []
    titled = False
    for index, block in enumerate(blocks):
        if _cites(text, block, titled):
            run.append(index)
            continue
        found.update(_closed(run, titled))
        run, titled = [], _is_title(text, block)
    return found.union(_closed(run, titled))


def _closed(run: list[int], titled: bool) -> list[int]:
    if titled and run:
        return [run[0] - 1, *run]
    return run if len(run) >= _LEAST else []


def _is_title(text: str, block: Block) -> bool:
    return len(block) <= _LONGEST_TITLE and _TITLE.fullmatch(block.of(text)) is not None


def _cites(text: str, block: Block, titled: bool) -> bool:
    if len(block) > _LONGEST or not (titled or block.kind is BlockKind.LIST_ITEM):
        return False
    line = block.of(text)
    return any(pattern.search(line) for pattern in (_ADDRESS, _YEAR, _NUMBERED))
