"""Where the meeting stands: its running order, the screen in it, what is open beside it; all in the URL."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from iku.core.catalogue import Catalogue
from iku.services.rapat import Urutan, running_order
from iku.ui import alamat
from iku.ui.filters import saringan
from iku.ui.galat import terjaga
from iku.ui.workspace import lembar, workspace

PEMBUKA: Final = "pembuka"
PENUTUP: Final = "penutup"


class Panel(StrEnum):
    """What can be opened beside an indikator's figures."""

    SUMBER = "sumber"
    HITUNG = "hitung"
    TULIS = "tulis"


@dataclass(frozen=True, slots=True)
class Letak:
    """One screen of the meeting. ``layar`` is every screen in order: the opening, each kode, the closing."""

    urutan: Urutan
    layar: tuple[str, ...]
    nomor: int
    panel: Panel | None

    @property
    def kode(self) -> str | None:
        """The indikator on the screen; None at the opening and at the closing."""
        return None if self.kini in (PEMBUKA, PENUTUP) else self.kini

    @property
    def kini(self) -> str:
        """The screen that stands."""
        return self.layar[self.nomor]

    @property
    def banyak(self) -> int:
        """How many indikator the meeting goes through."""
        return len(self.layar) - 2

    def tetangga(self, langkah: int) -> str | None:
        """The screen so many steps on; None beyond either end."""
        tujuan = self.nomor + langkah
        return self.layar[tujuan] if 0 <= tujuan < len(self.layar) else None


def letak() -> Letak:
    """The meeting as the URL says it; what it does not know is named and replaced."""
    isi, s = alamat.baca(), saringan()
    urutan = _urutan(isi.get("urutan"))
    katalog = workspace().catalogues.for_year(s.tahun)
    isi_lembar = lembar()
    kode = isi_lembar.sekali(
        ("urutan", s, urutan), lambda: running_order(isi_lembar.hasil, katalog, s, urutan)
    )
    layar = (PEMBUKA, *kode, PENUTUP)
    return Letak(urutan, layar, _nomor(layar, isi.get("layar")), _panel(isi.get("panel")))


def di_pembuka(katalog: Catalogue) -> bool:
    """Whether the URL leads to the opening, where the filter is chosen."""
    layar = alamat.baca().get("layar")
    return layar != PENUTUP and layar not in katalog.indikator


def tetapkan(kini: Letak) -> None:
    """Settle in the URL what the meeting shows, whatever was asked for."""
    s = saringan()
    alamat.tulis(
        {
            "tahun": str(s.tahun),
            "triwulan": str(s.triwulan),
            "bidang": s.bidang,
            "program": s.program,
            "urutan": None if kini.urutan is Urutan.TERBURUK else kini.urutan.value,
            "layar": None if kini.kini == PEMBUKA else kini.kini,
            "panel": kini.panel.value if kini.panel and kini.kode else None,
        }
    )


@terjaga()
def pergi(layar: str) -> None:
    """Go to a screen, with nothing open beside it; a callback."""
    alamat.ubah(layar=None if layar == PEMBUKA else layar, panel=None)


@terjaga()
def buka(panel: Panel | None) -> None:
    """Open something beside the figures, or close it; a callback."""
    alamat.ubah(panel=panel)


@terjaga()
def urutkan(urutan: Urutan) -> None:
    """Take another running order; a callback."""
    alamat.ubah(urutan=None if urutan is Urutan.TERBURUK else urutan.value)


def _urutan(diminta: str | None) -> Urutan:
    if diminta is None or diminta in list(Urutan):
        return Urutan(diminta or Urutan.TERBURUK)
    alamat.tolak(f'Urutan "{diminta}" pada alamat tidak dikenal. Yang dipakai: terburuk lebih dulu.')
    return Urutan.TERBURUK


def _nomor(layar: tuple[str, ...], diminta: str | None) -> int:
    if diminta is None or diminta in layar:
        return layar.index(diminta or PEMBUKA)
    alamat.tolak(f'Layar "{diminta}" tidak ada dalam rapat ini. Yang ditampilkan: pembuka.')
    return 0


def _panel(diminta: str | None) -> Panel | None:
    return Panel(diminta) if diminta in list(Panel) else None
