"""Two outlets that share passages in every way, and a third that shares nothing."""

from __future__ import annotations

from newsdiff.comparison import Comparison, Relation, Tier
from newsdiff.reuse_records import Joined, Reuse, Share, SharedWording
from tests.tui.drafts import REWORDED, SAME, Draft, Link, Story

ESCAPE = "\x1b]0;seized\x07"


def piers(outlet: str = "Gull & Harbor") -> Comparison:
    """The anchor is told in shared wording, but its passages are not aligned."""
    ledger = (
        Draft("Quay Ledger", "Storm takes the north pier")
        .paragraph(
            storm="The storm took the north pier on Sunday night.",
            cost="Rebuilding the north pier will cost $4 million, the harbour board said.",
            ferry="Ferries sail from the south quay until the spring.",
        )
        .paragraph(
            anchor="Divers found the old anchor of the brig Meridian beneath it.",
            gulls=f"Nobody has asked the [b]gulls[/b]{ESCAPE} so far.",
        )
    )
    gull = Draft(outlet).paragraph(
        ferry="Until spring, boats leave from the quay in the south.",
        storm="The storm took the north pier on Sunday night.",
        cost="Rebuilding the north pier will cost $6 million, the harbour board said.",
        brig="A collector wants the old anchor of the brig Meridian for his garden.",
        birds="The birds were not heard.",
    )
    sora = Draft("空の便り").paragraph(own="灯台は無事だった。")
    amount = Link(
        Relation.ALTERED, 0.9, edits=[("$4", "$6")], changes=[("amount", "$4 million", "$6 million")]
    )
    comparison = (
        Story(ledger, gull, sora)
        .claim("storm took the pier", a1=(["storm"], None), a2=(["storm"], SAME))
        .claim("cost of rebuilding", a1=(["cost"], None), a2=(["cost"], amount))
        .claim("ferries sail", a1=(["ferry"], None), a2=(["ferry"], Link(Relation.REWORDED, moved=True)))
        .claim("anchor found", a1=(["anchor"], None))
        .claim("gulls", a1=(["gulls"], None), a2=(["birds"], Link(Relation.REWORDED, 0.4, Tier.POSSIBLE)))
        .claim("collector", a2=(["brig"], None))
        .claim("lighthouse", a3=(["own"], None))
        .build()
    )
    reuse = Reuse(
        pairs=(
            SharedWording(a=share("a1", 0.55, 0.9), b=share("a2", 0.5, 0.8, 40), joined=Joined.PASSAGES),
            SharedWording(a=share("a1", 0.0), b=share("a3", 0.0)),
            SharedWording(a=share("a3", 0.004), b=share("a2", 0.06, 0.25)),
        ),
        groups=(("a1", "a2"), ("a3",)),
    )
    return comparison.model_copy(update={"reuse": reuse})


def crowd(outlets: int) -> Comparison:
    """Many outlets that tell one thing; the later two outlets come, the less they share."""
    story = Story(*(Draft(f"Outlet {n}").paragraph(one=f"It rained, says {n}.") for n in range(outlets)))
    links = {f"a{n}": (["one"], None if n == 1 else REWORDED) for n in range(1, outlets + 1)}
    comparison = story.claim("rain", **links).build()
    pairs = tuple(
        SharedWording(a=share(f"a{a}", 1 / (a + b)), b=share(f"a{b}", 1 / (a + b)))
        for a in range(1, outlets + 1)
        for b in range(a + 1, outlets + 1)
    )
    groups = tuple((article.id,) for article in comparison.articles)
    return comparison.model_copy(update={"reuse": Reuse(pairs=pairs, groups=groups)})


def share(article: str, shared: float, aligned: float = 0.0, words: int = 50) -> Share:
    return Share(
        article=article,
        words=words,
        shared=shared,
        aligned=aligned,
        in_order=aligned,
        quoted_words=0,
        quoted_shared=0.0,
    )
