"""Roles: who leads, who did what to whom, who holds which office, and of whom something is asked."""

from __future__ import annotations

import time

import pytest

from newsdiff.facts.mention import ArticleText, Sentence
from newsdiff.facts.roles.actions import Action, Party
from newsdiff.facts.roles.deeds import Deed
from newsdiff.facts.roles.groups import Part
from newsdiff.facts.roles.kind import ROLES
from newsdiff.facts.roles.offices import Office
from newsdiff.facts.roles.people import Ruled
from newsdiff.facts.roles.subjects import Subject
from newsdiff.facts.roles.words import RoleMention
from newsdiff.tokens import tokenise
from tests.newsdiff.facts.alignments import changes
from tests.newsdiff.facts.test_names import article


def found(text: str, aspect: type[RoleMention]) -> list[RoleMention]:
    return [mention for mention in ROLES.find(article(text)) if isinstance(mention, aspect)]


def action(text: str) -> tuple[str, str, str]:
    """The one action between names: its verb, who does it, and to whom."""

    def called(party: Party) -> str:
        return party.name.value if party.name else party.noun

    (done,) = found(text, Action)
    assert isinstance(done, Action)
    return done.verb, called(done.agent), called(done.patient)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell to the Orlan-led consortium.", "Orlan leads the consortium"),
        ("It fell to an Orlan-led mobile mast consortium.", "Orlan leads the consortium"),
        ("It fell to a consortium led by Orlan.", "Orlan leads the consortium"),
        ("It is said that Orlan heads the new consortium.", "Orlan leads the consortium"),
        ("It fell to a consortium including Orlan.", "Orlan is in the consortium"),
        ("It fell to a consortium made up of Orlan.", "Orlan is in the consortium"),
        ("It fell to Orlan, a member of the consortium.", "Orlan is in the consortium"),
        ("It is said that Orlan joined the consortium.", "Orlan is in the consortium"),
    ],
)
def test_who_leads_a_group_and_who_is_in_it(text: str, value: str) -> None:
    assert [part.value for part in found(text, Part)] == [value]


@pytest.mark.parametrize(
    "text",
    ["It fell to the Orlan-built mast.", "It was led by Orlan.", "It is the consortium's and Orlan's."],
)
def test_no_group_is_read_into_other_words(text: str) -> None:
    assert found(text, Part) == []


@pytest.mark.parametrize(
    "text",
    [
        "In March Orlan sued Brex.",
        "In March Orlan had also sued Brex.",
        "In March Brex was sued by Orlan.",
        "In March Brex has been repeatedly sued by Orlan.",
    ],
)
def test_active_and_passive_are_the_same(text: str) -> None:
    assert action(text) == ("su", "Orlan", "Brex")


@pytest.mark.parametrize(
    "text", ["Orlan's lawyers sued Brex.", "It hit Orlan, Brex said.", "Orlan and Brex sued."]
)
def test_no_action_is_read_across_a_comma_or_an_owner(text: str) -> None:
    assert found(text, Action) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Then Orlan bought the plant from Brex.", "Then Brex sold the plant to Orlan."),
        ("Then Orlan borrowed the money from Brex.", "Then Brex lent the money to Orlan."),
        ("Then Orlan beat Brex.", "Then Brex lost to Orlan."),
        ("Now Orlan works for Brex.", "Now Brex employs Orlan."),
        ("Now Orlan owns Brex.", "Now Brex belongs to Orlan."),
    ],
)
def test_converse_verbs_say_the_same(one: str, other: str) -> None:
    assert changes(one, other, kinds=[ROLES]) == ()
    ends = {
        action_.verb for text in (one, other) for action_ in found(text, Action) if _is_between_names(action_)
    }
    assert len(ends) == 1


def _is_between_names(mention: RoleMention) -> bool:
    assert isinstance(mention, Action)
    return mention.agent.name is not None and mention.patient.name is not None


@pytest.mark.parametrize("verb", ["met", "married", "merged with", "agreed with", "and"])
def test_what_is_mutual_is_no_action(verb: str) -> None:
    assert found(f"Then Orlan {verb} Brex.", Action) == []


def test_another_doer_of_the_same_is_told_in_a_rewrite() -> None:
    a = "After a long fight, court files show, Vanta was bought by Orlan."
    b = "Nobody had thought that Brex bought Vanta with so little money."
    (change,) = changes(a, b, kinds=[ROLES])
    assert (change.kind, change.note) == ("name", "Orlan → Brex")


