"""Step 4: the chain, with every row of the history from before as a link. Released, so never edited."""

from typing import Final

from iku.store.rantai import sambung
from iku.store.step_1 import append_only

_TABLES: Final = (
    """
    CREATE TABLE rantai (
        nomor INTEGER PRIMARY KEY AUTOINCREMENT,
        tabel TEXT NOT NULL CHECK (tabel <> ''),
        baris INTEGER NOT NULL,
        sidik TEXT NOT NULL CHECK (length(sidik) = 64 AND sidik NOT GLOB '*[^0-9a-f]*'),
        UNIQUE (tabel, baris)
    ) STRICT
    """,
)

STATEMENTS: Final = (
    *_TABLES,
    *append_only("rantai", "nomor = NEW.nomor OR (tabel = NEW.tabel AND baris = NEW.baris)"),
    sambung,
)
