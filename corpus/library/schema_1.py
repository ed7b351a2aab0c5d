"""The first schema: stories, articles, versions, decisions, notes, settings, reading marks.

Times are UTC in ISO 8601; JSON columns hold what `corpus.library.rows` writes.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE story (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE,           -- the name folded
        slug TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL,
        base INTEGER REFERENCES article (id) ON DELETE SET NULL
    ) STRICT
    """,
    """
    CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
        outlet TEXT NOT NULL,               -- told apart from others of its name in the story
        key TEXT NOT NULL,                  -- the name folded
        plain TEXT NOT NULL,                -- the same without that
        source TEXT NOT NULL,
        url TEXT,
        url_key TEXT,                       -- what stays of the URL when it is compared
        requested_url TEXT,                 -- where it was fetched, this and what follows of the last answer
        answered_url TEXT,
        etag TEXT,
        last_modified TEXT,
        checked TEXT NOT NULL,
        UNIQUE (story, key)
    ) STRICT
    """,
    "CREATE INDEX article_url ON article (story, url_key)",
    "CREATE INDEX article_plain ON article (plain)",
    """
    CREATE TABLE version (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        added TEXT NOT NULL,
        fetched TEXT,
        answered_url TEXT,
        content_type TEXT,
        charset TEXT,                       -- as a header declares it
        etag TEXT,
        last_modified TEXT,
        extractor TEXT NOT NULL,
        extractor_version TEXT NOT NULL,
        raw BLOB,                           -- compressed by zlib
        raw_size INTEGER,                   -- of the bytes before that
        raw_sha256 TEXT,
        text TEXT NOT NULL,
        text_sha256 TEXT NOT NULL,          -- of its UTF-8
        metadata TEXT NOT NULL CHECK (json_valid(metadata)),
        UNIQUE (article, number),
        CHECK ((raw IS NULL) = (raw_sha256 IS NULL) AND (raw IS NULL) = (raw_size IS NULL))
    ) STRICT
    """,
    """
    CREATE TRIGGER version_never_changes BEFORE UPDATE ON version
    BEGIN SELECT raise(ABORT, 'a version is never changed'); END
    """,
    """
    CREATE TABLE block_decision (
        article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        key TEXT NOT NULL,                  -- the text folded
        text TEXT NOT NULL,
        excluded INTEGER NOT NULL CHECK (excluded IN (0, 1)),
        made TEXT NOT NULL,
        PRIMARY KEY (article, key)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload)),
        tool TEXT NOT NULL,
        made TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX review_story ON review (story)",
    """
    CREATE TABLE note (
        id INTEGER PRIMARY KEY,
        story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
        article INTEGER REFERENCES article (id) ON DELETE SET NULL,
        quote TEXT,
        text TEXT NOT NULL,
        made TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX note_story ON note (story)",
    """
    CREATE TABLE setting (
        story INTEGER REFERENCES story (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT
    """,
    "CREATE UNIQUE INDEX setting_name ON setting (ifnull(story, 0), name)",
    """
    CREATE TABLE reading_mark (
        article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,           -- its number: changes up to it were seen
        made TEXT NOT NULL
    ) STRICT
    """,
)
