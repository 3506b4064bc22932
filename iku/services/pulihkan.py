"""Pulihkan: a backup in the store's place, after showing what that would change."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from iku.core.reading import Jenis, Kunci
from iku.services.naskah import FOLDER, berkas_naskah, ganti_naskah
from iku.services.workspace import VAR
from iku.store import (
    CadanganRusak,
    CadanganSalah,
    Store,
    StoreError,
    alone,
    check_copy,
    digest_of,
    end_sessions,
    open_store,
    replace_store,
    settle,
    sqlite_url,
    store_path,
    unpack,
    unpack_beside,
)

_SEMENTARA: Final = ".pulihkan-"


@dataclass(frozen=True, slots=True)
class Isi:
    """What a store holds, in the counts that people know it by. Missing: None in ``terakhir`` is nothing yet.

    ``terakhir`` is the moment of the newest upload, catatan, tindak lanjut or answer.
    """

    angka: dict[Kunci, float]
    unggahan: int
    catatan: int
    tindak_lanjut: int
    jawaban: int
    terakhir: datetime | None
    contoh: bool

    def banyak(self, jenis: Jenis) -> int:
        """How many figures of a kind stand."""
        return sum(kunci.jenis is jenis for kunci in self.angka)


@dataclass(frozen=True, slots=True)
class Selisih:
    """Figures that a restore would bring, change and take away, against what stands now."""

    bertambah: int
    berubah: int
    hilang: int


@dataclass(frozen=True, slots=True)
class Rencana:
    """A backup that can be restored, beside what stands now; ``pasang`` does it.

    ``kini`` None: no store stands there, or it cannot be read; ``rusak`` then says which.
    ``naskah`` are the files of the office's documents that come along, empty where they stand so already
    or the backup has none.
    """

    berkas: Path
    dibuat: datetime | None
    tujuan: Path
    isi: Isi
    kini: Isi | None
    rusak: bool
    siap: Path
    naskah: Mapping[str, bytes]

    @property
    def selisih(self) -> Selisih:
        """Against nothing, where nothing can be read."""
        lama, baru = self.kini.angka if self.kini else {}, self.isi.angka
        return Selisih(
            bertambah=len(baru.keys() - lama.keys()),
            berubah=sum(lama[k] != baru[k] for k in baru.keys() & lama.keys()),
            hilang=len(lama.keys() - baru.keys()),
        )


@contextmanager
def rencana_pulih(url: str, berkas: Path) -> Iterator[Rencana]:
    """Check a backup and hold the store alone, so that what was shown is what is replaced.

    Raises: StoreError where the file is no sound backup of ours, is newer, would put sample data over
    real figures, or the store is in use.
    """
    tujuan = store_path(url)
    if tujuan is None:
        raise StoreError("Basis data di memori tidak dapat dipulihkan. Isi IKU_DATABASE_URL dengan berkas.")
    with _kerja(tujuan) as nama, alone(tujuan):
        kerja = Path(nama)
        with _ruang(tujuan.parent):
            surat = unpack(berkas, kerja / "siap.db")
            check_copy(kerja / "siap.db", str(berkas))
            naskah = unpack_beside(berkas)
            if naskah == berkas_naskah(tujuan.parent / FOLDER):
                naskah = {}
            end_sessions(kerja / "siap.db")
            isi = _isi(kerja / "siap.db", kerja / "baca.db")
            ada = tujuan.exists() and tujuan.stat().st_size > 0
            kini = _kini(tujuan, kerja) if ada else None
        _periksa_contoh(isi, kini, ada=ada, berkas=berkas)
        rusak = ada and kini is None
        yield Rencana(berkas, surat.dibuat, tujuan, isi, kini, rusak, kerja / "siap.db", naskah)


def pasang(rencana: Rencana, waktu: datetime) -> Path | None:
    """Put the backup in the store's place; returns where the store that stood there is kept.

    Raises: StoreError; then the store that stood there still does.
    """
    sidik = digest_of(rencana.siap)
    tujuan = rencana.tujuan
    saat = f"sebelum-pulih-{waktu.astimezone():%Y-%m-%d_%H%M%S}"
    disisihkan = replace_store(tujuan, rencana.siap, tujuan.with_name(f"{tujuan.stem}-{saat}{tujuan.suffix}"))
    if digest_of(tujuan) != sidik:
        raise StoreError(
            f"Sesudah dipulihkan, {tujuan} tidak sama dengan cadangannya. Data yang lama ada di "
            f"{disisihkan}. Periksa disknya, lalu pulihkan sekali lagi."
        )
    if rencana.naskah:
        _pasang_naskah(rencana, tujuan.parent / FOLDER, saat)
    return disisihkan


def _pasang_naskah(rencana: Rencana, milik: Path, saat: str) -> None:
    try:
        ganti_naskah(
            milik, rencana.naskah, rencana.siap.with_name(FOLDER), milik.with_name(f"{FOLDER}-{saat}")
        )
    except OSError as salah:
        raise StoreError(
            f"Data sudah dipulihkan, tetapi kop dan kalimat dokumen di {milik} tidak dapat diganti "
            f"({salah.strerror}). Periksa folder itu, lalu pulihkan sekali lagi."
        ) from salah


def _kerja(tujuan: Path) -> "TemporaryDirectory[str]":
    """A folder on the store's own disk, where what is ready can take its place in one step."""
    try:
        if tujuan.parent == VAR:
            VAR.mkdir(exist_ok=True)
        return TemporaryDirectory(dir=tujuan.parent, prefix=_SEMENTARA)
    except OSError as salah:
        raise StoreError(
            f"Folder {tujuan.parent} tidak dapat ditulis ({salah.strerror}). Tidak ada yang diubah. "
            "Periksa IKU_DATABASE_URL, izin folder, dan ruang disk."
        ) from salah


