"""Paper: what sheets of a district office have in common, and how these workbooks are kept.

A sheet begins with its kop surat (rows 1 to 3) and its title (from row 5); a head of one row stands in
row 8, so the first figures are in row 9. Names come from the catalogue, or as an office shortens them.
"""

import io
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import coordinate_to_tuple, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.regenerate import katalog

FOLDER: Final = Path(__file__).resolve().parent
KATALOG: Final = katalog()
DINAS: Final = next(iter(KATALOG.indikator.values())).annex["Unit PD Penanggungjaw"].upper()
KEPALA: Final = ("No", "Uraian", "Satuan", "TW I", "TW II", "TW III", "TW IV")

ANGKA: Final[dict[str, tuple[float, ...]]] = {
    "koperasi": (141, 143, 144, 146),
    "koperasi_aktif": (80, 82, 83, 85),
    "koperasi_berkualitas": (21, 22, 24, 25),
    "koperasi_dilatih": (12, 15, 9, 18),
    "wirausaha_baru": (14, 20, 17, 26),
    "pencaker_terdaftar": (120, 96, 110, 95),
    "pencaker_ditempatkan": (32, 41, 28, 37),
    "tk_formal": (31220, 31305, 31410, 31502),
    "tk_informal": (36778, 36801, 36690, 36720),
    "sengketa": (2, 1, 3, 2),
    "kasus_pb": (1, 1, 2, 2),
    "perusahaan": (450, 460, 462, 465),
    "usp": (58, 58, 59, 60),
    "usaha_kecil": (672, 675, 681, 690),
    "usaha_mikro": (12904, 12987, 13050, 13063),
    "usaha_mikro_berizin": (4120, 4215, 4302, 4390),
    "usaha_mikro_wirausaha": (25, 31, 19, 40),
}
"""What four triwulan of 2024 hold in these workbooks; invented."""

_DAFTAR: Final[list[Callable[[], None]]] = []
_GARIS: Final = Border(*[Side(style="thin")] * 4)
_WAKTU: Final = (2025, 1, 8, 8, 0, 0)


def nama(kode: str) -> str:
    """The name of a variabel or indikator in the catalogue."""
    return KATALOG.variabel[kode].nama if kode in KATALOG.variabel else KATALOG.indikator[kode].nama


def satuan(kode: str) -> str:
    """The unit of a variabel or indikator in the catalogue."""
    return (KATALOG.variabel if kode in KATALOG.variabel else KATALOG.indikator)[kode].satuan


def baris(kode: str, *angka: object, sebut: str = "", no: object = None) -> list[object]:
    """No, name, unit and the figures; those of ANGKA where none are given."""
    return [no, sebut or nama(kode), satuan(kode), *(angka or ANGKA[kode])]


def halaman(lembar: str, *judul: str, dalam: Workbook | None = None, lebar: int = 8) -> Worksheet:
    """A sheet with its kop surat and its title, of a new workbook or of ``dalam``."""
    kerja = dalam or Workbook()
    ws = kerja.create_sheet(lembar)
    if dalam is None:
        kerja.remove(kerja.worksheets[0])
    alamat = "Komplek Perkantoran Terpadu, Jalan Raya Manggarawan, Manggar 33512 Telp. (0719) 91234"
    kop = {1: "PEMERINTAH KABUPATEN BELITUNG TIMUR", 2: DINAS, 3: alamat}
    for nomor, teks in {**kop, **dict(enumerate(judul, 5))}.items():
        sel = ws.cell(nomor, 1, teks)
        sel.font, sel.alignment = Font(bold=True), Alignment(horizontal="center")
        ws.merge_cells(start_row=nomor, end_row=nomor, start_column=1, end_column=lebar)
    ws.column_dimensions["B"].width = 44
    return ws


def isi(ws: Worksheet, sel: str, rows: Iterable[Sequence[object]]) -> None:
    """Write rows with their first cell at ``sel``, each cell with a border as offices do."""
    atas, kiri = coordinate_to_tuple(sel)
    for b, row in enumerate(rows, atas):
        for k, nilai in enumerate(row, kiri):
            kotak = ws.cell(b, k)
            kotak.border = _GARIS
            if nilai is not None:
                kotak.value = nilai


def gabung(ws: Worksheet, *rentang: str) -> None:
    """Merge ranges."""
    for satu in rentang:
        ws.merge_cells(satu)


def tabel(judul: str, rows: Iterable[Sequence[object]], kepala: Sequence[object] = KEPALA) -> Workbook:
    """The ordinary sheet: one table on a sheet called Data, head in row 8, signed below."""
    ws = halaman("Data", judul)
    rows = list(rows)
    isi(ws, "A8", [kepala, *rows])
    tanda_tangan(ws, 11 + len(rows))
    return ws.parent


