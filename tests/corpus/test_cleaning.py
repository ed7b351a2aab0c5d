"""What is not part of an article is set aside with its reason, and nothing else is."""

from __future__ import annotations

import pytest

from corpus import Article, BlockKind
from tests.corpus.pages import HEADLINES, MENU, MORE_PARAGRAPHS, PARAGRAPHS, article, excluded, kept


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Leave a comment", "comment prompt"),
        ("12 Comments", "comment prompt"),
        ("Your email address will not be published anywhere on our pages.", "comment prompt"),
        ("Schreiben Sie einen Kommentar", "comment prompt"),
        ("We use cookies to make your visit better. Accept all or change your settings.", "cookie notice"),
        (
            "Nous utilisons des cookies pour mesurer votre navigation. Vous acceptez leur emploi.",
            "cookie notice",
        ),
        ("Unsere Website nutzt Cookies. Mit der Nutzung sind Sie einverstanden.", "cookie notice"),
        ("Sign up for our weekly newsletter and get it in your inbox.", "subscription prompt"),
        ("Subscribe now", "subscription prompt"),
        ("Share this article on Facebook", "sharing prompt"),
        ("Follow us on Twitter and Instagram.", "sharing prompt"),
        ("Read more: Quay repairs delayed once again", "link to other articles"),
        ("Related stories", "link to other articles"),
        ("You may also like", "link to other articles"),
        ("© 2026 The Beacon. All rights reserved.", "copyright line"),
        ("Copyright 2026 Harbour Post Ltd", "copyright line"),
        ("Advertisement", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Click to share on Chirper (Opens in new window)", "sharing prompt"),
        ("Read this next", "link to other articles"),
        ("More great Beacon stories", "link to other articles"),
        (
            "(Reporting by Ada Novak, Ben Roy and Cleo Marsh in Arden, with more by Dan Ode, Eve Fane, "
            "Flo Gant, Gus Holm and Ida Jay; editing by Kim Lowe)",
            "byline",
        ),
        (
            "Beacon writers Ada Novak, Ben Roy, Cleo Marsh, Dan Ode and Eve Fane contributed to this report.",
            "byline",
        ),
        (
            "If you buy something through a link here, we may earn a small commission.",
            "affiliate notice",
        ),
        ("This site is protected by reCAPTCHA and its terms apply.", "form notice"),
        ("Tags: harbour, council, cranes", "topic list"),
        ("Skip to main content", "menu"),
        ("Fermer", "menu"),
        ("The quay in January. (Photo: Ada Novak)", "picture credit"),
        ("* * *", "ornament"),
    ],
)
def test_wording_gives_it_away_anywhere(line: str, reason: str) -> None:
    for at in (0, 2, len(PARAGRAPHS)):
        found = article([*PARAGRAPHS[:at], line, *PARAGRAPHS[at:]])
        assert excluded(found) == [(reason, line)]
        assert kept(found) == PARAGRAPHS


@pytest.mark.parametrize(
    "paragraph",
    [
        "The share fell 5.2 percent.",
        "66.2 percent voted no.",
        "Turnout: 41 percent.",
        "“No comment,” the mayor said.",
        "Share prices of the bidders rose on Tuesday, and then fell again before trading closed.",
        "The regulator said that the site set cookies before a visitor had made any choice.",
        "Read in full, the contract leaves the price open and gives both sides a year to settle it.",
        "The newsletter of the fishing federation called the crane a mistake that everyone would regret.",
        "Comments by the mayor were taken back an hour later.",
        "Related projects in two other ports have been stopped since the spring, the office said.",
        "Home owners near the quay were not asked.",
        "Copyright was one of the questions that the contract left open, according to two of its readers.",
        "Subscribers of the port’s bulletin learned of it first, and they told the rest of the town.",
        "It closed.",
        "Topics of the talks included the price, the crane and the road behind the quay, one bidder said.",
        "Tags on the crates showed where the steel had been rolled, and in which year.",
        "The broker may earn a commission of 4 percent, which the council called too much.",
        "Ada Novak is a reporter whom the council sued, and who won.",
        "Reporting by the harbour office showed a loss of 2 million euros over ten years, which nobody "
        "on the council had read before that Monday.",
        "Ben Roy contributed 20,000 euros to the campaign, and none of it was spent.",
    ],
)
def test_paragraphs_of_the_body_stay(paragraph: str) -> None:
    for at in (1, len(PARAGRAPHS)):
        found = article([*PARAGRAPHS[:at], paragraph, *PARAGRAPHS[at:]])
        assert excluded(found) == []


def test_an_article_saved_alone_keeps_every_line() -> None:
    blocks = [
        "Harbour News",
        "Council signs harbour contract",
        "A standfirst without a stop",
        *PARAGRAPHS,
        "The end",
    ]
    assert excluded(article(blocks)) == []


