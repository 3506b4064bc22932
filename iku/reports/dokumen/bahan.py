"""Bahan: all that the documents of a triwulan tell, as values of one state of the store."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from iku.core.baris import Baris
from iku.core.catalogue import Catalogue, Indikator
from iku.core.catatan import JenisCatatan
from iku.core.naskah import Naskah
from iku.core.outlook import Proyeksi, TanpaProyeksi
from iku.core.period import Triwulan
from iku.core.reading import Kunci
from iku.core.settings import Pengaturan
from iku.reports.notulen_isi import Grafik, Posisi, Putusan


@dataclass(frozen=True, slots=True)
class ButirDokumen:
    """One indikator as the documents tell it.

    ``jejak`` says of each figure behind the realisasi where it came from, a sentence each.
    ``proyeksi`` is never a realisasi: it is told by ``kalimat_proyeksi`` alone. ``tahun_lalu`` are the
    rows of the same triwulan in up to three earlier years, the oldest first, ``akhir_tahun_lalu`` that of
    TW IV a year before; where another decree computed otherwise, or nothing is known, there is none.
    """

    indikator: Indikator
    baris: Baris
    kalimat: str
    kalimat_proyeksi: str
    proyeksi: Proyeksi | TanpaProyeksi
    usulan: bool
    grafik: Grafik | None
    tahun_lalu: tuple[Baris, ...]
    akhir_tahun_lalu: Baris | None
    catatan: Mapping[JenisCatatan, str]
    putusan: tuple[Putusan, ...]
    rumus_kata: str
    rumus_angka: str
    capaian_angka: str
    jejak: tuple[str, ...]


@dataclass(frozen=True)
class Bahan:
    """One triwulan of an office or of one bidang.

    ``hasil`` (HASIL_COLUMNS) and ``angka`` hold every year; ``butir`` run in the order of the naskah,
    ``urutan`` are their codes as a meeting goes through them, worst first.
    ``waktu`` is when anything in it last changed, so that one state makes one document.
    ``tanda`` are the lines that every page of every document must bear.
    Missing: ``bidang`` and ``program`` None are all.
    """

    periode: Triwulan
    bidang: str | None
    program: str | None
    lingkup: str
    katalog: Catalogue
    pengaturan: Pengaturan
    hasil: pd.DataFrame
    angka: Mapping[Kunci, float | None]
    butir: tuple[ButirDokumen, ...]
    urutan: tuple[str, ...]
    pembuka: str
    posisi: tuple[Posisi, ...]
    putusan: tuple[Putusan, ...]
    terbuka: tuple[Putusan, ...]
    kurang: Mapping[str, tuple[str, ...]]
    naskah: Naskah
    waktu: datetime
    contoh: bool
    tanda: tuple[str, ...]

    @property
    def tanda_pendek(self) -> str:
        """The same marks in brackets, for a chart that may leave its document."""
        return f"[{'; '.join(satu.partition(':')[0] for satu in self.tanda)}]"

    def tulis(self, nama: str) -> str:
        """One of the naskah's wordings, filled for this triwulan."""
        return self.naskah.tulis(
            nama,
            periode=self.periode.panjang(),
            tahun=self.periode.tahun,
            lingkup=self.lingkup,
            sk=self.katalog.sk,
        )
