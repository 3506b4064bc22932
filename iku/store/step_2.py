"""Step 2: answers to what the files left open, and what undid what. Released, so never edited."""

from typing import Final

from iku.store.step_1 import append_only

_TABLES: Final = (
    """
    CREATE TABLE jawaban (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T??:??:??.??????+00:00'),
        oleh TEXT NOT NULL CHECK (trim(oleh) <> ''),
        kunci TEXT NOT NULL CHECK (kunci <> ''),
        soal TEXT NOT NULL,
        nilai TEXT CHECK (nilai <> '')
    ) STRICT
    """,
    "CREATE INDEX jawaban_kunci ON jawaban (kunci)",
    # An upload can be undone, done again by undoing that, and undone once more: no UNIQUE here.
    """
    CREATE TABLE pembatalan (
        unggahan_id INTEGER PRIMARY KEY REFERENCES unggahan (id),
        membatalkan INTEGER NOT NULL REFERENCES unggahan (id) CHECK (membatalkan < unggahan_id)
    ) STRICT
    """,
)

STATEMENTS: Final[tuple[str, ...]] = (
    *_TABLES,
    *append_only("jawaban", "id = NEW.id"),
    *append_only("pembatalan", "unggahan_id = NEW.unggahan_id"),
)
