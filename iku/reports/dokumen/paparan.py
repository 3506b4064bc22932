"""Slides for a meeting: where we stand, one slide an indikator in its running order, what was decided."""

import io
from collections.abc import Iterator, Sequence
from typing import Final

from iku.core.catatan import JenisCatatan, Keadaan
from iku.core.outlook import Proyeksi
from iku.core.words import KEADAAN
from iku.reports.angka_kata import (
    KOSONG,
    kata_capaian,
    kata_capaian_tahunan,
    kata_hari,
    kata_realisasi,
    kata_sisi,
    kata_target,
)
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.kata import kata, ringkas
from iku.reports.dokumen.kemas import tetap
from iku.reports.dokumen.paparan_bentuk import Deck
from iku.reports.dokumen.paparan_grafik import pasang_grafik
from iku.reports.notulen_isi import Putusan

_SELENGKAPNYA: Final = "selengkapnya di catatan pembicara"
_MUAT: Final = 230
"""Units: letters that a note may fill of a slide."""
_UTAMA: Final = ("Realisasi", "Capaian")
"""The figures that a slide sets in bold."""
_SEHALAMAN: Final = 7
"""Units: decisions on a slide."""
_CATATAN: Final = {JenisCatatan.PENDORONG: "Pendorong", JenisCatatan.PENGHAMBAT: "Penghambat"}


def paparan_pptx(bahan: Bahan) -> bytes:
    """The whole deck, 16:9 or in the shape of the office's own template."""
    deck = Deck(bahan)
    _judul(deck, bahan)
    _pembuka(deck, bahan)
    butir = {b.indikator.kode: b for b in bahan.butir}
    for kode in bahan.urutan:
        _indikator(deck, butir[kode], bahan)
    _keputusan(deck, "Keputusan rapat", bahan.putusan, "Rapat ini belum memutuskan tindak lanjut.")
    if bahan.terbuka:
        _keputusan(deck, "Tindak lanjut triwulan sebelumnya yang masih terbuka", bahan.terbuka, "")
    inti = deck.pptx.core_properties
    inti.title, inti.author = kata(bahan.tulis("paparan_judul")), kata(bahan.naskah.lembaga.dinas)
    inti.created = inti.modified = bahan.waktu.replace(tzinfo=None)
    inti.last_modified_by, inti.revision = inti.author, 1
    keluar = io.BytesIO()
    deck.pptx.save(keluar)
    return tetap(keluar.getvalue(), bahan.waktu)


def _judul(deck: Deck, bahan: Bahan) -> None:
    slide = deck.pembuka(bahan.tulis("paparan_judul"))
    lembaga, saat = bahan.naskah.lembaga, bahan.waktu
    isi = [
        lembaga.dinas,
        lembaga.pemerintah,
        "",
        bahan.lingkup,
        f"SK {bahan.katalog.sk}",
        f"Keadaan data {kata_hari(saat.date())}, pukul {saat:%H.%M}",
        "",
        *bahan.tanda,
    ]
    deck.teks(slide, (0.06, 0.45, 0.88, 0.46), isi, 20)


def _pembuka(deck: Deck, bahan: Bahan) -> None:
    slide = deck.slide(f"Posisi {bahan.periode.panjang()}")
    deck.teks(slide, (0.03, 0.17, 0.94, 0.2), [bahan.pembuka], 20)
    kepala = ("Bidang", "Tercapai", "Belum tercapai", "Belum bisa dinilai")
    baris = [(p.bidang, str(p.tercapai), str(p.belum), str(p.tanpa_capaian)) for p in bahan.posisi]
    if baris:
        tinggi = 0.07 * (len(baris) + 1)
        kanan = frozenset({1, 2, 3})
        deck.tabel(
            slide, (0.0375, 0.39, 0.925, tinggi), [kepala, *baris], (0.4, 0.2, 0.2, 0.2), 18, kanan=kanan
        )
    kurang = [f"{bidang}: {'; '.join(isi)}" for bidang, isi in bahan.kurang.items() if isi]
    isi = ["Belum diisi:", *kurang] if kurang else ["Semua angka yang dibutuhkan sudah diisi."]
    deck.teks(slide, (0.03, 0.7, 0.94, 0.23), [ringkas("\n".join(isi), 620, _SELENGKAPNYA)], 14)
    _catat(slide, [bahan.pembuka, *isi])


