"""The third schema: decisions on articles of no story, what can be redone, and texts found by digest.

A decision is on a story, or on articles that were read together and are known again by text and outlet.
"""

from __future__ import annotations

STATEMENTS = (
    "CREATE INDEX version_text ON version (text_sha256)",
    """
    CREATE TABLE unnamed_story (
        id INTEGER PRIMARY KEY,
        made TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE unnamed_article (
        unnamed_story INTEGER NOT NULL REFERENCES unnamed_story (id) ON DELETE CASCADE,
        outlet TEXT NOT NULL,               -- the name folded
        text_sha256 TEXT NOT NULL,          -- of its UTF-8; an outlet has as many as were decided on
        PRIMARY KEY (unnamed_story, outlet, text_sha256)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX unnamed_article_text ON unnamed_article (text_sha256)",
    "CREATE INDEX unnamed_article_outlet ON unnamed_article (outlet)",
    """
    CREATE TABLE decision (
        id INTEGER PRIMARY KEY,
        story INTEGER REFERENCES story (id) ON DELETE CASCADE,
        unnamed_story INTEGER REFERENCES unnamed_story (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload)),
        tool TEXT NOT NULL,
        made TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        made_with INTEGER,                  -- the first of those that were made at once with it
        redo INTEGER,                       -- the greatest was undone last; none where it can't be redone
        CHECK ((story IS NULL) <> (unnamed_story IS NULL))
    ) STRICT
    """,
    """
    INSERT INTO decision (id, story, kind, payload, tool, made, undone)
    SELECT id, story, kind, payload, tool, made, undone FROM review ORDER BY id
    """,
    "DROP TABLE review",
    "ALTER TABLE decision RENAME TO review",
    "CREATE INDEX review_story ON review (story)",
    "CREATE INDEX review_unnamed_story ON review (unnamed_story)",
)
