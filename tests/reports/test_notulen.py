"""The notulen as a file: everything that was said, nothing that runs, nothing from elsewhere."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

from iku.core.baris import Baris
from iku.core.catatan import JenisCatatan, Keadaan
from iku.core.period import Triwulan
from iku.reports.notulen import notulen_filename, notulen_html
from iku.reports.notulen_grafik import svg
from iku.reports.notulen_isi import Butir, Grafik, Notulen, Posisi, Putusan
from tests.core.bahan import buatan

TW = Triwulan(2024, 3)
KATALOG = buatan(
    [{"kode": "A", "indikator": "Toko yang aktif", "nama_pendek": "Toko aktif", "bidang": "Satu"}],
    [{"kode": "a"}, {"kode": "b"}],
)
INDIKATOR = KATALOG.indikator["A"]
BARIS = Baris("A", TW, 80, 141, 56.737, None, 60, 65, 94.562, 87.29, None, "Tinggi", "belum")
GRAFIK = Grafik((50.0, 55.0, 56.7, None), (50.0, 55.0, 60.0, 65.0), (None,) * 4, 2023, 2, "Grafik toko.")
PUTUSAN = Putusan("A", "Toko aktif", TW, "Mendata ulang", "Bu Rina", date(2024, 12, 15), Keadaan.TERBUKA)
ISI = Notulen(
    TW,
    "Bidang Satu",
    "SK 1",
    datetime(2024, 10, 9, 9, 5, tzinfo=UTC),
    "Bidang Satu, Triwulan III 2024: 0 dari 1 indikator mencapai target, 1 belum.",
    (Posisi("Satu", 0, 1, 0),),
    (
        Butir(
            INDIKATOR,
            BARIS,
            "Toko aktif 56,7 % pada TW III 2024.",
            GRAFIK,
            {JenisCatatan.PENDORONG: "Pendampingan\ndua kali", JenisCatatan.PENGHAMBAT: "Hujan"},
            (PUTUSAN,),
        ),
    ),
    (PUTUSAN,),
    (replace(PUTUSAN, apa="Minta data", sampai=None, periode=Triwulan(2024, 1), umur=200, terlambat=12),),
    {"Satu": ("Toko", "Toko aktif (TW II 2024)")},
    contoh=False,
)
KOSONG = replace(ISI, butir=(), putusan=(), terbuka=(), kurang={}, posisi=())
JAHAT = (
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<iframe src=javascript:alert(1)>",
    "&lt;script&gt;",
    "<!-- ",
    "</article></body></html>",
)
_BOLEH = re.findall(
    r"\w+",
    "html head meta title style body article header section div figure img h2 h3 h4 p b br small dl dt dd "
    "ul li table thead tbody tr th td",
)


class Pembaca(HTMLParser):
    """Reads elements, attributes and words of a page."""

    def __init__(self, isi: str) -> None:
        super().__init__()
        self.unsur: list[tuple[str, dict[str, str | None]]] = []
        self.kata: list[str] = []
        self.feed(isi)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unsur.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.kata.append(data)

    @property
    def teks(self) -> str:
        return " ".join(" ".join(self.kata).split())


def test_it_says_everything() -> None:
    teks = Pembaca(notulen_html(ISI)).teks

    for kata in (
        "Notulen rapat Indikator Kinerja Utama",
        "Triwulan III 2024 · Bidang Satu",
        "Disusun 9 Oktober 2024 pukul 09.05 menurut SK SK 1",
        ISI.pembuka,
        "Bidang Satu Toko yang aktif",
        "Realisasi 56,74 % Target 60,00 % Capaian 94,56 % Predikat Tinggi",
        "Pendorong: Pendampingan dua kali",
        "Penghambat: Hujan",
        "Mendata ulang (Bu Rina, sampai 15 Desember 2024; terbuka)",
        "Mendata ulang Bu Rina 15 Desember 2024 terbuka Toko aktif",
        "Minta data Bu Rina – 200 hari, terlambat 12 hari Toko aktif, TW I 2024",
        "Satu: Toko; Toko aktif (TW II 2024)",
    ):
        assert kata in teks


def test_a_meeting_of_nothing_says_so() -> None:
    teks = Pembaca(notulen_html(KOSONG)).teks

    assert "Rapat ini belum memutuskan tindak lanjut." in teks
    assert "Tidak ada yang tersisa dari triwulan sebelumnya." in teks
    assert "Semua angka yang dibutuhkan sudah diisi." in teks


def test_what_has_no_figure_says_why_and_never_zero() -> None:
    tanpa = Baris("A", TW, alasan="penyebut_nol", alasan_capaian="realisasi_kosong")
    isi = replace(ISI, butir=(Butir(INDIKATOR, tanpa, "Belum dapat dihitung.", None),))

    teks = Pembaca(notulen_html(isi)).teks
    assert (
        "Realisasi penyebut 0 Target belum ada Capaian belum ada realisasi Predikat belum bisa dinilai"
        in teks
    )


def test_a_closed_tindak_lanjut_says_how_it_ended() -> None:
    selesai = replace(PUTUSAN, keadaan=Keadaan.SELESAI, penutup="Sudah didata.\nDua toko.")
    teks = Pembaca(notulen_html(replace(ISI, putusan=(selesai,)))).teks

    assert "selesai : Sudah didata. Dua toko." in teks.replace("selesai:", "selesai :")


def test_hostile_words_stay_words_wherever_they_stand() -> None:
    for jahat in JAHAT:
        putusan = replace(
            PUTUSAN, apa=jahat, siapa=jahat, penutup=jahat, indikator=jahat, keadaan=Keadaan.BATAL
        )
        indikator = replace(INDIKATOR, nama=jahat, nama_pendek=jahat, bidang=jahat, satuan=jahat)
        butir = Butir(
            indikator,
            replace(BARIS, predikat=jahat),
            jahat,
            replace(GRAFIK, kalimat=jahat),
            dict.fromkeys(JenisCatatan, jahat),
            (putusan,),
        )
        isi = replace(
            ISI,
            lingkup=jahat,
            sk=jahat,
            pembuka=jahat,
            posisi=(Posisi(jahat, 1, 2, 3),),
            butir=(butir,),
            putusan=(putusan,),
            terbuka=(putusan,),
            kurang={jahat: (jahat,)},
        )
        halaman = Pembaca(notulen_html(isi))

        assert {nama for nama, _ in halaman.unsur} <= set(_BOLEH)
        assert halaman.teks.count(" ".join(jahat.split())) >= 18
        for nama, sifat in halaman.unsur:
            assert not [s for s in sifat if s.startswith("on")]
            assert nama != "img" or (sifat["src"] or "").startswith("data:image/svg+xml;base64,")


def test_it_asks_nobody_for_anything() -> None:
    halaman = Pembaca(notulen_html(ISI))

    alamat = [v for _, sifat in halaman.unsur for k, v in sifat.items() if k in ("src", "href", "srcset")]
    assert alamat
    assert all((a or "").startswith("data:") for a in alamat)
    assert not re.search(r"url\(|@import|https?:", notulen_html(ISI))
    assert "default-src 'none'" in str([s for n, s in halaman.unsur if n == "meta"])


def test_a_sample_says_so_at_its_head_on_every_printed_page_and_in_its_name() -> None:
    contoh = replace(ISI, contoh=True)

    assert "DATA CONTOH: sebagian besar angka rekaan" in Pembaca(notulen_html(contoh)).teks
    assert '@top-right { content: "DATA CONTOH"' in notulen_html(contoh)
    assert "DATA CONTOH" not in notulen_html(ISI)
    nama = notulen_filename(contoh, ("Tenaga Kerja", None))
    assert nama == "DATA-CONTOH_notulen-iku_2024-tw3_tenaga-kerja_20241009-0905.html"


def test_a_chart_is_told_to_whoever_cannot_see_it() -> None:
    (gambar,) = [s for n, s in Pembaca(notulen_html(ISI)).unsur if n == "img"]

    assert gambar["alt"] == "Grafik toko."
    assert svg(GRAFIK).startswith("<svg")
