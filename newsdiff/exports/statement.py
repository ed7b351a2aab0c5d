"""What every export states: what was compared, how, what was set aside, and what a person has reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from corpus.provenance import SOURCE_CREDIT
from newsdiff.comparison import ArticleRecord, Comparison
from newsdiff.exports.blind import NOTE, is_blind
from newsdiff.exports.plain import one_line, web_address
from newsdiff.exports.reviewed import review_in_words
from newsdiff.exports.words import DISCLAIMER

_EXCERPT_OF_JUNK = 60


@dataclass(frozen=True)
class SetAside:
    """An excluded block: why, and how it begins."""

    reason: str
    excerpt: str


@dataclass(frozen=True)
class Outlet:
    """One article as it was compared; every text of it stays in its line. `link` is safe to follow."""

    number: int
    id: str
    name: str
    title: str | None
    byline: str | None
    published: date | None
    source: str
    url: str | None
    link: str | None
    sha256: str
    language: str
    is_base: bool
    is_credited: bool
    """Whether the name is that of the source that the article credits, for want of another."""
    set_aside: tuple[SetAside, ...]
    notes: tuple[str, ...]

    @property
    def label(self) -> str:
        """Number and name, as in "2 Valley Wire"."""
        return f"{self.number} {self.name}"

    @property
    def attribution(self) -> str:
        """The name, for a quote: whether the article itself only credits the outlet."""
        return f"credited to {self.name}" if self.is_credited else self.name

    def facts(self) -> str:
        """All of it in one line, but for what was set aside."""
        title = f"“{self.title}”" if self.title else "no title"
        told = [self.name, title, str(self.published or "no date"), self.url or "no URL", self.source]
        return ", ".join([*told, f"SHA-256 {self.sha256}"])


@dataclass(frozen=True)
class Statement:
    """`generator` and `settings` are those the comparison was made with, whoever writes it out again."""

    generator: str
    settings: str
    outlets: tuple[Outlet, ...]
    claims: int
    review: str
    note: str

    @property
    def base(self) -> Outlet:
        return next(outlet for outlet in self.outlets if outlet.is_base)

    def outlet(self, article: str) -> Outlet:
        """The outlet of an article id; KeyError for an unknown one."""
        found = next((outlet for outlet in self.outlets if outlet.id == article), None)
        if found is None:
            raise KeyError(article)
        return found

    def how(self) -> str:
        """Version, settings and base in one line."""
        return f"{self.generator}; settings: {self.settings}; read against {self.base.label}"


def statement(comparison: Comparison) -> Statement:
    """The statement of a comparison."""
    generator = comparison.generator
    outlets = [
        _outlet(number, article, article.id == comparison.base)
        for number, article in enumerate(comparison.articles, start=1)
    ]
    return Statement(
        generator=one_line(f"{generator.name} {generator.version}"),
        settings=_settings(comparison.settings),
        outlets=tuple(outlets),
        claims=len(comparison.claims),
        review=review_in_words(comparison),
        note=f"{DISCLAIMER} {NOTE}" if is_blind(comparison) else DISCLAIMER,
    )


def _outlet(number: int, article: ArticleRecord, is_base: bool) -> Outlet:
    return Outlet(
        number=number,
        id=article.id,
        name=one_line(article.outlet) or "untitled",
        title=one_line(article.title) if article.title else None,
        byline=one_line(article.byline) if article.byline else None,
        published=article.published,
        source=one_line(article.source),
        url=one_line(article.url) if article.url else None,
        link=web_address(article.url),
        sha256=one_line(article.sha256),
        language=article.language,
        is_base=is_base,
        is_credited=article.provenance.get("outlet") == SOURCE_CREDIT,
        set_aside=tuple(
            SetAside(one_line(block.reason or "no reason"), _beginning(block.of(article.text)))
            for block in article.excluded
        ),
        notes=tuple(map(one_line, article.notes)),
    )


def _beginning(text: str) -> str:
    words = one_line(text)
    return words if len(words) <= _EXCERPT_OF_JUNK else words[: _EXCERPT_OF_JUNK - 1].rstrip() + "…"


def _settings(settings: dict[str, Any]) -> str:
    told = [f"{name} {_value(value)}" for name, value in settings.items() if value not in (None, False, [])]
    return one_line(", ".join(told) or "none")


def _value(value: Any) -> str:
    if value is True:
        return "yes"
    return " and ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
