"""Notulen: a meeting as one page of HTML that prints on A4 and opens without a network."""

from datetime import datetime
from pathlib import Path
from typing import Final

from iku.core.period import BULAN
from iku.reports.file_name import nama_berkas
from iku.reports.html_text import Aman, gabung, tunggal, unsur
from iku.reports.notulen_bagian import butir, kurang, posisi, putusan, terbuka
from iku.reports.notulen_isi import Notulen

_GAYA: Final = Path(__file__).with_name("notulen.css")
_CONTOH: Final = "DATA CONTOH"
_TANDA: Final = (
    f'@page {{ @top-right {{ content: "{_CONTOH}"; font: 600 9pt "Segoe UI", Arial, sans-serif; }} }}'
)
# Whatever a browser makes of it, the file asks nobody for anything and runs nothing.
_AMAN: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def notulen_html(isi: Notulen) -> str:
    """The whole file."""
    kepala = gabung(
        tunggal("meta", charset="utf-8"),
        tunggal("meta", **{"http-equiv": "Content-Security-Policy"}, content=_AMAN),
        tunggal("meta", name="viewport", content="width=device-width, initial-scale=1"),
        unsur("title", f"Notulen rapat IKU, {isi.periode.panjang()}, {isi.lingkup}"),
        gaya(contoh=isi.contoh),
    )
    badan = unsur("body", notulen_badan(isi), kelas="lembar-notulen")
    return f"<!doctype html>\n{unsur('html', unsur('head', kepala), badan, lang='id')}\n"


def gaya(*, contoh: bool) -> Aman:
    """The style sheet of the page, as an element."""
    tanda = _TANDA if contoh else ""
    return unsur("style", Aman(_GAYA.read_text(encoding="utf-8") + tanda))


def notulen_badan(isi: Notulen) -> Aman:
    """The page itself, without what surrounds it in a file."""
    return unsur(
        "article",
        _kepala(isi),
        _bagian("Posisi", unsur("p", isi.pembuka, kelas="pembuka"), posisi(isi.posisi)),
        *_menurut_bidang(isi),
        unsur(
            "div",
            _bagian("Keputusan rapat", putusan(isi)),
            _bagian("Masih terbuka dari triwulan sebelumnya", terbuka(isi)),
            _bagian("Belum diisi", kurang(isi)),
            kelas="penutup",
        ),
        kelas="notulen",
    )


def _kepala(isi: Notulen) -> Aman:
    tanda = unsur("p", f"{_CONTOH}: sebagian besar angka rekaan", kelas="contoh")
    return unsur(
        "header",
        *([tanda] if isi.contoh else []),
        unsur("h2", "Notulen rapat Indikator Kinerja Utama"),
        unsur("p", f"{isi.periode.panjang()} · {isi.lingkup}", kelas="lingkup"),
        unsur("p", f"Disusun {_saat(isi.waktu)} menurut SK {isi.sk}", kelas="redup"),
    )


def _saat(waktu: datetime) -> str:
    return f"{waktu.day} {BULAN[waktu.month - 1]} {waktu.year} pukul {waktu:%H.%M}"


def _bagian(judul: str, *isi: str) -> Aman:
    return unsur("section", unsur("h3", judul), *isi)


def _menurut_bidang(isi: Notulen) -> list[Aman]:
    bidang = dict.fromkeys(b.indikator.bidang for b in isi.butir)
    return [
        _bagian(f"Bidang {nama}", *(butir(b) for b in isi.butir if b.indikator.bidang == nama))
        for nama in bidang
    ]


def notulen_filename(isi: Notulen, saringan: tuple[str | None, ...]) -> str:
    """The name that carries filter and time: ``notulen-iku_2024-tw4_kukm_20261124-2005.html``."""
    return nama_berkas(
        "notulen-iku",
        isi.periode.tahun,
        isi.periode.triwulan,
        saringan,
        isi.waktu,
        ".html",
        contoh=isi.contoh,
    )
