"""Comments of one sheet: ours put in, those of an earlier marking taken out, other people's kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from iku.reports.annotated_notes import bagian_kita
from iku.reports.annotated_xml import Sunting, TakTersunting, Unsur, awalan, berawalan, lepas, lokal, parse

PENULIS: Final = "Dashboard IKU"
_PERCAKAPAN: Final = "tc="
"""How the author of a comment begins that only stands in for a conversation."""
_HURUF: Final = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>'


def kosong(ruang_nama: str) -> bytes:
    """A comments part without a comment."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
        f'<comments xmlns="{ruang_nama}"><authors></authors><commentList></commentList></comments>'
    ).encode()


@dataclass(slots=True)
class Komentar:
    """The part with our comments in it, and what became of whom.

    ``kotak`` are the cells whose comment needs a box for its words; ``hapus`` those that have none any
    more; ``lama`` those where an earlier marking stood; ``percakapan`` those we could not write to.
    """

    xml: bytes
    kotak: dict[str, str] = field(default_factory=dict)
    hapus: set[str] = field(default_factory=set)
    lama: set[str] = field(default_factory=set)
    percakapan: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Potong:
    """A run of a comment: how it looks, and its words."""

    rupa: bytes
    teks: str


def tulis_komentar(xml: bytes, catatan: Mapping[str, str]) -> Komentar:
    """Say ``catatan`` at its cells; where somebody said something already, ours comes after it."""
    akar = parse(xml)
    hasil, sunting = Komentar(xml), Sunting(xml)
    penulis = [u.teks for u in akar.semua("author")]
    sisa = dict(catatan)
    for komentar in akar.semua("comment"):
        sel = komentar.atribut.get("ref", "")
        nomor = int(komentar.atribut.get("authorId", 0))
        kita = sisa.pop(sel, "")
        if nomor < len(penulis) and penulis[nomor].startswith(_PERCAKAPAN):
            hasil.percakapan += [sel] if kita else []
            continue
        _ubah(komentar, sel, kita, sunting, hasil)
    _tambah(akar, penulis, sisa, sunting)
    hasil.kotak |= sisa
    hasil.xml = sunting.hasil()
    return hasil


def _ubah(komentar: Unsur, sel: str, kita: str, sunting: Sunting, hasil: Komentar) -> None:
    semua = _potongan(komentar, sunting.xml)
    mereka = _tanpa_kita(semua)
    if mereka != semua:
        hasil.lama.add(sel)
    elif not kita:
        return
    if not kita and not mereka:
        sunting.ganti(komentar.awal, komentar.akhir, b"")
        hasil.hapus.add(sel)
        return
    teks = komentar.satu("text")
    awal = awalan(komentar.nama)
    isi = b"".join(_run(p.rupa, p.teks, awal) for p in mereka)
    if kita:
        isi += _run(berawalan(_HURUF, awal), ("\n\n" if mereka else "") + kita, awal)
    if teks is not None:
        sunting.ganti(teks.awal, teks.akhir, f"<{teks.nama}>".encode() + isi + f"</{teks.nama}>".encode())
    hasil.kotak[sel] = "".join(p.teks for p in mereka) + ("\n\n" if mereka and kita else "") + kita


def _tambah(akar: Unsur, penulis: Sequence[str], catatan: Mapping[str, str], sunting: Sunting) -> None:
    if not catatan:
        return
    awal = awalan(akar.nama)
    nomor = penulis.index(PENULIS) if PENULIS in penulis else len(penulis)
    daftar_penulis, daftar = akar.satu("authors"), akar.satu("commentList")
    if daftar_penulis is None or daftar is None:
        raise TakTersunting("comments without authors or a list")
    if nomor == len(penulis):
        sunting.tambah_anak(daftar_penulis, berawalan(f"<author>{lepas(PENULIS)}</author>", awal))
    sunting.tambah_anak(daftar, b"".join(_satu(s, k, nomor, awal) for s, k in catatan.items()))


def _satu(sel: str, teks: str, nomor: int, awal: str) -> bytes:
    buka = f'<{awal}comment ref="{sel}" authorId="{nomor}"><{awal}text>'.encode()
    return buka + _run(berawalan(_HURUF, awal), teks, awal) + f"</{awal}text></{awal}comment>".encode()


def _potongan(komentar: Unsur, xml: bytes) -> list[_Potong]:
    teks = komentar.satu("text")
    if teks is None:
        return []
    potong = []
    for unsur in teks.anak:
        if lokal(unsur.nama) == "t":
            potong.append(_Potong(b"", unsur.teks))
        elif lokal(unsur.nama) == "r" and (t := unsur.satu("t")) is not None:
            potong.append(_Potong(xml[unsur.isi : t.awal], t.teks))
    return potong


def _tanpa_kita(semua: list[_Potong]) -> list[_Potong]:
    kita = bagian_kita("".join(p.teks for p in semua))
    if not kita:
        return semua
    sisa: list[_Potong] = []
    awal = 0
    for potong in semua:
        tinggal = "".join(
            huruf
            for tempat, huruf in enumerate(potong.teks, start=awal)
            if not any(dari <= tempat < sampai for dari, sampai in kita)
        )
        awal += len(potong.teks)
        sisa += [_Potong(potong.rupa, tinggal)] if tinggal else []
    return sisa if any(p.teks.strip() for p in sisa) else []


def _run(rupa: bytes, teks: str, awal: str) -> bytes:
    isi = f'<{awal}t xml:space="preserve">{lepas(teks)}</{awal}t>'.encode()
    return f"<{awal}r>".encode() + rupa + isi + f"</{awal}r>".encode()