@pytest.mark.parametrize(
    ("text", "office", "rank"),
    [
        ("It was Deputy Minister Ana Vell.", "minister", "deputy"),
        ("It was vice minister Ana Vell.", "minister", "deputy"),
        ("It was Ana Vell, the former minister of ports.", "minister", "former"),
        ("It was Ana Vell, a lawyer for the port.", "lawyer", ""),
        ("It was ex-mayor Ana Vell.", "mayor", "former"),
        ("It was Chairwoman Ana Vell.", "chair", ""),
    ],
)
def test_an_office_stands_before_or_behind_the_name(text: str, office: str, rank: str) -> None:
    (held,) = found(text, Office)
    assert isinstance(held, Office)
    assert (held.office, held.rank) == (office, rank)


@pytest.mark.parametrize(
    "text",
    [
        "It was Ana Vell, who met the minister.",
        "It was Ana Vell, tired of the mayor.",
        "It was Mr. Vell.",
        "It was Ana Vell's minister.",
    ],
)
def test_no_office_is_read_into_other_words(text: str) -> None:
    assert found(text, Office) == []


@pytest.mark.parametrize(
    ("text", "office", "portfolio"),
    [
        ("Then Transport Minister Anna Orlan spoke.", "minister", {"transport"}),
        ("The transport minister, Anna Orlan, spoke.", "minister", {"transport"}),
        ("Then Anna Orlan, the Ardelian minister for trade, spoke.", "minister", {"trade"}),
        ("The defence minister, Anna Orlan, spoke.", "minister", {"defence"}),
        ("The Ardelian prime minister, Anna Orlan, spoke.", "prime minister", set()),
    ],
)
def test_an_office_is_told_with_what_its_holder_is_in_charge_of(
    text: str, office: str, portfolio: set[str]
) -> None:
    (held,) = found(text, Office)
    assert isinstance(held, Office)
    assert (held.office, held.portfolio) == (office, portfolio)


@pytest.mark.parametrize(
    ("text", "people", "stems"),
    [
        ("Prosecutors had asked for a long sentence.", "prosecutor", {"long", "sentenc"}),
        ("By noon the defence sought a short sentence, at most.", "defence", {"short", "sentenc"}),
        ("It says the judges quickly dropped the charge.", "judge", {"charg"}),
    ],
)
def test_what_people_without_a_name_do(text: str, people: str, stems: set[str]) -> None:
    (deed,) = found(text, Deed)
    assert isinstance(deed, Deed)
    assert deed.people == people
    assert deed.object == stems


@pytest.mark.parametrize(
    "text", ["Prosecutors, by noon, slept.", "It was the judges' car.", "A plan, judges."]
)
def test_no_deed_is_read_across_a_comma_or_an_owner(text: str) -> None:
    assert found(text, Deed) == []


def test_two_offices_of_one_person_are_no_difference_in_a_rewrite() -> None:
    a = "The pier was opened last week by Mayor Ana Vell, who came on foot."
    b = "Boats hooted when Judge Ana Vell cut the ribbon."
    assert changes(a, b, kinds=[ROLES]) == ()


def test_who_is_under_a_rule() -> None:
    (rule,) = found("It would require all boat owners who sail to publish safety records.", Ruled)
    assert isinstance(rule, Ruled)
    assert (rule.value, rule.verb) == ("all boat owners", "require")
    assert {"publish", "safeti", "record"} <= rule.asked
    assert found("It required that they go to Ardel.", Ruled) == []
    assert found("It allowed him to go.", Ruled) == []


def test_who_did_it() -> None:
    (subject,) = found("ARDEL — The delegates in the hall cheered and rejected the offer.", Subject)
    assert isinstance(subject, Subject)
    assert (subject.value, subject.verbs) == ("delegates", {"cheer", "reject"})
    assert found("Delegates were cheered.", Subject) == []
    assert found("The offer of the delegates was cheered.", Subject) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Orlan-led consortium won, as had a consortium including Orlan.",
        "It requires owners to publish records. It requires crews to publish records.",
        "Delegates in Ardel rejected it. Leaders in Ardel rejected it.",
        "Orlan sued Brex, and Brex sued Orlan.",
        "Mayor Ana Vell rose. Judge Ana Vell fell.",
    ],
)
def test_what_both_sides_say_of_each_other_is_no_difference(text: str) -> None:
    assert changes(text, text, kinds=[ROLES]) == ()


HOSTILE = {
    "news": "We met Deputy Minister Ana Vell, and then Orlan sued Brex. " * 16_000,
    "rules": "require " * 100_000 + "to",
    "offices": "deputy minister " * 60_000 + "Vell",
    "appositions": "Orlan, the " * 40_000,
    "nouns": "the boat " * 80_000,
    "groups": "Orlan-led consortium including " * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_linear_time(name: str) -> None:
    text = HOSTILE[name]
    whole = ArticleText(text, [Sentence(0, len(text), tokenise(text, 0, len(text), "en"))], "en", None)
    start = time.process_time()
    assert all(mention.start < mention.end for mention in ROLES.find(whole))
    assert time.process_time() - start < 5
