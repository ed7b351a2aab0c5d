"""How a story was being read, so that it outlives the comparison: outlets by name, the claim by quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_serializer, model_validator

from newsdiff.comparison import Claim, Comparison
from tui.plan.arrangement import Arrangement
from tui.plan.filters import Filters


class Quote(BaseModel):
    """A passage of an outlet's article; offsets would not outlive another version."""

    outlet: str
    words: str


class View(BaseModel):
    """Every field has a value by which a story is shown as at first."""

    model_config = ConfigDict(extra="ignore")

    base: str | None = None
    focus: str | None = None
    label: str = ""
    quotes: tuple[Quote, ...] = ()
    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    wider: dict[str, int] = Field(default_factory=dict)
    filters: Filters = Filters()
    """Its outlets are names."""
    folded: bool = False
    same_folded: bool = False
    sentences: bool = False
    row_order: str | None = None
    to_review: int | None = None
    """How many cells nobody had reviewed."""

    @model_validator(mode="before")
    @classmethod
    def _of_one_level(cls, kept: dict[str, Any]) -> dict[str, Any]:
        """What was kept once: each filter was a field of the view itself."""
        asked = {each.name: kept[each.name] for each in fields(Filters) if each.name in kept}
        return {"filters": asked, **kept} if asked else kept

    @field_serializer("filters")
    def _what_is_asked(self, filters: Filters) -> dict[str, Any]:
        values = {each.name: getattr(filters, each.name) for each in fields(filters)}
        return {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in values.items()
            if value
        }


def read_view(kept: Any) -> View | None:
    """The view that was kept as JSON; None for anything else."""
    try:
        return View.model_validate(kept) if isinstance(kept, dict) else None
    except ValidationError:
        return None


class Names:
    """The outlets of a comparison by their names, which the articles of one story do not share."""

    def __init__(self, comparison: Comparison) -> None:
        self._of = {article.id: article.outlet for article in comparison.articles}
        self._id = {article.outlet: article.id for article in comparison.articles}

    def name(self, article: str) -> str:
        return self._of[article]

    def names(self, articles: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._of[each] for each in articles)

    def id(self, name: str | None) -> str | None:
        """The article of an outlet, None where the story has it no longer."""
        return self._id.get(name or "")

    def ids(self, names: Iterable[str]) -> list[str]:
        return [self._id[name] for name in names if name in self._id]


def quotes_of(comparison: Comparison, claim: Claim) -> tuple[Quote, ...]:
    """The first passage of each outlet that tells a claim."""
    names = Names(comparison)
    told = (cell for cell in claim.cells if cell.passages)
    first = ((cell.article, comparison.passage_by_id[cell.passages[0]]) for cell in told)
    return tuple(Quote(outlet=names.name(a), words=comparison.quote(p)) for a, p in first)


def find_claim(comparison: Comparison, view: View) -> int | None:
    """The number of the claim that shares most quotes with the one kept, or else has its label."""
    wanted = {(quote.outlet, quote.words) for quote in view.quotes}
    best, most = None, 0
    for number, claim in enumerate(comparison.claims):
        found = {(quote.outlet, quote.words) for quote in quotes_of(comparison, claim)}
        if (shared := len(wanted & found)) > most:
            best, most = number, shared
    if best is None and view.label:
        labelled = (n for n, claim in enumerate(comparison.claims) if claim.label == view.label)
        best = next(labelled, None)
    return best


def arrangement_of(view: View, comparison: Comparison) -> Arrangement:
    """The columns as they were; outlets that are new in the story come last."""
    names, articles = Names(comparison), [article.id for article in comparison.articles]
    kept = names.ids(view.order)
    order = (*kept, *(each for each in articles if each not in kept))
    wider = {each: view.wider[names.name(each)] for each in articles if names.name(each) in view.wider}
    hidden = frozenset(names.ids(view.hidden))
    if len(articles) - len(hidden) < 2:
        hidden = frozenset()
    return Arrangement(order, hidden, wider)


def filters_of(view: View, comparison: Comparison) -> Filters:
    """The filters as they were, less those on outlets that are gone."""
    return replace(view.filters, outlets=frozenset(Names(comparison).ids(view.filters.outlets)))
