"""Periksa: the store, its history, the files kept in it and the catalogue, looked over without writing."""

from datetime import datetime, timedelta
from pathlib import Path

from iku.core.catalogue import Catalogues
from iku.core.finding import Ditolak
from iku.core.reading import Jenis
from iku.services.saat import sebut_saat
from iku.services.workspace import load_catalogues, load_settings, load_singkatan
from iku.store import Bagian, check_store, look_store

KATALOG = "Katalog dan pengaturan"
COCOK = "Kode dan waktu"
_LONGGAR = timedelta(days=1)


def periksa(url: str, data: Path, kini: datetime) -> list[Bagian]:
    """Every part with what is wrong in it.

    Raises: StoreError where the store cannot be looked over at all.
    """
    bagian = check_store(url)
    temuan, katalog = _katalog(data)
    bagian.append(Bagian(KATALOG, temuan))
    rusak = any(b.temuan for b in bagian)
    bagian.append(Bagian(COCOK, dilewati="ada yang rusak di atas") if rusak else _cocok(url, katalog, kini))
    return bagian


def _katalog(data: Path) -> tuple[tuple[str, ...], Catalogues | None]:
    temuan: list[str] = []
    katalog = None
    try:
        katalog = load_catalogues(data)
    except Ditolak as salah:
        temuan += map(str, salah.masalah)
    for muat in (load_settings, load_singkatan):
        try:
            muat(data)
        except Ditolak as salah:
            temuan += map(str, salah.masalah)
    return tuple(temuan), katalog


def _cocok(url: str, katalog: Catalogues | None, kini: datetime) -> Bagian:
    angka, saat = look_store(url)
    kode = {jenis: sorted({k.kode for k in angka if k.jenis is jenis}) for jenis in Jenis}
    semua = katalog.semua if katalog else ()
    kenal = {
        Jenis.ENTRI: {v for k in semua for v in k.variabel},
        Jenis.TARGET: {i for k in semua for i in k.indikator},
    }
    temuan = [
        f"{jenis.value.capitalize()} berkode {satu} tidak ada di katalog mana pun."
        for jenis, milik in kode.items()
        for satu in milik
        if satu not in kenal[jenis]
    ]
    if saat and saat > kini + _LONGGAR:
        temuan.append(
            f"Perubahan terakhir bertanggal {sebut_saat(saat)}, sesudah waktu sekarang. "
            "Periksa jam komputer ini."
        )
    return Bagian(COCOK, tuple(temuan))
