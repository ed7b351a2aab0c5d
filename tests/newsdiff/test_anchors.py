from __future__ import annotations

from corpus import Article
from newsdiff import compare
from newsdiff.anchors import anchors
from newsdiff.story import prepare


def stated(text: str) -> frozenset[str]:
    return anchors(prepare([Article.from_text(text, source="a.txt", clean=False)]))[0][0]


def test_figures_with_a_unit_are_anchors_however_they_are_written() -> None:
    assert stated("The dam cost $61 million.") == stated("They paid 61 million dollars for the dam.")
    assert stated("Turnout was 54.5 percent.") == stated("Turnout reached 54.5% again.")


def test_counts_days_and_vague_figures_are_none() -> None:
    assert stated("Three boats left on 4 May with tens of millions of dollars.") == frozenset()


def test_two_passages_are_drawn_together_by_a_figure_that_both_state() -> None:
    filler = " ".join(f"Paragraph {word} speaks of gardens." for word in ("one", "two", "three", "four"))
    scores = []
    for amount in ("$61 million", "$74 million"):
        one = f"The council paid $61 million for the dam in spring. {filler}"
        other = f"Builders of the new dam received {amount} from the town. {filler}"
        comparison = compare(
            [Article.from_text(text, source=f"{n}.txt", clean=False) for n, text in enumerate((one, other))]
        )
        score = [a.score for a in comparison.alignments if "dam" in {t["term"] for t in a.evidence["terms"]}]
        scores.append(score[0] if score else 0.0)
    assert scores[0] > scores[1]