@contextmanager
def _ruang(folder: Path) -> Iterator[None]:
    """Looking at a backup needs room for it beside the store."""
    try:
        yield
    except OSError as salah:
        raise StoreError(
            f"Cadangan itu tidak dapat diperiksa di {folder} ({salah.strerror}). Tidak ada yang diubah. "
            "Kosongkan ruang beberapa kali besar basis data, lalu coba lagi."
        ) from salah


def _kini(tujuan: Path, kerja: Path) -> Isi | None:
    """What stands now; None where it cannot be read, which is when people restore."""
    settle(tujuan)
    try:
        shutil.copyfile(tujuan, kerja / "kini.db")
        check_copy(kerja / "kini.db", str(tujuan))
        return _isi(kerja / "kini.db", kerja / "baca.db")
    except CadanganRusak:
        return None


def _isi(database: Path, salinan: Path) -> Isi:
    """Read through a copy, which may climb to today's schema; the file itself stays as it is."""
    shutil.copyfile(database, salinan)
    with closing(open_store(sqlite_url(salinan))) as store:
        return _baca(store)


def _baca(store: Store) -> Isi:
    unggahan, catatan, tindak = store.uploads(), store.notes(), store.actions()
    jawaban = list(store.answers().values())
    saat = [u.waktu for u in unggahan] + [c.waktu for c in catatan] + [t.waktu for t in tindak]
    saat += [j.pada for j in jawaban]
    return Isi(
        angka={k: c.nilai for k, c in store.current().items() if c.nilai is not None},
        unggahan=len(unggahan),
        catatan=sum(c.teks != "" for c in catatan),
        tindak_lanjut=len(tindak),
        jawaban=len(jawaban),
        terakhir=max(saat, default=None),
        contoh=store.contoh,
    )


def _periksa_contoh(isi: Isi, kini: Isi | None, *, ada: bool, berkas: Path) -> None:
    """Sample data go where sample data are or nothing is, never where real figures may be."""
    kosong = not ada or (kini is not None and (kini.contoh or kini.terakhir is None))
    if isi.contoh and not kosong:
        raise CadanganSalah(
            f"{berkas} berisi DATA CONTOH, sedangkan basis data ini berisi data sebenarnya atau tidak "
            "terbaca. Tidak ada yang diubah. Pilih cadangan data dinas."
        )