def tanda_tangan(ws: Worksheet, mulai: int, tanggal: str = "8 Januari 2025") -> None:
    """The block at the foot; its date is often of the year after."""
    blok = (f"Manggar, {tanggal}" if tanggal else "Mengetahui,", "Kepala Dinas,", None, None)
    orang = ("Drs. H. SUTRISNO, M.Si", "Pembina Utama Muda", "NIP 19700512 199603 1 004")
    for nomor, teks in enumerate((*blok, *orang), mulai):
        ws.cell(nomor, 6, teks)


def xlsx(fungsi: Callable[[], Workbook]) -> Callable[[], Workbook]:
    """Keep what ``fungsi`` makes as an xlsx of its name, written by openpyxl."""
    return mentah("xlsx")(lambda: bita(fungsi()), fungsi.__name__, fungsi)


def mentah(akhiran: str) -> Callable[..., Callable[[], object]]:
    """Keep the bytes that a function makes under its name with this extension."""

    def daftar(fungsi: Callable[[], bytes], judul: str = "", asli: object = None) -> Callable[[], object]:
        tujuan = FOLDER / f"{judul or fungsi.__name__}.{akhiran}"
        _DAFTAR.append(lambda: _tulis(tujuan, fungsi()))
        return asli or fungsi  # type: ignore[return-value]

    return daftar


def libre(saring: str, akhiran: str = "") -> Callable[[Callable[[], Workbook]], Callable[[], Workbook]]:
    """Keep what a function makes as LibreOffice writes it, under its name."""

    def daftar(fungsi: Callable[[], Workbook]) -> Callable[[], Workbook]:
        jenis = akhiran or saring.split(":")[0]
        return mentah(jenis)(lambda: ubah(bita(fungsi()), saring), fungsi.__name__, fungsi)

    return daftar


def ubah(isi: bytes, saring: str, dari: str = "xlsx") -> bytes:
    """Let LibreOffice open ``isi`` and write it again as ``saring`` (an extension, or one with a filter)."""
    with tempfile.TemporaryDirectory() as kerja:
        asal = Path(kerja) / f"asal.{dari}"
        asal.write_bytes(isi)
        perintah = ["soffice", f"-env:UserInstallation=file://{kerja}/profil", "--headless"]
        perintah += ["--convert-to", saring, "--outdir", f"{kerja}/keluar", str(asal)]
        subprocess.run(perintah, check=True, capture_output=True)
        return (Path(kerja) / "keluar" / f"asal.{saring.split(':')[0]}").read_bytes()


def bita(kerja: Workbook) -> bytes:
    """The workbook as bytes that are the same whenever they are made."""
    keluar = io.BytesIO()
    kerja.save(keluar)
    return kemas(keluar.getvalue(), lambda _, isi: isi)


def kemas(isi: bytes, ganti: Callable[[str, bytes], bytes], **pindah: str) -> bytes:
    """A zip written again, each part as ``ganti`` gives it, with one fixed time throughout.

    ``pindah`` moves a folder of parts (``worksheets="macrosheets"``).
    """
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w") as baru:
        for bagian in lama.infolist():
            teks = ganti(bagian.filename, lama.read(bagian))
            if bagian.filename == "docProps/core.xml":
                teks = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-01-08T08:00:00Z", teks)
            nama_baru = "/".join(pindah.get(p, p) for p in bagian.filename.split("/"))
            baru.writestr(zipfile.ZipInfo(nama_baru, _WAKTU), teks, zipfile.ZIP_DEFLATED)
    return keluar.getvalue()


def tulisan(pemisah: str, *kepala: str, rows: Iterable[Sequence[object]]) -> str:
    """A text file: a title, a blank line, a head and rows, with this separator."""
    baris_teks = ["DATA KINERJA TAHUN 2024", "", pemisah.join(kepala)]
    isi_teks = (pemisah.join("" if x is None else str(x) for x in row) for row in rows)
    return "\r\n".join([*baris_teks, *isi_teks, ""])


def lebarkan(ws: Worksheet, sampai: int, lebar: float = 12) -> None:
    """Make columns D to ``sampai`` wide enough to read."""
    for k in range(4, sampai + 1):
        ws.column_dimensions[get_column_letter(k)].width = lebar


def _tulis(tujuan: Path, isi: bytes) -> None:
    tujuan.write_bytes(isi)
    print(tujuan.name)


def main() -> None:
    """Write every workbook of the script that calls this."""
    for tulis in _DAFTAR:
        tulis()
