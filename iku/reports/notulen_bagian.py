"""The parts of a notulen: where we stand, one indikator, what was decided, what is not filled."""

from collections.abc import Iterable, Sequence
from typing import Final

from iku.core.catalogue import Dasar
from iku.core.catatan import JenisCatatan, Keadaan
from iku.core.numbers import format_angka
from iku.core.words import KEADAAN
from iku.reports.angka_kata import kata_capaian, kata_hari, kata_realisasi, kata_target
from iku.reports.html_text import Aman, berbaris, gabung, unsur
from iku.reports.notulen_grafik import gambar
from iku.reports.notulen_isi import Butir, Notulen, Posisi, Putusan

_CATATAN: Final = {JenisCatatan.PENDORONG: "Pendorong", JenisCatatan.PENGHAMBAT: "Penghambat"}


def tabel(kepala: Sequence[str], baris: Iterable[Sequence[str]], kelas: str = "") -> Aman:
    """A table whose first cell of a row names it."""
    judul = unsur("tr", *(unsur("th", k, scope="col") for k in kepala))
    isi = [
        unsur("tr", unsur("th", satu[0], scope="row"), *(unsur("td", sel) for sel in satu[1:]))
        for satu in baris
    ]
    return unsur("table", unsur("thead", judul), unsur("tbody", *isi), kelas=kelas)


def posisi(semua: Sequence[Posisi]) -> Aman:
    """How many of each bidang's indikator are reached."""
    baris = [(p.bidang, str(p.tercapai), str(p.belum), str(p.tanpa_capaian)) for p in semua]
    return tabel(("Bidang", "Tercapai", "Belum tercapai", "Belum bisa dinilai"), baris, "angka")


def butir(isi: Butir) -> Aman:
    """One indikator: name, sentence, figures and chart, then what the meeting said of it."""
    usulan = [" ", unsur("small", "Rumus usulan")] if isi.indikator.dasar is Dasar.USULAN else []
    kata = gabung(
        unsur("h4", isi.indikator.nama, *usulan), unsur("p", isi.kalimat, kelas="kalimat"), _angka(isi)
    )
    grafik = [unsur("figure", gambar(isi.grafik))] if isi.grafik else []
    catatan = [
        unsur("p", unsur("b", f"{nama}: "), berbaris(isi.catatan[jenis]))
        for jenis, nama in _CATATAN.items()
        if isi.catatan.get(jenis)
    ]
    tindak = [unsur("p", unsur("b", "Tindak lanjut:")), _daftar(isi.putusan)] if isi.putusan else []
    return unsur(
        "section",
        unsur("div", unsur("div", kata), *grafik, kelas="kepala"),
        *catatan,
        *tindak,
        kelas="butir",
    )


def _angka(isi: Butir) -> Aman:
    b, i = isi.baris, isi.indikator
    pasangan = [
        ("Realisasi", kata_realisasi(i, b)),
        ("Target", kata_target(i, b.target)),
        ("Capaian", kata_capaian(b)),
        ("Predikat", b.predikat or "belum bisa dinilai"),
    ]
    return unsur("dl", *(unsur("div", unsur("dt", k), unsur("dd", v)) for k, v in pasangan))


def _daftar(semua: Iterable[Putusan]) -> Aman:
    return unsur("ul", *(unsur("li", berbaris(p.apa), f" ({_siapa(p)})") for p in semua))


def _siapa(p: Putusan) -> str:
    hari = f", sampai {kata_hari(p.sampai)}" if p.sampai else ""
    return f"{p.siapa}{hari}; {KEADAAN[p.keadaan]}"


def putusan(isi: Notulen) -> Aman:
    """What this meeting decided, whatever became of it since."""
    if not isi.putusan:
        return unsur("p", "Rapat ini belum memutuskan tindak lanjut.")
    baris = [(berbaris(p.apa), p.siapa, kata_hari(p.sampai), _keadaan(p), p.indikator) for p in isi.putusan]
    return tabel(("Tindak lanjut", "Siapa", "Sampai", "Keadaan", "Indikator"), baris, "putusan")


def _keadaan(p: Putusan) -> Aman:
    kata = KEADAAN[p.keadaan]
    return gabung(kata, ": ", berbaris(p.penutup)) if p.keadaan is not Keadaan.TERBUKA else gabung(kata)


def terbuka(isi: Notulen) -> Aman:
    """What earlier triwulan left open, with its age."""
    if not isi.terbuka:
        return unsur("p", "Tidak ada yang tersisa dari triwulan sebelumnya.")
    baris = [
        (berbaris(p.apa), p.siapa, kata_hari(p.sampai), _umur(p), f"{p.indikator}, {p.periode}")
        for p in isi.terbuka
    ]
    return tabel(("Tindak lanjut", "Siapa", "Sampai", "Umur", "Dari"), baris, "putusan")


def _umur(p: Putusan) -> Aman:
    umur = f"{format_angka(p.umur, 0)} hari"
    if not p.terlambat:
        return gabung(umur)
    return gabung(umur, ", ", unsur("b", f"terlambat {format_angka(p.terlambat, 0)} hari"))


def kurang(isi: Notulen) -> Aman:
    """What is not filled, by bidang."""
    if not any(isi.kurang.values()):
        return unsur("p", "Semua angka yang dibutuhkan sudah diisi.")
    return unsur(
        "ul",
        *(unsur("li", unsur("b", f"{b}: "), "; ".join(nama)) for b, nama in isi.kurang.items() if nama),
    )
