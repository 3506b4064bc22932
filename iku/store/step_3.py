"""Step 3: what a meeting writes: catatan and tindak lanjut. Released, so never edited."""

from typing import Final

from iku.store.step_1 import append_only

_WAKTU: Final = "waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T??:??:??.??????+00:00')"
_KUNCI: Final = """
        oleh TEXT NOT NULL CHECK (trim(oleh) <> ''),
        indikator TEXT NOT NULL CHECK (indikator <> ''),
        tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
        triwulan INTEGER NOT NULL CHECK (triwulan BETWEEN 1 AND 4)"""
_HARI: Final = "date(sampai, '+0 days')"
"""Without a modifier SQLite takes 30 February for a day."""

_TABLES: Final = (
    # The last row of a key stands; an empty text withdraws it.
    f"""
    CREATE TABLE catatan (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        {_WAKTU},{_KUNCI},
        jenis TEXT NOT NULL CHECK (jenis IN ('pendorong', 'penghambat')),
        teks TEXT NOT NULL CHECK (length(teks) <= 10000)
    ) STRICT
    """,
    "CREATE INDEX catatan_kunci ON catatan (indikator, tahun, triwulan, jenis)",
    # Every change is a new row of the same nomor, which is the id of the first.
    f"""
    CREATE TABLE tindak_lanjut (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        {_WAKTU},{_KUNCI},
        nomor INTEGER NOT NULL REFERENCES tindak_lanjut (id) CHECK (nomor <= id),
        apa TEXT NOT NULL CHECK (trim(apa) <> '' AND length(apa) <= 10000),
        siapa TEXT NOT NULL CHECK (length(siapa) <= 10000),
        sampai TEXT NOT NULL CHECK (sampai = '' OR (sampai GLOB '????-??-??' AND {_HARI} IS sampai)),
        keadaan TEXT NOT NULL CHECK (keadaan IN ('terbuka', 'selesai', 'batal')),
        penutup TEXT NOT NULL CHECK (length(penutup) <= 10000),
        CHECK ((keadaan = 'terbuka') = (trim(penutup) = ''))
    ) STRICT
    """,
    "CREATE INDEX tindak_lanjut_nomor ON tindak_lanjut (nomor)",
)

_SAMA: Final = (
    "SELECT 1 FROM tindak_lanjut WHERE id = NEW.nomor AND nomor = NEW.nomor "
    "AND indikator = NEW.indikator AND tahun = NEW.tahun AND triwulan = NEW.triwulan"
)
_TETAP_MILIKNYA: Final = (
    "CREATE TRIGGER tindak_lanjut_tetap BEFORE INSERT ON tindak_lanjut "
    f"WHEN NEW.nomor <> NEW.id AND NOT EXISTS ({_SAMA}) "
    "BEGIN SELECT RAISE(ABORT, 'tindak lanjut tetap milik indikator dan triwulannya'); END"
)

STATEMENTS: Final[tuple[str, ...]] = (
    *_TABLES,
    *append_only("catatan", "id = NEW.id"),
    *append_only("tindak_lanjut", "id = NEW.id"),
    _TETAP_MILIKNYA,
)
