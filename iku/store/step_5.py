"""Step 5: the door where others reach the dashboard: password, tries, sessions. Released, so never edited."""

from typing import Final

_WAKTU: Final = "TEXT NOT NULL CHECK ({0} GLOB '????-??-??T??:??:??.??????+00:00')"

# What stands here is no history: a session that has ended and a try that was made good are deleted.
STATEMENTS: Final[tuple[str, ...]] = (
    f"""
    CREATE TABLE sandi (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        sidik TEXT NOT NULL CHECK (sidik GLOB '$argon2id$*'),
        waktu {_WAKTU.format("waktu")}
    ) STRICT
    """,
    f"""
    CREATE TABLE masuk_gagal (
        asal TEXT PRIMARY KEY CHECK (asal <> '' AND length(asal) <= 64),
        gagal INTEGER NOT NULL CHECK (gagal > 0),
        sampai {_WAKTU.format("sampai")}
    ) STRICT
    """,
    f"""
    CREATE TABLE masuk_sesi (
        sidik TEXT PRIMARY KEY CHECK (length(sidik) = 64),
        sampai {_WAKTU.format("sampai")}
    ) STRICT
    """,
)
