"""The second schema: search. The text of everything in the form it is searched in, and its index.

`corpus.library.searchable` folds and parts words, as its tables know all of Unicode and those of SQLite do
not; so the plainest tokeniser does, for which every character outside ASCII is part of a word. The triggers
keep the index true, also where a row goes because its story does.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
        version INTEGER UNIQUE REFERENCES version (id) ON DELETE CASCADE,
        note INTEGER UNIQUE REFERENCES note (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        outlet TEXT NOT NULL,
        text TEXT NOT NULL,
        CHECK (version IS NULL OR note IS NULL)
    ) STRICT
    """,
    "CREATE INDEX document_story ON document (story)",
    """
    CREATE VIRTUAL TABLE document_index USING fts5 (
        title, outlet, text, content = 'document', content_rowid = 'id', tokenize = 'ascii'
    )
    """,
    """
    CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
        INSERT INTO document_index (rowid, title, outlet, text)
        VALUES (new.id, new.title, new.outlet, new.text);
    END
    """,
    """
    CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
        INSERT INTO document_index (document_index, rowid, title, outlet, text)
        VALUES ('delete', old.id, old.title, old.outlet, old.text);
    END
    """,
    """
    CREATE TRIGGER document_changed AFTER UPDATE ON document BEGIN
        INSERT INTO document_index (document_index, rowid, title, outlet, text)
        VALUES ('delete', old.id, old.title, old.outlet, old.text);
        INSERT INTO document_index (rowid, title, outlet, text)
        VALUES (new.id, new.title, new.outlet, new.text);
    END
    """,
    """
    INSERT INTO document (story, title, outlet, text)
    SELECT id, search_form(name), '', '' FROM story ORDER BY id
    """,
    """
    INSERT INTO document (story, version, title, outlet, text)
    SELECT article.story, version.id, search_form(ifnull(metadata ->> '$.title', '')),
        search_form(article.outlet), search_form(version.text)
    FROM version JOIN article ON article.id = version.article ORDER BY version.id
    """,
    """
    INSERT INTO document (story, note, title, outlet, text)
    SELECT story, id, '', '', search_form(text || char(10) || ifnull(quote, '')) FROM note ORDER BY id
    """,
)
