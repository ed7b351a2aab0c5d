"""A clock that is set back: the order of versions, articles and stories is that in which they came."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest

from corpus.library import open_library
from corpus.library import rows as library_rows
from corpus.library.models import Capture
from tests.corpus.library.kept import FIRST, LATER, SECOND, paper

URL = "https://courier.example/2031/harbour"


class Backwards(datetime):
    """Each look at it is a day before the last."""

    days: ClassVar[int] = 0

    @classmethod
    def now(cls, tz: object = None) -> Backwards:
        cls.days += 1
        moment = datetime(2031, 5, 8, tzinfo=UTC) - timedelta(days=cls.days)
        return cls.fromtimestamp(moment.timestamp(), UTC)


def test_versions_stories_and_exports_keep_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_rows, "datetime", Backwards)
    with open_library(tmp_path / "library.db") as library:
        library.create_story("Earlier")
        story = library.create_story("Harbour")
        for text in (FIRST, LATER, SECOND):
            fetched = Backwards.now()
            library.add_article(story, paper(text, url=URL), Capture(fetched=fetched, requested_url=URL))
        library.add_article(story, paper(FIRST, "Slipway Post"))
        versions = library.versions(story, "1")
        assert [version.number for version in versions] == [1, 2, 3]
        assert versions[0].added > versions[1].added > versions[2].added
        assert library.load_story(story)[0].text == SECOND, "the newest is what came last"
        assert [kept.name for kept in library.stories()] == ["Harbour", "Earlier"]
        library.mark_read(story)
        assert library.story(story).unread == 0
        file = library.export_story(story, tmp_path / "harbour.newsdiff")
        again = library.import_story(file, "Again")
        assert [article.text for article in library.load_story(again)] == [SECOND, FIRST]
        assert library.versions(again, "1")[2].added == versions[2].added
