from __future__ import annotations

import io

import corpus
from corpus import samples
from newsdiff import Comparison, Settings, Tier, compare
from newsdiff.explaining import explain
from newsdiff.exports import write
from tests.newsdiff.stories import three_outlets


def report(comparison: Comparison, *, explain: bool) -> str:
    stream = io.StringIO()
    write(comparison, "text", stream, explain=explain)
    return stream.getvalue()


def test_an_alignment_is_explained_by_its_terms_and_rivals() -> None:
    comparison = compare(corpus.load([samples.path()]))
    alignment = next(each for each in comparison.alignments if each.evidence["runner_up"]["a"])
    said = "\n".join(explain(alignment, comparison))
    assert f"{alignment.score:.2f}" in said and "runner" not in said
    assert all(term["term"] in said for term in alignment.evidence["terms"])
    rival = alignment.evidence["runner_up"]["a"]
    passage = comparison.passage_by_id[rival["passage"]]
    assert (
        passage.article == comparison.passage_by_id[alignment.b[0]].article and passage.id not in alignment.b
    )
    assert f"{comparison.quote(passage)[:20]}" in said and f"{rival['score']:.2f}" in said


def test_turned_round_an_alignment_has_its_rivals_turned() -> None:
    for alignment in compare(three_outlets()).alignments:
        turned = alignment.flipped()
        assert turned.evidence["runner_up"]["b"] == alignment.evidence["runner_up"]["a"]
        assert turned.flipped() == alignment


def test_a_rival_that_was_left_out_is_said_to_be() -> None:
    comparison = compare(corpus.load([samples.path()]))
    alignment = next(each for each in comparison.alignments if each.evidence["runner_up"]["a"])
    kept = tuple(p for p in comparison.passages if p.id in (*alignment.a, *alignment.b))
    fewer = comparison.model_validate(comparison.model_dump() | {"passages": kept})
    assert "a passage left out here" in "\n".join(explain(alignment, fewer))


def test_an_alignment_without_evidence_has_its_score() -> None:
    comparison = compare(three_outlets())
    alignment = comparison.alignments[0].model_copy(update={"evidence": {}})
    assert len(explain(alignment, comparison)) == 1


def test_the_report_says_why_only_when_it_is_asked() -> None:
    comparison = compare(three_outlets())
    assert "why: shared terms" in report(comparison, explain=True)
    assert "why:" not in report(comparison, explain=False)


def test_sensitivity_moves_what_is_aligned_and_is_kept_in_the_export() -> None:
    counts = {}
    for level in ("strict", "normal", "loose"):
        comparison = compare(corpus.load([samples.path()]), settings=Settings(match=level))
        assert comparison.settings["match"] == level
        counts[level] = sum(a.tier is Tier.ALIGNED for a in comparison.alignments)
    assert counts["strict"] <= counts["normal"] <= counts["loose"]
    assert counts["strict"] < counts["loose"]
