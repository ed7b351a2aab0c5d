"""Small comparisons made by hand, so that the screens are tested without the engine."""

from __future__ import annotations

from datetime import date

from corpus import BlockKind
from newsdiff.comparison import Comparison, Relation, Tier
from newsdiff.facts.mention import Severity
from tests.tui.drafts import REWORDED, SAME, Draft, Link, Story


def ferry() -> Comparison:
    """Three outlets on a ferry order, with a cell of every status."""
    ledger = (
        Draft("Quay Ledger", "Strait ferries ordered from Lindqvist yard", date(2031, 3, 3))
        .block(BlockKind.HEADLINE, "Strait ferries ordered from Lindqvist yard")
        .paragraph(
            order="The strait company has ordered four ferries from the Lindqvist yard for $62 million.",
            deliver="The first is due in May 2033.",
        )
        .block(BlockKind.HEADING, "Crews wait for answers")
        .paragraph(
            crews="No crew will lose work over the order, director Ines Tamm told reporters.",
            berth="The old berths will be widened.",
        )
        .block(BlockKind.EXCLUDED, "Accept all cookies to go on.", "cookie notice")
    )
    gull = (
        Draft("Gull & Harbor", None, date(2031, 3, 4))
        .paragraph(
            order="Roughly $80 million will buy six ferries from the Lindqvist yard, sources said.",
            deliver="The first is due in May 2033.",
        )
        .paragraph(
            noise="Residents of the east bank fear the noise of the [b]new[/b] engines.",
            crews="Director Ines Tamm told reporters that few crew will lose work over it.",
        )
    )
    sora = Draft("空の便り").paragraph(
        order="海峡会社はリンドクヴィスト造船所に四隻のフェリーを発注した。",
        deliver="The first one of them is expected to arrive in May 2033.",
        noise="Engines are loud 👩‍🚀, e\u0301coutez, Donaudampfschifffahrtsgesellschaftskapitän, so.",
    )
    return (
        Story(ledger, gull, sora)
        .claim(
            "four ferries ordered from the Lindqvist yard",
            a1=(["order"], None),
            a2=(
                ["order"],
                Link(
                    Relation.ALTERED,
                    0.66,
                    edits=[("has ordered", "will buy"), ("", "sources said")],
                    changes=[
                        ("amount", "$62 million", "Roughly $80 million"),
                        ("count", "four", "six"),
                        ("attribution", "", "sources said"),
                    ],
                ),
            ),
            a3=(["order"], Link(Relation.REWORDED, 0.41, Tier.POSSIBLE)),
        )
        .claim(
            "first ferry due in May 2033",
            a1=(["deliver"], None),
            a2=(["deliver"], SAME),
            a3=(
                ["deliver"],
                Link(Relation.REWORDED, 0.71, edits=[("due", "expected to arrive"), ("", "one of them")]),
            ),
        )
        .claim("noise of the engines", a2=(["noise"], None), a3=(["noise"], None))
        .claim(
            "no crew will lose work",
            nearest="crews",
            a1=(["crews"], None),
            a2=(
                ["crews"],
                Link(Relation.ALTERED, 0.6, moved=True, changes=[("negation", "No crew", "few crew")]),
            ),
        )
        .claim("old berths widened", nearest="crews", a1=(["berth"], None))
        .build()
    )


def tower() -> Comparison:
    """Two outlets on a clock tower: a claim with a change of many kinds, and sentences cut into clauses."""
    start = "We will put the old bell back where it hung for three hundred years, we will pay for it from our"
    end = "will be asked to give so much as a single coin for the work that we do"
    left_quote, right_quote = (f"{start} own purse, and {who} {end}" for who in ("nobody", "half of us"))
    left = (
        Draft("Brackwater Echo", "Clock tower to be mended", date(2031, 5, 2))
        .paragraph(
            bell=f"“{left_quote},” mayor Odile Fenn said on Tuesday of the $4 million plan, "
            "council records show."
        )
        .sentence(tower="The tower has leaned since 1988,", scaffold="and its scaffold comes down in June.")
    )
    right = (
        Draft("The Weathervane", None, date(2031, 5, 3))
        .paragraph(
            bell=f"“{right_quote},” councillor Odile Fenn said of a plan for 3.9 to 4.2 million dollars, "
            "which she named last week."
        )
        .sentence(
            scaffold="Its scaffold may come down in July,",
            owls="which the owls will not mind,",
            tower="though the tower leans as it has since 1988.",
        )
    )
    changes = [
        ("quote", left_quote, right_quote),
        ("negation", "nobody", "half of us"),
        ("role", "mayor", "councillor"),
        ("date", "Tuesday", "last week"),
        ("amount", "$4 million", "3.9 to 4.2 million dollars"),
        ("attribution", "council records show", ""),
        ("absence", "", "which she named"),
    ]
    details = {
        "date": {"a_value": "29 April 2031", "b_value": "21 to 27 April 2031", "inferred": True},
        "amount": {
            "a_value": "4 million USD",
            "b_value": "3.9 to 4.2 million USD",
            "severity": Severity.PRECISION,
            "remark": "the range takes in the base's amount",
        },
        "attribution": {"severity": Severity.ONE_SIDED},
        "absence": {"severity": Severity.ONE_SIDED},
    }
    edits = [("nobody", "half of us"), ("mayor", "councillor")]
    altered = Link(Relation.ALTERED, 0.9, edits=edits, changes=changes, details=details)
    june = Link(
        Relation.ALTERED, 0.7, moved=True, changes=[("hedge", "comes", "may come"), ("date", "June", "July")]
    )
    return (
        Story(left, right)
        .claim("the old bell goes back", a1=(["bell"], None), a2=(["bell"], altered))
        .claim("the tower leans", a1=(["tower"], None), a2=(["tower"], REWORDED))
        .claim("the scaffold comes down", a1=(["scaffold"], None), a2=(["scaffold"], june))
        .claim("owls", a2=(["owls"], None))
        .build()
    )


def long_story(claims: int = 400, outlets: int = 3, words: int = 28) -> Comparison:
    """Many claims that every outlet tells, for speed and for scrolling."""
    vocabulary = ["harvest", "bridge", "lantern", "ninety", "meadow", "council", "pledge", "quiet"]
    drafts = []
    for outlet in range(outlets):
        draft = Draft(f"Outlet {outlet + 1}")
        for number in range(claims):
            text = " ".join(vocabulary[(number * 7 + at * 3 + outlet) % 8] for at in range(words))
            draft.paragraph(**{f"s{number}": f"{number} {text}."})
        drafts.append(draft)
    story = Story(*drafts)
    for number in range(claims):
        cells: dict[str, tuple[list[str], Link | None]] = {"a1": ([f"s{number}"], None)}
        for outlet in range(1, outlets):
            cells[f"a{outlet + 1}"] = ([f"s{number}"], REWORDED if number % 5 else SAME)
        story.claim(f"claim number {number}", None, **cells)
    return story.build()
