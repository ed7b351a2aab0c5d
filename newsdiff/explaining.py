"""Why two passages were matched, in words."""

from __future__ import annotations

from newsdiff.comparison import Alignment

_FACTS = ("figures", "names")


def explain(alignment: Alignment) -> list[str]:
    """The evidence of an alignment, a sentence a line; what its measures are says `newsdiff.similarity`."""
    evidence = alignment.evidence
    score = f"match score {alignment.score:.2f}, {alignment.tier}"
    if alignment.review is not None:
        score = f"{alignment.review}; {score}" if alignment.score else f"{alignment.review}"
    if not evidence:
        return [score]
    terms = ", ".join(f"{term['term']} {term['weight']:.2f}" for term in evidence["terms"])
    rival_of_a, rival_of_b = evidence["runner_up"]["a"], evidence["runner_up"]["b"]
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
        f"next best candidate of the first passage {rival_of_a:.2f}, of the second {rival_of_b:.2f}",
    ]
