"""Answers: what people said when a file left something open, kept like every other change."""

from sqlalchemy import Connection, func, insert, select

from iku.store.records import Jawaban
from iku.store.schema import jawaban


def read_answers(connection: Connection) -> dict[str, Jawaban]:
    """The last answer to every question, oldest first, without those taken back."""
    kini = jawaban.c
    last = select(func.max(kini.id)).group_by(kini.kunci)
    statement = select(jawaban).where(kini.id.in_(last), kini.nilai.is_not(None)).order_by(kini.id)
    return {
        row.kunci: Jawaban(row.kunci, row.nilai, row.oleh, row.waktu, row.soal)
        for row in connection.execute(statement)
    }


def read_answer_history(connection: Connection, kunci: str | None) -> list[Jawaban]:
    """Everything answered and taken back, newest first: to one question, or to all."""
    statement = select(jawaban).order_by(jawaban.c.id.desc())
    if kunci is not None:
        statement = statement.where(jawaban.c.kunci == kunci)
    return [
        Jawaban(row.kunci, row.nilai, row.oleh, row.waktu, row.soal) for row in connection.execute(statement)
    ]


def add_answer(connection: Connection, answer: Jawaban) -> None:
    """Append one answer, or with ``nilai`` None that the last one is taken back.

    Raises: ValueError where it names no question, nobody who answered, or is empty.
    """
    if not answer.kunci or not answer.oleh.strip() or answer.nilai == "":
        raise ValueError(f"an answer names its question, who gives it and what it is: {answer}")
    values = {"kunci": answer.kunci, "nilai": answer.nilai, "oleh": answer.oleh, "soal": answer.soal}
    connection.execute(insert(jawaban).values(**values, waktu=answer.pada))
