"""Ekspor: everything kept, as files that outlive this program; and the way back into an empty store."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from iku.core.reading import entri_frame, target_frame
from iku.reports.recap import results_csv
from iku.services.looking import Figures, results_of
from iku.services.workspace import Workspace
from iku.store import StoreError

_KATALOG: Final = "katalog"
_SETELAN: Final = ("pengaturan.toml", "singkatan.csv", "naskah.toml")
BACA: Final = """\
# Ekspor data Indikator Kinerja Utama{contoh}

Folder ini memuat semua yang disimpan dashboard IKU sebagai CSV biasa (UTF-8, pemisah koma, titik desimal),
supaya datanya tetap terbaca tanpa program ini.

## Angka yang berlaku

- `entri.csv`: angka tiap variabel: tahun, triwulan, variabel, nilai.
- `target.csv`: target tiap indikator: tahun, triwulan, indikator, target. Triwulan kosong berarti
  target setahun.
- `hasil.csv`: realisasi, capaian, dan predikat yang dihitung dari keduanya. Yang kosong tidak dapat dihitung;
  kolom alasan menyebut sebabnya. Kosong tidak pernah berarti nol.
- `katalog/`: indikator, rumus, variabel, dan pengaturan yang dipakai menghitung.

Ketiganya juga dibaca `python -m iku hitung` tanpa basis data.

## Riwayat lengkap

Riwayat hanya bertambah: baris lama tidak pernah diubah. Angka yang berlaku adalah baris terakhir untuk tiap
jenis, kode, tahun, dan triwulan.

- `unggahan.csv`: siapa menyimpan, kapan (UTC), dengan cara apa, dan alasannya.
- `perubahan.csv`: tiap angka dari tiap unggahan, berkas dan sel asalnya. Nilai kosong menarik angka itu.
  Triwulan 0 berarti setahun.
- `unggahan_berkas.csv`: nama berkas tiap unggahan dan SHA-256-nya. Isinya ada di `berkas/`
  dengan nama SHA-256 itu.
- `pembatalan.csv`: unggahan mana membatalkan unggahan mana.
- `jawaban.csv`: jawaban atas pertanyaan waktu mengunggah.
- `catatan.csv`, `tindak_lanjut.csv`: catatan rapat dan tindak lanjut; baris terakhir yang berlaku.
- `meta.csv`: keterangan tentang basis data.
- `rantai.csv`: sidik SHA-256 tiap baris riwayat, yang memuat sidik baris sebelumnya.

Kata yang diawali = + - @ atau tanda petik tunggal diberi satu petik tunggal di depan, supaya tidak dijalankan
sebagai rumus; buang petik itu waktu membaca. Angka ditulis dengan semua digitnya.

## Memasukkan kembali

    python -m iku muat FOLDER-INI

ke basis data yang kosong. Riwayat, berkas, dan hasilnya menjadi sama, sampai digit terakhir.
"""


def ekspor(ws: Workspace, folder: Path, data: Path) -> None:
    """Write everything into a folder that is new or empty: whole, or nothing of it.

    Raises: StoreError.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StoreError(f"{folder} sudah berisi. Tidak ada yang ditulis. Sebutkan folder yang baru.")
        with TemporaryDirectory(dir=folder.parent, prefix=".ekspor-") as nama:
            jadi = Path(nama) / "jadi"
            jadi.mkdir()
            _tulis(ws, jadi, data)
            if folder.exists():
                folder.rmdir()
            jadi.rename(folder)
    except OSError as salah:
        raise StoreError(
            f"Ekspor tidak dapat ditulis ke {folder} ({salah.strerror}). Data yang tersimpan tidak berubah. "
            "Periksa folder itu dan ruang disknya."
        ) from salah


def muat(ws: Workspace, folder: Path) -> None:
    """Take an export into the workspace's store, which is empty.

    Raises: StoreError; then nothing was taken.
    """
    try:
        ws.store.load(folder)
    except OSError as salah:
        raise StoreError(
            f"Ekspor di {folder} tidak dapat dibaca ({salah.strerror}). Tidak ada yang disimpan."
        ) from salah


def _tulis(ws: Workspace, folder: Path, data: Path) -> None:
    kini = ws.store.export(folder)
    angka: Figures = {k: satu.nilai for k, satu in kini.items() if satu.nilai is not None}
    for nama, frame in (("entri", entri_frame(angka.items())), ("target", target_frame(angka.items()))):
        (folder / f"{nama}.csv").write_bytes(frame.to_csv(index=False, lineterminator="\n").encode())
    hasil = results_of(_berkatalog(angka, ws), ws.catalogues, ws.pengaturan)
    (folder / "hasil.csv").write_bytes(results_csv(hasil))
    (folder / _KATALOG).mkdir()
    for berkas in (*data.glob("seed_*.csv"), *(data / nama for nama in _SETELAN)):
        shutil.copyfile(berkas, folder / _KATALOG / berkas.name)
    contoh = " (DATA CONTOH)" if ws.contoh else ""
    (folder / "BACA-DULU.md").write_text(BACA.format(contoh=contoh), encoding="utf-8")


def _berkatalog(angka: Figures, ws: Workspace) -> Figures:
    """The figures that the catalogues of today know: only they have results, all are exported."""
    kenal = {kode for katalog in ws.catalogues.semua for kode in (*katalog.variabel, *katalog.indikator)}
    return {kunci: nilai for kunci, nilai in angka.items() if kunci.kode in kenal}
