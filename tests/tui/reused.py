"""The ferry story with shared wording, sources and citations made by hand."""

from __future__ import annotations

from newsdiff.comparison import Comparison, Location
from newsdiff.reuse_records import (
    Citation,
    CitedBy,
    Joined,
    NamedSource,
    Reuse,
    Share,
    SharedRun,
    SharedWording,
    SourceMention,
    SourceRole,
)
from tests.tui.stories import ferry


def reused() -> Comparison:
    """The first two outlets are one text group; the second names the first as its source."""
    comparison = ferry()
    run = SharedRun(
        words=7,
        quoted=False,
        a=_found(comparison, "a1", "The first is due in May 2033"),
        b=_found(comparison, "a2", "The first is due in May 2033"),
    )
    reuse = Reuse(
        pairs=(
            SharedWording(a=_share("a1", 0.55), b=_share("a2", 0.83), joined=Joined.WORDING, runs=(run,)),
            SharedWording(a=_share("a1", 0.0), b=_share("a3", 0.004)),
            SharedWording(a=_share("a2", 0.25), b=_share("a3", 0.06)),
        ),
        groups=(("a1", "a2"), ("a3",)),
        sources=(_source(comparison),),
        citations=(
            Citation(
                article="a2",
                cites="a1",
                by=(CitedBy.OUTLET,),
                location=_found(comparison, "a2", "sources said"),
            ),
        ),
    )
    return comparison.model_copy(update={"reuse": reuse})


def _share(article: str, shared: float) -> Share:
    return Share(
        article=article,
        words=50,
        shared=shared,
        aligned=shared,
        in_order=shared,
        quoted_words=0,
        quoted_shared=0.0,
    )


def _source(comparison: Comparison) -> NamedSource:
    place = _found(comparison, "a2", "Director Ines Tamm told reporters")
    mention = SourceMention(role=SourceRole.TOLD, location=place)
    return NamedSource(article="a2", name="Ines Tamm", agency=False, outlet=None, mentions=(mention,))


def _found(comparison: Comparison, article: str, words: str) -> Location:
    start = comparison.article_by_id[article].text.index(words)
    return Location(article=article, start=start, end=start + len(words))
