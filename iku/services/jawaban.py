"""Jawaban: what people answered about their files, remembered for the next file."""

from collections.abc import Mapping

from iku.services.workspace import Workspace
from iku.store import Jawaban


def remembered(ws: Workspace) -> dict[str, str]:
    """Every answer that stands, by the key of its question: what a new file is read with."""
    return {kunci: jawaban.nilai for kunci, jawaban in ws.store.answers().items() if jawaban.nilai}


def standing(ws: Workspace) -> list[Jawaban]:
    """Every answer that stands with who gave it and when, the newest first."""
    return [*reversed(ws.store.answers().values())]


def remember(ws: Workspace, answers: Mapping[str, tuple[str, str]], oleh: str) -> int:
    """Keep answers, each key's ``(nilai, soal)``; returns how many are new.

    One that says what stands already is not kept again: it stays its first author's.
    Raises: ValueError where nobody is named or an answer is empty; then none of them is kept.
    """
    with ws.store.writing() as tulis:
        berdiri = tulis.answers()
        baru = {
            kunci: (nilai, soal)
            for kunci, (nilai, soal) in answers.items()
            if kunci not in berdiri or berdiri[kunci].nilai != nilai
        }
        for kunci, (nilai, soal) in baru.items():
            tulis.answer(kunci, nilai, oleh, soal)
        return len(baru)


def forget(ws: Workspace, kunci: str, oleh: str) -> bool:
    """Take an answer back, so that its question is asked again; False where none stands."""
    with ws.store.writing() as tulis:
        berdiri = tulis.answers().get(kunci)
        if berdiri is None:
            return False
        tulis.answer(kunci, None, oleh, berdiri.soal)
        return True