@pytest.mark.parametrize("separator", ["\n", "\n\n"])
def test_headlines_after_the_article_go(separator: str) -> None:
    found = article([*PARAGRAPHS, *HEADLINES], separator)
    assert excluded(found) == [("unrelated headline", line) for line in HEADLINES]


@pytest.mark.parametrize("mark", ["", "• ", "- "])
def test_a_menu_before_the_article_goes_and_the_title_stays(mark: str) -> None:
    title = "Harbour contract signed after year of talks"
    found = article([*(mark + line for line in MENU), title, *PARAGRAPHS], "\n")
    assert {reason for reason, _ in excluded(found)} == {"menu"}
    assert [text for _, text in excluded(found)] == [mark + line for line in MENU]
    assert kept(found) == [title, *PARAGRAPHS]
    assert found.title == title


def test_teasers_between_links_go() -> None:
    teaser = "Our gardening expert explains how sun and rain ruin tomatoes."
    found = article([*PARAGRAPHS, *HEADLINES, teaser, *HEADLINES], "\n")
    assert ("apart from the article", teaser) in excluded(found)
    assert kept(found) == PARAGRAPHS


def test_the_article_goes_on_after_a_list_it_introduces() -> None:
    items = [
        f"- {name} harbour" for name in ("Arden", "Brill", "Corse", "Dole", "Ems", "Fane", "Gant", "Holm")
    ]
    found = article([*PARAGRAPHS[:2], "The contract covers these places:", *items, *PARAGRAPHS[2:]], "\n")
    assert excluded(found) == []


def test_the_article_goes_on_after_a_table_and_after_a_poem() -> None:
    table = [f"Year {year}: {year - 2000} ships" for year in range(2010, 2022)]
    poem = ["O harbour of my fathers", "where all the gulls are grey"] * 5
    for lines in (table, poem):
        for rest in (PARAGRAPHS, MORE_PARAGRAPHS):
            assert excluded(article([*PARAGRAPHS, *lines, *rest], "\n")) == []


REFERENCES = [
    "- Novak, A. (2026, March 3). Harbour deal signed. The Beacon. https://beacon.example/2026/deal",
    "- Harbour Office. (2025). Annual report. https://harbour.example/report",
    "- Council v. Quay Holdings, No. 12 (2024). https://court.example/12",
]


@pytest.mark.parametrize("title", [[], ["References"], ["## Sources"]])
def test_a_reference_list_goes_with_its_title(title: list[str]) -> None:
    found = article([*PARAGRAPHS, *title, *REFERENCES], "\n")
    assert {reason for reason, _ in excluded(found)} == {"reference list"}
    assert len(found.excluded) == len(title) + len(REFERENCES)
    assert kept(found) == PARAGRAPHS


def test_list_items_with_a_year_or_two_links_are_no_reference_list() -> None:
    items = ["- The quay was built by the navy (1931).", *REFERENCES[:2]]
    assert excluded(article([*PARAGRAPHS, *items[:1], *PARAGRAPHS[:1], *items[1:]], "\n")) == []


def test_a_notice_in_another_language_after_the_article_goes_and_a_quotation_inside_stays() -> None:
    french = (
        "Nous sommes tristes que le conseil ne nous ait pas entendus dans cette affaire, et nous le disons."
    )
    assert excluded(article([*PARAGRAPHS, french])) == [("other language", french)]
    assert excluded(article([*PARAGRAPHS[:2], french, *PARAGRAPHS[2:]])) == []


def test_the_button_of_a_cookie_notice_goes_with_it() -> None:
    notice = "We use cookies so that your visit to our site goes well. You accept them by reading on."
    assert excluded(article([*PARAGRAPHS, notice, "Yes, thanks"])) == [
        ("cookie notice", notice),
        ("cookie notice", "Yes, thanks"),
    ]


def test_without_cleaning_nothing_goes() -> None:
    text = "\n\n".join([*MENU, *PARAGRAPHS, "Leave a comment", *HEADLINES])
    found = Article.from_text(text, source="a.txt", clean=False)
    assert found.excluded == ()
    assert len(found.body) == len(MENU) + len(PARAGRAPHS) + 1 + len(HEADLINES)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["他来了，签署了合同。", "港口办公室没有说明价格。", "市长当天拒绝了请求。"],
        ["Rada podpisala v pondeli smlouvu o pristavu.", "Cena nebyla zverejnena, rekla mluvci uradu."],
    ],
)
def test_languages_without_a_word_list_keep_their_paragraphs(paragraphs: list[str]) -> None:
    found = Article.from_text("\n\n".join(paragraphs), source="a.txt")
    assert found.excluded == ()
    assert {block.kind for block in found.body} == {BlockKind.PARAGRAPH}
