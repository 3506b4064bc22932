"""Paket triwulan: every document, chart and figure of a triwulan in one zip, with the sums that prove it."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.kemas import kemas
from iku.reports.dokumen.pdf import TanpaLibreOffice, ke_pdf
from iku.reports.recap import Bentuk, recap_csv
from iku.reports.sample_mark import bertanda
from iku.services.dokumen import DOKUMEN, JenisDokumen, buat
from iku.services.ekspor import ekspor
from iku.services.recap import Saringan, recap
from iku.services.workspace import DATA, Workspace

Kabar = Callable[[str, float], None]
"""Told what is being made, and which share of the whole is done."""
_JENIS: Final = tuple(j for j in DOKUMEN if j not in (JenisDokumen.PAKET, JenisDokumen.FORMULIR))
_BACA: Final = """\
# Paket {periode}{contoh}

{dinas}, {lingkup}. Keadaan data {waktu}. {tanda}.

- `dokumen/`: {dokumen}.
- `pdf/`: {pdf}
- `formulir/`: formulir kosong per bidang, untuk pengumpulan data berikutnya.
- `grafik/`: grafik tiap indikator sebagai PNG dan SVG.
- `data/`: rekap, entri, target, hasil, riwayat lengkap, dan katalog sebagai CSV (UTF-8).
- `SHA256SUMS`: sidik tiap berkas. Periksa dengan `sha256sum -c SHA256SUMS`.

Keadaan data yang sama menghasilkan paket yang sama, bita demi bita.
"""


def buat_paket(ws: Workspace, bahan: Bahan, kabar: Kabar = lambda _apa, _bagian: None) -> bytes:
    """The zip; ``bahan`` is of ``ws`` as it stands now.

    The same state gives the same bytes, on machines with the same LibreOffice or without any.
    """
    with ThreadPoolExecutor(1) as lain:
        dokumen = dict(_dokumen(bahan, kabar))
        kabar("PDF dan grafik", 0.4)
        # LibreOffice is a process of its own: charts are drawn while it works.
        pdf = lain.submit(ke_pdf, dokumen, bahan.waktu)
        anggota = {f"dokumen/{nama}": isi for nama, isi in dokumen.items()}
        anggota |= {f"formulir/{nama}": isi for nama, isi in _formulir(bahan)}
        anggota |= {f"grafik/{nama}": isi for nama, isi in _grafik(bahan)}
        kabar("Data dan riwayat", 0.7)
        anggota |= {f"data/{nama}": isi for nama, isi in _data(ws, bahan)}
        kabar("PDF", 0.8)
        jadi, sebab = _pdf(pdf)
        anggota |= {f"pdf/{nama}": isi for nama, isi in jadi.items()}
    anggota["BACA-DULU.md"] = _baca(bahan, sebab)
    kabar("Mengemas", 0.95)
    return kemas(_bersidik(anggota))


def buat_berkas(
    ws: Workspace,
    bahan: Bahan,
    jenis: JenisDokumen,
    akhiran: str,
    kabar: Kabar = lambda _apa, _bagian: None,
) -> bytes:
    """Any document, the zip of all of them too.

    Raises: TanpaLibreOffice where a PDF was asked for and cannot be made.
    """
    if jenis is JenisDokumen.PAKET:
        return buat_paket(ws, bahan, kabar)
    kabar(DOKUMEN[jenis].judul, 0.0)
    return buat(bahan, jenis, akhiran)


def _dokumen(bahan: Bahan, kabar: Kabar) -> Iterator[tuple[str, bytes]]:
    for nomor, satu in enumerate(_JENIS):
        kabar(DOKUMEN[satu].judul, 0.4 * nomor / len(_JENIS))
        for akhiran in DOKUMEN[satu].pembuat:
            yield bertanda(f"{satu}{akhiran}", contoh=bahan.contoh), buat(bahan, satu, akhiran)


def _formulir(bahan: Bahan) -> Iterator[tuple[str, bytes]]:
    from iku.reports.dokumen.formulir import formulir

    yield from formulir(bahan)


def _grafik(bahan: Bahan) -> Iterator[tuple[str, bytes]]:
    from iku.reports.dokumen.gambar import gambar_semua

    for nama, isi in gambar_semua(bahan):
        yield bertanda(nama, contoh=bahan.contoh), isi


def _pdf(pdf: Future[dict[str, bytes]]) -> tuple[dict[str, bytes], str]:
    """The PDFs, or why there are none."""
    try:
        semua = {f"{Path(nama).stem}{_beda(nama)}.pdf": isi for nama, isi in pdf.result().items()}
        return semua, "dokumen yang sama sebagai PDF."
    except TanpaLibreOffice as salah:
        return {}, f"tidak ada di paket ini. {salah}"


def _beda(nama: str) -> str:
    """Two documents of one kind differ in their ending alone, which a PDF loses."""
    return "-tabel" if nama.endswith(".xlsx") and not nama.endswith("rekap.xlsx") else ""


def _data(ws: Workspace, bahan: Bahan) -> Iterator[tuple[str, bytes]]:
    """The recap, and everything that is kept but for the files that were handed in."""
    p, contoh = bahan.periode, bahan.contoh
    baris = recap(bahan.hasil, bahan.katalog, Saringan(p.tahun, p.triwulan, bahan.bidang, bahan.program))
    for bentuk in Bentuk:
        isi = recap_csv(baris, bentuk, bahan.katalog, contoh=contoh)
        yield bertanda(f"rekap-{bentuk}.csv", contoh=contoh), isi
    with TemporaryDirectory() as nama:
        folder = Path(nama) / "ekspor"
        ekspor(ws, folder, DATA)
        for berkas in sorted(folder.rglob("*")):
            jalur = berkas.relative_to(folder)
            if berkas.is_file() and jalur.parts[0] not in ("berkas", "BACA-DULU.md"):
                yield jalur.as_posix(), berkas.read_bytes()


def _baca(bahan: Bahan, sebab: str) -> bytes:
    return _BACA.format(
        periode=bahan.periode.panjang(),
        contoh=" (DATA CONTOH)" if bahan.contoh else "",
        dinas=bahan.naskah.lembaga.dinas,
        lingkup=bahan.lingkup,
        dokumen=", ".join(DOKUMEN[j].judul for j in _JENIS),
        waktu=f"{bahan.waktu:%d-%m-%Y pukul %H.%M}",
        tanda="; ".join(bahan.tanda),
        pdf=sebab,
    ).encode()


def _bersidik(anggota: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The members by name, and after them a line for each with its sum."""
    urut = sorted(anggota)
    yield from ((nama, anggota[nama]) for nama in urut)
    baris = [f"{sha256(anggota[nama]).hexdigest()}  {nama}\n" for nama in urut]
    yield "SHA256SUMS", "".join(baris).encode()
