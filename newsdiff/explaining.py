"""Why two passages were matched, in words."""

from __future__ import annotations

from typing import Any

from newsdiff.comparison import Alignment, Comparison
from newsdiff.wording import label_of

_FACTS = ("figures", "names")


def explain(alignment: Alignment, comparison: Comparison) -> list[str]:
    """The evidence of an alignment, a sentence a line; what its measures are says `newsdiff.similarity`.

    Raises KeyError or TypeError for evidence that was not made by newsdiff.
    """
    evidence = alignment.evidence
    score = f"match score {alignment.score:.2f}, {alignment.tier}"
    if alignment.review is not None:
        score = f"{alignment.review}; {score}" if alignment.score else f"{alignment.review}"
    if not evidence:
        return [score]
    terms = ", ".join(f"{term['term']} {term['weight']:.2f}" for term in evidence["terms"])
    through = ["they share little themselves, and stand in one row through another outlet"]
    shared = [f"{name} that both state: {', '.join(evidence[name])}" for name in _FACTS if evidence.get(name)]
    return [
        score,
        *(through if alignment.implied else []),
        f"shared terms by weight: {terms or 'none that is rare'}",
        *shared,
        f"share of both passages' weight that is shared: {evidence['share']:.0%}",
        f"pairs of adjacent words in common: {evidence['phrases']}; "
        f"words in the same order: {evidence['order']:.0%}; letters in common: {evidence['letters']:.0%}",
        f"next best for the first passage: {_rival(evidence['runner_up']['a'], comparison)}",
        f"next best for the second passage: {_rival(evidence['runner_up']['b'], comparison)}",
    ]


def _rival(found: dict[str, Any] | None, comparison: Comparison) -> str:
    if found is None:
        return "none"
    passage = comparison.passage_by_id.get(found["passage"])
    words = f"“{label_of(comparison.quote(passage))}”" if passage else "a passage left out here"
    return f"{words} {found['score']:.2f}"
