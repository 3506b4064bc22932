"""Two people on one store: what one keeps, the other sees at the next action, on every page that shows it."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.summary import periods_read
from iku.services.catatan import save_note
from iku.services.tindak_lanjut import add_action
from iku.ui.halaman import HALAMAN, batas
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import catat, gudang, tanpa_galat, tersimpan
from tests.regenerate import katalog

TW = Triwulan(2024, 4)
INDIKATOR = next(i for i in katalog().indikator.values() if i.penyebut is not None)
BIDANG = next(h.berkas for h in HALAMAN if batas(h, katalog()).bidang == INDIKATOR.bidang)
_RAPAT = {"layar": INDIKATOR.kode}


def isi(at: AppTest) -> list[str]:
    """All that the page shows: its words, its tables and its charts."""
    tabel = [d.value.to_csv() for d in at.dataframe]
    grafik = [str(g.proto) for g in at.get("plotly_chart")]
    return [semua_teks(at), *tabel, *grafik]


def ubah_entri(url: str, nilai: float | None) -> None:
    """Budi keeps another figure of the first entri that the indikator reads."""
    variabel, kapan = periods_read(INDIKATOR, katalog(), TW)[-1]
    kunci = Kunci(Jenis.ENTRI, variabel.kode, kapan.tahun, kapan.triwulan)
    assert tersimpan(url)[kunci] != nilai
    catat(url, kunci, nilai)


@pytest.mark.parametrize(
    ("halaman", "query"),
    [
        ("ringkasan", {}),
        (BIDANG, {}),
        ("indikator", {"indikator": INDIKATOR.kode}),
        ("rapat", {}),
        ("rapat", _RAPAT),
        ("rapat", {**_RAPAT, "panel": "sumber"}),
        ("rapat", {**_RAPAT, "panel": "hitung"}),
        ("pohon", {}),
        ("rekap", {}),
        ("kelengkapan", {}),
    ],
    ids=[
        "Ringkasan",
        "a bidang",
        "Indikator",
        "Rapat, the opening",
        "Rapat, a screen",
        "Rapat, the trail",
        "Rapat, the simulation",
        "Pohon",
        "Rekap",
        "Kelengkapan",
    ],
)
def test_a_figure_that_somebody_else_withdraws_is_gone_at_the_next_action(
    lengkap: str, buka: Buka, halaman: str, query: dict[str, str]
) -> None:
    saya = buka(halaman, tahun="2024", triwulan="4", **query)
    sebelum = isi(saya)

    ubah_entri(lengkap, None)
    sesudah = isi(tanpa_galat(saya.run()))

    assert sesudah != sebelum
    assert sesudah == isi(buka(halaman, tahun="2024", triwulan="4", **query))


@pytest.mark.parametrize(
    ("halaman", "query"),
    [
        ("ringkasan", {}),
        (BIDANG, {}),
        ("indikator", {"indikator": INDIKATOR.kode}),
        ("rapat", _RAPAT),
        ("rapat", {**_RAPAT, "panel": "sumber"}),
    ],
    ids=["Ringkasan", "a bidang", "Indikator", "Rapat, a screen", "Rapat, the trail"],
)
def test_a_figure_that_somebody_else_keeps_is_seen_at_the_next_action(
    lengkap: str, buka: Buka, halaman: str, query: dict[str, str]
) -> None:
    saya = buka(halaman, tahun="2024", triwulan="4", **query)
    sebelum = isi(saya)

    ubah_entri(lengkap, 7.0)

    assert isi(tanpa_galat(saya.run())) != sebelum


def test_a_note_that_somebody_else_writes_stands_there_at_the_next_action(lengkap: str, buka: Buka) -> None:
    saya = buka("rapat", tahun="2024", triwulan="4", panel="tulis", **_RAPAT)
    with gudang(lengkap) as ws:
        save_note(
            ws, KunciCatatan(INDIKATOR.kode, 2024, 4), JenisCatatan.PENDORONG, "Dari Budi", "Budi", None
        )

    assert tanpa_galat(saya.run()).text_area[0].value == "Dari Budi"


def test_a_decision_that_somebody_else_takes_stands_at_the_closing(lengkap: str, buka: Buka) -> None:
    saya = buka("rapat", tahun="2024", triwulan="4", layar="penutup")
    with gudang(lengkap) as ws:
        add_action(
            ws, KunciCatatan(INDIKATOR.kode, 2024, 4), "Mendata ulang", "Bu Rina", date(2024, 12, 1), "Budi"
        )

    assert "memutuskan 1 tindak lanjut" in semua_teks(tanpa_galat(saya.run()))
