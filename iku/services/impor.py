"""Impor: readings from files or typing, previewed and then kept in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from iku.core.finding import Masalah
from iku.core.reading import Kunci, Reading
from iku.services.jawaban import remembered
from iku.services.preview import Bahan, Pratinjau, compose
from iku.services.workspace import Workspace
from iku.sheets import Bacaan, BukuKerja, Konteks, read_cells, read_sheets
from iku.store import BerkasMasuk, Cara, Perubahan, Unggahan


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """The upload was kept whole."""

    unggahan_id: int
    banyak: int


@dataclass(frozen=True, slots=True)
class TidakBerubah:
    """Nothing in it differs from what is kept; nothing was written."""


@dataclass(frozen=True, slots=True)
class Bergeser:
    """The store moved so that saving would do something else than was shown; nothing was written."""

    pratinjau: Pratinjau


def read_files(
    ws: Workspace,
    files: Sequence[tuple[str, bytes]],
    cara: Cara = Cara.UNGGAH,
    *,
    tahun: int | None = None,
    jawaban: Mapping[str, str] | None = None,
    kabar: Callable[[int], None] = lambda _: None,
) -> Bahan:
    """Read files into what they give, each under a name of its own.

    ``tahun`` serves files that name no year; ``jawaban`` answers their questions beside all that people
    answered before. ``kabar`` hears before each file is opened how many are done.
    """
    berkas = tuple(BerkasMasuk(nama, isi) for nama, isi in _nama_sendiri(files))
    buku: list[BukuKerja | Masalah] = []
    for satu in berkas:
        kabar(len(buku))
        buku.append(read_cells(satu.isi))
    return answer(ws, Bahan(cara, berkas, buku=tuple(buku), tahun=tahun), jawaban or {})


def answer(ws: Workspace, bahan: Bahan, jawaban: Mapping[str, str]) -> Bahan:
    """Read the files again with what somebody answered; an empty answer takes one back."""
    semua = {k: v for k, v in {**bahan.jawaban, **jawaban}.items() if v}
    konteks = Konteks(ws.catalogues, bahan.tahun, ws.singkatan, {**remembered(ws), **semua})
    bacaan = tuple(
        read_sheets(satu.nama, buku, konteks) for satu, buku in zip(bahan.berkas, bahan.buku, strict=True)
    )
    return replace(bahan, bacaan=bacaan, jawaban=semua)


def typed(
    readings: Sequence[Reading], masalah: Sequence[Masalah], cara: Cara, seen: Mapping[Kunci, float | None]
) -> Bahan:
    """What somebody typed into a grid that showed them ``seen``."""
    tarik = frozenset(r.kunci for r in readings if r.nilai is None)
    bacaan = Bacaan("", tuple(readings), tuple(masalah))
    return Bahan(cara, bacaan=(bacaan,), dilihat=seen, tarik=tarik)


def preview(ws: Workspace, bahan: Bahan) -> Pratinjau:
    """Tell what saving ``bahan`` would do now."""
    return compose(ws, bahan, ws.store.current())


def save(
    ws: Workspace,
    pratinjau: Pratinjau,
    oleh: str,
    alasan: str = "",
    *,
    setuju_peringatan: bool = False,
    abaikan_ditolak: bool = False,
) -> Tersimpan | TidakBerubah | Bergeser:
    """Keep what the preview shows, all of it or nothing, under the store's lock.

    Raises: ValueError where a warning was not agreed to, a fault not left out, or a Bentrok not settled.
    """
    with ws.store.writing() as tulis:
        sekarang = compose(ws, pratinjau.bahan, tulis.current())
        if not sekarang.sama_dengan(pratinjau):
            return Bergeser(sekarang)
        _pastikan(sekarang, setuju_peringatan, abaikan_ditolak)
        if not sekarang.ditulis:
            return TidakBerubah()
        unggahan = Unggahan(oleh, sekarang.bahan.cara, alasan, _berkas_terpakai(sekarang))
        perubahan = [_perubahan(s.bacaan) for s in sekarang.ditulis]
        return Tersimpan(tulis.append(unggahan, perubahan), len(perubahan))


def choose(pratinjau: Pratinjau, punya_saya: frozenset[Kunci]) -> Bahan:
    """Settle every Bentrok: overwrite those in ``punya_saya``, leave the others as they stand."""
    dilihat = {**(pratinjau.bahan.dilihat or {}), **{b.kunci: b.kini.nilai for b in pratinjau.bentrok}}
    kecuali = {b.kunci for b in pratinjau.bentrok} - punya_saya
    return replace(pratinjau.bahan, dilihat=dilihat, kecuali=pratinjau.bahan.kecuali | kecuali)


def _pastikan(pratinjau: Pratinjau, setuju_peringatan: bool, abaikan_ditolak: bool) -> None:
    if pratinjau.bentrok:
        raise ValueError("a figure that somebody else changed is not settled")
    if pratinjau.ditolak and not abaikan_ditolak:
        raise ValueError("faults are neither mended nor left out")
    if pratinjau.peringatan and not setuju_peringatan:
        raise ValueError("warnings are not agreed to")


def _berkas_terpakai(pratinjau: Pratinjau) -> tuple[BerkasMasuk, ...]:
    terpakai = {s.bacaan.berkas for s in pratinjau.ditulis}
    return tuple(b for b in pratinjau.bahan.berkas if b.nama in terpakai)


def _perubahan(bacaan: Reading) -> Perubahan:
    sel = f"{bacaan.sel} ({bacaan.uraian})" if bacaan.uraian else bacaan.sel
    return Perubahan(bacaan.kunci, bacaan.nilai, bacaan.berkas, sel)


def _nama_sendiri(files: Sequence[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    hasil: dict[str, bytes] = {}
    for nama, isi in files:
        sendiri, nomor = nama or "tanpa nama", 2
        while sendiri in hasil:
            sendiri, nomor = f"{nama} ({nomor})", nomor + 1
        hasil[sendiri] = isi
    return list(hasil.items())
