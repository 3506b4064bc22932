"""Step 1: the append-only history. Released, so never edited: a later change is a step of its own."""

from typing import Final

# Triwulan 0 is the whole year's target: a NULL would fall out of comparisons.
# Time is checked for its width and zone, so that text order is time order.
_TABLES: Final = (
    """
    CREATE TABLE meta (
        kunci TEXT PRIMARY KEY CHECK (kunci <> ''),
        nilai TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE unggahan (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T??:??:??.??????+00:00'),
        oleh TEXT NOT NULL CHECK (trim(oleh) <> ''),
        cara TEXT NOT NULL CHECK (cara <> ''),
        alasan TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE berkas (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
        ukuran INTEGER NOT NULL CHECK (ukuran = length(isi)),
        isi BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE unggahan_berkas (
        unggahan_id INTEGER NOT NULL REFERENCES unggahan (id),
        urutan INTEGER NOT NULL CHECK (urutan > 0),
        nama TEXT NOT NULL CHECK (nama <> ''),
        sha256 TEXT NOT NULL REFERENCES berkas (sha256),
        PRIMARY KEY (unggahan_id, urutan),
        UNIQUE (unggahan_id, nama)
    ) STRICT
    """,
    """
    CREATE TABLE perubahan (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        unggahan_id INTEGER NOT NULL REFERENCES unggahan (id),
        jenis TEXT NOT NULL CHECK (jenis IN ('entri', 'target')),
        kode TEXT NOT NULL CHECK (kode <> ''),
        tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
        triwulan INTEGER NOT NULL CHECK (triwulan BETWEEN 0 AND 4),
        nilai REAL CHECK (nilai IS NULL OR (typeof(nilai) = 'real' AND abs(nilai) < 9e999)),
        berkas TEXT,
        sel TEXT NOT NULL,
        CHECK (triwulan > 0 OR jenis = 'target'),
        FOREIGN KEY (unggahan_id, berkas) REFERENCES unggahan_berkas (unggahan_id, nama)
    ) STRICT
    """,
    "CREATE INDEX perubahan_kunci ON perubahan (jenis, kode, tahun, triwulan)",
    "CREATE INDEX perubahan_unggahan ON perubahan (unggahan_id, jenis)",
    """
    CREATE VIEW nilai_kini AS
    SELECT * FROM perubahan
    WHERE id IN (SELECT max(id) FROM perubahan GROUP BY jenis, kode, tahun, triwulan)
    """,
)

_KEYS: Final = {
    "unggahan": "id = NEW.id",
    "berkas": "sha256 = NEW.sha256",
    "unggahan_berkas": "unggahan_id = NEW.unggahan_id AND (urutan = NEW.urutan OR nama = NEW.nama)",
    "perubahan": "id = NEW.id",
}


def append_only(table: str, same_key: str) -> tuple[str, str, str]:
    """The triggers that let a table only grow."""
    stop = f"BEGIN SELECT RAISE(ABORT, '{table} hanya boleh ditambah'); END"
    # INSERT OR REPLACE would delete the old row without firing a DELETE trigger.
    taken = f"EXISTS (SELECT 1 FROM {table} WHERE {same_key})"
    return (
        f"CREATE TRIGGER {table}_tanpa_ubah BEFORE UPDATE ON {table} {stop}",
        f"CREATE TRIGGER {table}_tanpa_hapus BEFORE DELETE ON {table} {stop}",
        f"CREATE TRIGGER {table}_tanpa_ganti BEFORE INSERT ON {table} WHEN {taken} {stop}",
    )


_CONTOH_STOP: Final = "BEGIN SELECT RAISE(ABORT, 'tanda contoh hanya untuk basis data kosong'); END"
_CONTOH: Final = (
    "CREATE TRIGGER meta_contoh_awal BEFORE INSERT ON meta WHEN NEW.kunci = 'contoh' AND "
    f"(EXISTS (SELECT 1 FROM unggahan) OR EXISTS (SELECT 1 FROM meta WHERE kunci = 'contoh')) {_CONTOH_STOP}",
    "CREATE TRIGGER meta_contoh_tanpa_ubah BEFORE UPDATE ON meta "
    f"WHEN 'contoh' IN (OLD.kunci, NEW.kunci) {_CONTOH_STOP}",
    f"CREATE TRIGGER meta_contoh_tanpa_hapus BEFORE DELETE ON meta WHEN OLD.kunci = 'contoh' {_CONTOH_STOP}",
)

STATEMENTS: Final[tuple[str, ...]] = (
    *_TABLES,
    *(sql for table, same_key in _KEYS.items() for sql in append_only(table, same_key)),
    *_CONTOH,
)
