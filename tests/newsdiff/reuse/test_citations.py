"""Where an article cites another one of its story."""

from __future__ import annotations

from corpus import Article
from newsdiff import Comparison, compare
from newsdiff.reuse_records import CitedBy

HERON = "A heron landed on the roof of the town hall in Pellworth on Sunday and stayed for an hour."
CITED = Article.from_text(
    f"Heron takes up residence in Pellworth\n\n{HERON}\n",
    source="cited.txt",
    outlet="The Pellworth Post",
    title="Heron takes up residence in Pellworth",
    url="https://www.pellworth-post.example/heron/?ref=front",
)
LINK, TITLE, OUTLET = CitedBy
BODY = "Birdwatchers came to Pellworth to see a heron that had landed on a roof there.\n\n"


def cited(text: str, **fields: str) -> tuple[Comparison, list[tuple[tuple[CitedBy, ...], str]]]:
    own = Article.from_text(text, source="own.txt", outlet="Ash Tribune", **fields)
    comparison = compare([own, CITED])
    found = comparison.reuse.citations
    assert all((citation.article, citation.cites) == ("a1", "a2") for citation in found)
    return comparison, [(citation.by, comparison.quote(citation.location)) for citation in found]


def references(*entries: str) -> str:
    return f"{BODY}References\n" + "".join(f"- {entry}\n" for entry in entries)


OTHERS = (
    "Novak, A. (2030, May 1). Feathers and roofs. Roof Review. https://roofs.example/feathers",
    "Lark, B. (2029). On standing still. Journal of Waders. https://waders.example/12",
)


def test_an_entry_of_a_reference_list_is_shown_whole_with_how_it_cites() -> None:
    entry = (
        "Marsh, O. (2030, May 2). Heron takes up residence in Pellworth. The Pellworth Post. "
        "https://pellworth-post.example/heron"
    )
    comparison, found = cited(references(entry, *OTHERS))
    assert any(block.reason == "reference list" for block in comparison.articles[0].excluded)
    ((ways, quote),) = found
    assert ways == (LINK, TITLE, OUTLET)
    assert quote.endswith(entry)


def test_an_entry_that_names_the_outlet_alone_says_so() -> None:
    _, found = cited(
        references("Marsh, O. (2028). Rooks. The Pellworth Post. https://other.example/rooks", *OTHERS)
    )
    assert [ways for ways, _ in found] == [(OUTLET,)]


def test_an_outlets_name_that_is_only_a_credit_is_not_cited() -> None:
    text = references("Marsh, O. (2028). Rooks. Valley Wire. https://other.example/rooks", *OTHERS)
    own = Article.from_text(text, source="own.txt", outlet="Ash Tribune")
    adapted = Article.from_text(f"{HERON}\n\n(Adapted from Valley Wire)\n", source="b.txt")
    assert adapted.outlet == "Valley Wire"
    assert compare([own, adapted]).reuse.citations == ()
    stated = Article.from_text(f"{HERON}\n", source="b.txt", outlet="Valley Wire")
    assert [citation.by for citation in compare([own, stated]).reuse.citations] == [(OUTLET,)]


def test_a_link_or_a_title_in_the_body_cites_and_an_outlets_name_does_not() -> None:
    _, found = cited(f"{BODY}See https://pellworth-post.example/heron for the picture of the bird.\n")
    assert found == [((LINK,), "https://pellworth-post.example/heron")]
    _, found = cited(f"{BODY}Under “Heron Takes Up Residence in Pellworth” the paper printed a picture.\n")
    assert found == [((TITLE,), "Heron Takes Up Residence in Pellworth")]
    assert cited(f"{BODY}The Pellworth Post printed a picture of the bird on its front page.\n")[1] == []


def test_another_page_of_the_host_is_no_citation() -> None:
    assert cited(f"{BODY}See https://pellworth-post.example/heron-2 for a picture of the bird.\n")[1] == []


def test_the_same_headline_or_address_cites_nothing() -> None:
    same = f"Heron takes up residence in Pellworth\n\n{BODY}"
    assert cited(same)[1] == []
    assert cited(same, title="Heron takes up residence in Pellworth")[1] == []
    at = f"{BODY}This page: https://pellworth-post.example/heron\n"
    assert cited(at, url="https://pellworth-post.example/heron")[1] == []


def test_a_short_title_is_not_looked_for_in_prose() -> None:
    short = CITED.model_copy(update={"title": "Heron lands", "url": None})
    own = Article.from_text(f"{BODY}A heron lands where it likes.\n", source="own.txt", outlet="Ash Tribune")
    assert compare([own, short]).reuse.citations == ()
