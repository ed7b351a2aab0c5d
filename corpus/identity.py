"""What sets the articles of one story apart: the same text twice, and outlets of one name."""

from __future__ import annotations

from collections import Counter

from corpus.article import Article


def duplicates_noted(articles: list[Article]) -> list[Article]:
    """The articles, with a note on each whose bytes an earlier one has too."""
    first: dict[str, Article] = {}
    noted = []
    for article in articles:
        if original := first.get(article.sha256):
            notes = (*article.notes, f"duplicate: the same bytes as {original.source}")
            article = article.model_copy(update={"notes": notes})
        first.setdefault(article.sha256, article)
        noted.append(article)
    return noted


def outlets_told_apart(articles: list[Article]) -> list[Article]:
    """The articles, with outlets of one name numbered: "Beacon", "Beacon (2)"."""
    taken = {article.outlet for article in articles}
    seen: Counter[str] = Counter()
    apart = []
    for article in articles:
        seen[article.outlet] += 1
        number = seen[article.outlet]
        if number > 1:
            while (name := f"{article.outlet} ({number})") in taken:
                number += 1
            taken.add(name)
            article = article.model_copy(update={"outlet": name})
        apart.append(article)
    return apart
