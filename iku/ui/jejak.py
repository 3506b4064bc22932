"""The trail of a figure: the formula with its numbers, and the file, cell and person of every number."""

from collections.abc import Sequence
from typing import Final

import pandas as pd
import streamlit as st

from iku.core.catalogue import Indikator
from iku.core.period import Triwulan
from iku.reports.sample_mark import bertanda
from iku.services.jejak import BarisJejak, Jejak, jejak
from iku.services.jejak_berkas import berkas_bertanda_sel
from iku.ui import teks
from iku.ui.sempit import lebar
from iku.ui.tabel import tinggi_baris
from iku.ui.workspace import lembar, workspace

_LEBAR: Final = {"Angka": 230, "Asal": 105, "Berkas": 140, "Waktu": 125, "Alasan": 185}
"""Units: pixels; longer words take more lines."""


def tampilkan(kode: str, tw: Triwulan, kunci: str) -> None:
    """The whole trail of an indikator at a triwulan; ``kunci`` keeps its widgets apart from another's."""
    isi = _isi(kode, tw)
    st.markdown(f"**Rumus**  \n{teks.polos(isi.rumus_kata)}")
    st.markdown(f"**Hitungan {isi.triwulan}**  \n{teks.polos(isi.rumus_angka)}")
    if isi.capaian_angka:
        st.markdown(f"**Capaian**  \n{teks.polos(isi.capaian_angka)}")
    baris = [*isi.baris, *isi.baris_target]
    tabel = pd.DataFrame([_baris(b) for b in baris])
    with lebar(tabel, f"{kunci}_tabel"):
        pilihan = st.dataframe(
            tabel,
            hide_index=True,
            row_height=tinggi_baris(tabel, _LEBAR),
            key=f"{kunci}_tabel",
            on_select="rerun",
            # A click on the words of a row is as good as one on its box.
            selection_mode=["single-row", "single-cell"],
            column_config={
                "Nilai": st.column_config.TextColumn(alignment="right"),
                **{k: st.column_config.TextColumn(width=n) for k, n in _LEBAR.items()},
            },
            alt="Setiap angka di balik realisasi, dengan berkas, sel, orang dan waktunya",
        )
    dipilih: Sequence[int] = pilihan.selection.rows or [n for n, _ in pilihan.selection.cells]
    if dipilih and dipilih[0] < len(baris):
        _satu(baris[dipilih[0]], kunci)
    else:
        st.caption("Pilih satu baris untuk melihat nilai sebelumnya dan mengunduh berkasnya.")


def judul(indikator: Indikator) -> str:
    """Whose trail it is, as Markdown."""
    return teks.polos(indikator.nama)


def _isi(kode: str, tw: Triwulan) -> Jejak:
    simpanan, nama = lembar().simpanan, ("jejak", kode, tw)
    if nama not in simpanan:
        simpanan[nama] = jejak(workspace(), kode, tw)
    isi = simpanan[nama]
    assert isinstance(isi, Jejak)
    return isi


def _baris(b: BarisJejak) -> dict[str, str]:
    asal = b.semula
    return {
        "Angka": b.nama,
        "Periode": b.periode,
        "Nilai": "kosong" if b.nilai is None else teks.hitungan(b.nilai, b.satuan),
        "Asal": b.cara,
        "Berkas": asal.berkas if asal else "",
        "Sel": asal.sel if asal else "",
        "Oleh": asal.oleh if asal else "",
        "Waktu": teks.waktu(asal.waktu) if asal else "",
        "Alasan": asal.alasan if asal else "",
    }


def _satu(b: BarisJejak, kunci: str) -> None:
    """Earlier values of one figure, and its file with the cell marked."""
    st.markdown(f"**{teks.polos(b.nama)}**, {b.periode}")
    if b.sebelumnya:
        sebelum = [
            {
                "Nilai sebelumnya": "kosong" if r.baru is None else teks.hitungan(r.baru, b.satuan),
                "Oleh": r.oleh,
                "Waktu": teks.waktu(r.waktu),
                "Berkas": r.berkas,
                "Sel": r.sel,
                "Alasan": r.alasan,
            }
            for r in b.sebelumnya
        ]
        st.dataframe(pd.DataFrame(sebelum), hide_index=True, key=f"{kunci}_lama", alt="Nilai sebelumnya")
    else:
        st.caption("Tidak ada nilai lain sebelumnya.")
    _unduhan(b, kunci)


def _unduhan(b: BarisJejak, kunci: str) -> None:
    asal = b.semula
    if asal is None or not asal.sha256:
        return
    ws = workspace()
    berkas = berkas_bertanda_sel(ws, asal.sha256, asal.berkas, asal.sel, _pesan(b), b.nilai)
    for satu in berkas.hilang:
        st.caption(teks.polos(satu))
    st.download_button(
        "Unduh berkas asal dengan selnya ditandai",
        berkas.isi,
        bertanda(berkas.nama, contoh=ws.contoh),
        key=f"{kunci}_unduh",
        on_click="ignore",
    )


def _pesan(b: BarisJejak) -> str:
    return f"{b.nama}, {b.periode}: {teks.hitungan(b.nilai, b.satuan)}"