def _indikator(deck: Deck, satu: ButirDokumen, bahan: Bahan) -> None:
    i, b = satu.indikator, satu.baris
    slide = deck.slide(f"{i.kode} {i.nama}")
    deck.teks(slide, (0.03, 0.165, 0.94, 0.14), [satu.kalimat], 18)
    if not pasang_grafik(slide, deck.kotak((0.03, 0.31, 0.54, 0.6)), satu, bahan):
        deck.teks(slide, (0.03, 0.5, 0.54, 0.1), ["Belum ada angka untuk digambar."], 16)
    angka = [
        (str(bahan.periode), "Angka"),
        ("Pembilang", kata_sisi(b.pembilang)),
        ("Penyebut", kata_sisi(b.penyebut)),
        ("Realisasi", kata_realisasi(i, b)),
        ("Target", kata_target(i, b.target)),
        ("Capaian", kata_capaian(b)),
        ("Predikat", b.predikat or KOSONG),
        ("Target setahun", kata_target(i, b.target_tahunan)),
        ("Capaian setahun", kata_capaian_tahunan(b)),
    ]
    utama = frozenset(n for n, (nama, _) in enumerate(angka) if nama in _UTAMA)
    kotak = (0.59, 0.32, 0.3725, 0.4)
    deck.tabel(slide, kotak, angka, (0.45, 0.55), 14, kanan=frozenset({1}), tebal=utama)
    catatan = list(_catatan(satu))
    muat = [ringkas(teks, _MUAT, _SELENGKAPNYA) for teks in catatan] or ["Belum ada catatan rapat."]
    deck.teks(slide, (0.59, 0.74, 0.38, 0.19), muat, 11)
    _catat(slide, [satu.kalimat, *_jejak(satu), *catatan])


def _catatan(satu: ButirDokumen) -> Iterator[str]:
    for jenis, nama in _CATATAN.items():
        if satu.catatan.get(jenis):
            yield f"{nama}: {satu.catatan[jenis]}"
    for p in satu.putusan:
        yield f"Tindak lanjut: {p.apa} ({p.siapa or KOSONG}, sampai {kata_hari(p.sampai)}, {_keadaan(p)})"


def _jejak(satu: ButirDokumen) -> Iterator[str]:
    """What the speaker says when somebody asks where a number comes from."""
    yield f"Rumus: {satu.rumus_kata}"
    yield f"Hitungan: {satu.rumus_angka}"
    if satu.capaian_angka:
        yield f"Capaian: {satu.capaian_angka}"
    yield from satu.jejak
    if isinstance(satu.proyeksi, Proyeksi):
        yield f"Proyeksi, bukan realisasi: {satu.kalimat_proyeksi}"


def _keputusan(deck: Deck, judul: str, semua: Sequence[Putusan], tanpa: str) -> None:
    if not semua:
        deck.teks(deck.slide(judul), (0.03, 0.2, 0.94, 0.1), [tanpa], 18)
    for awal in range(0, len(semua), _SEHALAMAN):
        slide = deck.slide(judul if awal == 0 else f"{judul} (lanjutan)")
        sebagian = semua[awal : awal + _SEHALAMAN]
        kepala = ("Indikator", "Tindak lanjut", "Siapa", "Sampai", "Keadaan")
        baris = [
            (
                p.indikator,
                ringkas(p.apa, 120, _SELENGKAPNYA),
                p.siapa or KOSONG,
                kata_hari(p.sampai),
                _keadaan(p, 90),
            )
            for p in sebagian
        ]
        tinggi = 0.09 * (len(baris) + 1)
        deck.tabel(slide, (0.0375, 0.17, 0.925, tinggi), [kepala, *baris], (0.24, 0.34, 0.14, 0.13, 0.15), 13)
        _catat(slide, [f"{p.indikator}: {p.apa} ({p.siapa or KOSONG}; {_keadaan(p)})" for p in sebagian])


def _keadaan(p: Putusan, panjang: int = 10_000) -> str:
    tutup = f": {p.penutup}" if p.keadaan is not Keadaan.TERBUKA and p.penutup else ""
    return ringkas(f"{KEADAAN[p.keadaan]}{tutup}", panjang, _SELENGKAPNYA)


def _catat(slide: object, isi: Sequence[str]) -> None:
    """The speaker's notes, which may be as long as they must."""
    bingkai = slide.notes_slide.notes_text_frame  # type: ignore[attr-defined]
    bingkai.text = "\n".join(kata(teks) for teks in isi)
