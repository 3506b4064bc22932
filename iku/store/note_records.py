"""What meetings wrote, as values."""

from dataclasses import dataclass
from datetime import date, datetime

from iku.core.catatan import JenisCatatan, Keadaan, KunciCatatan


@dataclass(frozen=True, slots=True)
class Catatan:
    """One row of a note's history; the last of a key stands. Missing: ``teks`` "" is withdrawn."""

    id: int
    waktu: datetime
    oleh: str
    kunci: KunciCatatan
    jenis: JenisCatatan
    teks: str


@dataclass(frozen=True, slots=True)
class TindakLanjut:
    """One row of a tindak lanjut's history: what, who, until when, and where it stands.

    ``nomor`` names it for good; ``dibuat`` and ``dibuat_oleh`` are of its first row, ``waktu`` and
    ``oleh`` of this one. Missing: ``sampai`` None, ``siapa`` "", ``penutup`` "" while it is open.
    """

    id: int
    nomor: int
    waktu: datetime
    oleh: str
    dibuat: datetime
    dibuat_oleh: str
    kunci: KunciCatatan
    apa: str
    siapa: str
    sampai: date | None
    keadaan: Keadaan
    penutup: str
