"""Jawab: what a person says about their files, applied at once and remembered where it holds for others."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from iku.services.impor import answer, preview
from iku.services.jawaban import forget, remember, standing
from iku.services.workspace import Workspace
from iku.ui.nama import nama_kini
from iku.ui.papan import Papan, Terjawab, ganti


def jawab(ws: Workspace, halaman: str, papan: Papan, baru: Mapping[str, Terjawab]) -> None:
    """Read the files again with these answers, then run the page anew."""
    semua = {**papan.terjawab, **ingatkan(ws, baru, nama_kini())}
    _baca_ulang(ws, halaman, papan, {k: t.nilai for k, t in baru.items()}, semua)


def tarik(ws: Workspace, halaman: str, papan: Papan, kunci: str) -> None:
    """Take an answer back, also from what is remembered, then run the page anew."""
    if papan.terjawab[kunci].diingat:
        forget(ws, kunci, nama_kini())
    sisa = {k: t for k, t in papan.terjawab.items() if k != kunci}
    _baca_ulang(ws, halaman, papan, {kunci: ""}, sisa)


def lupakan(ws: Workspace, halaman: str, papan: Papan | None, kunci: list[str], oleh: str) -> None:
    """Forget remembered answers; files that are being looked at are read without them."""
    for satu in kunci:
        forget(ws, satu, oleh)
    if papan is not None and papan.pratinjau.bahan.berkas:
        sisa = {k: t for k, t in papan.terjawab.items() if k not in kunci}
        _baca_ulang(ws, halaman, papan, dict.fromkeys(kunci, ""), sisa)
    st.rerun()


def ingat_yang_menunggu(ws: Workspace, halaman: str, papan: Papan) -> Papan:
    """Remember what was answered before anybody gave a name."""
    semua = ingatkan(ws, papan.terjawab, nama_kini())
    if semua == papan.terjawab:
        return papan
    return ganti(halaman, papan, papan.pratinjau, papan.pesan, semua)


def ingatkan(ws: Workspace, terjawab: Mapping[str, Terjawab], oleh: str) -> dict[str, Terjawab]:
    """Keep for other files what holds for them; nothing while nobody has given a name."""
    baru = {k: (t.nilai, t.soal) for k, t in terjawab.items() if t.ingat and not t.diingat}
    if not oleh or not baru:
        return dict(terjawab)
    remember(ws, baru, oleh)
    berdiri = {j.kunci for j in standing(ws)}
    return {k: replace(t, diingat=t.diingat or (k in baru and k in berdiri)) for k, t in terjawab.items()}


def _baca_ulang(
    ws: Workspace,
    halaman: str,
    papan: Papan,
    jawaban: Mapping[str, str],
    terjawab: Mapping[str, Terjawab],
) -> None:
    with st.spinner("Membaca ulang …"):
        bahan = answer(ws, papan.pratinjau.bahan, jawaban)
        ganti(halaman, papan, preview(ws, bahan), terjawab=terjawab)
    st.rerun()
