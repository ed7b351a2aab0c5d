"""The passages quoted, without the rest of the articles' texts: what may be passed on as a quotation."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsdiff.comparison import Comparison, Status
from newsdiff.exports.selection import select

GAP = " […] "
_Range = tuple[int, int]


def excerpt(comparison: Comparison, only: Sequence[str] = ()) -> Comparison:
    """The claims chosen, by default those that an outlet alters, and of the texts only what they quote.

    Without `only`, a comparison whose claims were chosen before keeps them all. What is left out of a text
    leaves `GAP`; offsets are those of the shortened text, while `sha256` stays that of the source.
    """
    is_choice = not only and "only" in comparison.settings
    chosen = comparison if is_choice else select(comparison, only or [Status.ALTERED])
    data = chosen.model_dump(mode="python")
    data["settings"]["excerpt"] = True
    for claim in data["claims"]:
        for cell in claim["cells"]:
            cell["nearest"] = None
    told = {name for claim in data["claims"] for cell in claim["cells"] for name in cell["passages"]}
    data["passages"] = [{**p, "sentence": None} for p in data["passages"] if p["id"] in told]
    quoted = defaultdict(list)
    for spot in _locations([data["passages"], data["alignments"], data["claims"]]):
        quoted[spot["article"]].append((spot["start"], spot["end"]))
    shortened = {
        article["id"]: _Shortened(article["text"], quoted[article["id"]]) for article in data["articles"]
    }
    for article in data["articles"]:
        article["text"] = shortened[article["id"]].text
        article["notes"] = [*article["notes"], *_notes(article["excluded"])]
        article["blocks"] = article["excluded"] = []
    data["reuse"] = _quoted_reuse(data["reuse"], shortened)
    for spot in _locations([data["passages"], data["alignments"], data["claims"], data["reuse"]]):
        spot.update(shortened[spot["article"]].moved(spot["start"], spot["end"]))
    return Comparison.model_validate(data)


def _quoted_reuse(reuse: dict[str, Any], texts: dict[str, _Shortened]) -> dict[str, Any]:
    """The shares and groups of the whole articles, and of the rest what stands in the text that is kept."""

    def kept(*spots: dict[str, Any]) -> bool:
        return all(texts[spot["article"]].holds(spot["start"], spot["end"]) for spot in spots)

    for pair in reuse["pairs"]:
        pair["runs"] = [run for run in pair["runs"] if kept(run["a"], run["b"])]
    for source in reuse["sources"]:
        source["mentions"] = [mention for mention in source["mentions"] if kept(mention["location"])]
    sources = [source for source in reuse["sources"] if source["mentions"]]
    citations = [citation for citation in reuse["citations"] if kept(citation["location"])]
    return {**reuse, "sources": sources, "citations": citations}


def _locations(data: Any) -> Iterator[dict[str, Any]]:
    """Every record with a place in an article's text."""
    if isinstance(data, dict):
        if {"article", "start", "end"} <= data.keys():
            yield data
        data = list(data.values())
    if isinstance(data, list | tuple):
        for part in data:
            yield from _locations(part)


def _notes(excluded: Sequence[dict[str, Any]]) -> Iterator[str]:
    yield "an excerpt: of the text only the passages quoted are kept"
    if excluded:
        reasons = ", ".join(dict.fromkeys(block["reason"] or "no reason" for block in excluded))
        yield f"blocks set aside before the comparison: {len(excluded)} ({reasons})"


class _Shortened:
    """A text of which only some ranges are kept."""

    def __init__(self, text: str, ranges: Iterable[_Range]):
        self.text = ""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._places: list[int] = []
        last = 0
        for start, end in _merged(text, ranges):
            if text[last:start].strip():
                self.text += GAP
            self._starts.append(start)
            self._ends.append(end)
            self._places.append(len(self.text))
            self.text += text[start:end]
            last = end
        if text[last:].strip():
            self.text += GAP

    def holds(self, start: int, end: int) -> bool:
        """Whether a range is kept whole."""
        kept = bisect_right(self._starts, start) - 1
        return kept >= 0 and end <= self._ends[kept]

    def moved(self, start: int, end: int) -> dict[str, int]:
        """Where a kept range stands in the shortened text."""
        kept = bisect_right(self._starts, start) - 1
        shift = self._places[kept] - self._starts[kept]
        return {"start": start + shift, "end": end + shift}


def _merged(text: str, ranges: Iterable[_Range]) -> list[_Range]:
    """Ranges in order; those with nothing but white space between them are one."""
    found: list[_Range] = []
    for start, end in sorted(ranges):
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
