"""The file of an office's own words: read and refused as a whole, with every fault named."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from iku.core.finding import Ditolak, Kode, Masalah, galat
from iku.core.naskah import SEMUA_ISIAN, WAJIB, Lembaga, Naskah, Susunan, TandaTangan, isian
from iku.core.toml_text import baca_toml

BAGIAN: Final[Mapping[str, tuple[str, ...]]] = {
    "lembaga": ("pemerintah", "dinas", "alamat", "logo", "paparan"),
    "tanda_tangan": ("tempat", "jabatan", "nama", "pangkat", "nip"),
    "susunan": ("urutan",),
    "kata": tuple(WAJIB),
}
"""Every section of the file and the names in it."""
_PERLU: Final = (("lembaga", "pemerintah"), ("lembaga", "dinas"))
_PANJANG: Final = 2000
"""Units: letters, of one wording."""


def parse_naskah(isi: bytes, nama: str, ambil: Callable[[str], bytes]) -> Naskah:
    """Read the words from their TOML text; ``ambil`` gives the content of a file that they name.

    Raises: Ditolak with every fault.
    """
    berkas = baca_toml(isi, nama)
    if masalah := [*_bentuk(berkas), *_isi(berkas)]:
        raise Ditolak(tuple(m.di(nama) for m in masalah))
    teks = {b: {k: str(v).strip() for k, v in _tabel(berkas, b).items()} for b in BAGIAN}
    lembaga = teks["lembaga"]
    return Naskah(
        Lembaga(
            lembaga["pemerintah"],
            lembaga["dinas"],
            lembaga.get("alamat", ""),
            ambil(lembaga["logo"]) if lembaga.get("logo") else None,
            ambil(lembaga["paparan"]) if lembaga.get("paparan") else None,
        ),
        TandaTangan(**teks["tanda_tangan"]),
        Susunan(teks["susunan"].get("urutan", Susunan.SK)),
        teks["kata"],
    )


def _tabel(berkas: Mapping[str, object], bagian: str) -> Mapping[str, object]:
    isi = berkas.get(bagian, {})
    return isi if isinstance(isi, dict) else {}


def _bentuk(berkas: Mapping[str, object]) -> Iterator[Masalah]:
    """What is not a table of texts, and names that mean nothing."""
    for bagian, isi in berkas.items():
        if bagian not in BAGIAN:
            yield galat(Kode.NILAI_TAK_DIKENAL, bagian, bagian, _salah_satu(BAGIAN, "[{}]"))
        elif not isinstance(isi, dict):
            yield galat(
                Kode.NILAI_TAK_DIKENAL, bagian, str(isi), f"bagian [{bagian}] dengan baris nama = nilai"
            )
        else:
            for nama, nilai in isi.items():
                if nama not in BAGIAN[bagian]:
                    yield galat(Kode.NILAI_TAK_DIKENAL, f"{bagian}.{nama}", nama, _salah_satu(BAGIAN[bagian]))
                elif not isinstance(nilai, str) or len(nilai) > _PANJANG:
                    harap = f"teks di antara tanda kutip, paling panjang {_PANJANG} huruf"
                    yield galat(Kode.NILAI_TAK_DIKENAL, f"{bagian}.{nama}", str(nilai)[:40], harap)


def _isi(berkas: Mapping[str, object]) -> Iterator[Masalah]:
    for bagian, nama in _PERLU:
        if not str(_tabel(berkas, bagian).get(nama, "")).strip():
            letak = f"{bagian}.{nama}"
            yield galat(Kode.ISIAN_HILANG, letak, letak, "teks, misalnya nama dinas selengkapnya")
    urutan = _tabel(berkas, "susunan").get("urutan", Susunan.SK)
    if urutan not in tuple(Susunan):
        yield galat(Kode.NILAI_TAK_DIKENAL, "susunan.urutan", str(urutan), _salah_satu(Susunan, '"{}"'))
    kata = _tabel(berkas, "kata")
    for nama, wajib in WAJIB.items():
        yield from _kata(nama, str(kata.get(nama, "")).strip(), wajib)


def _kata(nama: str, teks: str, wajib: tuple[str, ...]) -> Iterator[Masalah]:
    """A wording that is not there, or whose placeholders are not those that it may or must hold."""
    letak = f"kata.{nama}"
    if not teks:
        yield galat(Kode.ISIAN_HILANG, letak, letak, "kalimat di antara tanda kutip")
        return
    try:
        ada = isian(teks)
    except ValueError:
        saran = "Tulis {{ dan }} untuk kurung kurawal biasa."
        yield galat(Kode.NILAI_TAK_DIKENAL, letak, teks[:40], "kurung kurawal yang berpasangan", saran)
        return
    for satu in dict.fromkeys(ada):
        if satu not in SEMUA_ISIAN:
            yield galat(Kode.NILAI_TAK_DIKENAL, letak, f"{{{satu}}}", _salah_satu(SEMUA_ISIAN, "{{{}}}"))
    for satu in wajib:
        if satu not in ada:
            harap = f"{{{satu}}} di dalam kalimatnya"
            saran = f"Tambahkan {{{satu}}} pada kalimat itu."
            yield galat(Kode.ISIAN_HILANG, letak, f"{{{satu}}}", harap, saran)


def _salah_satu(pilihan: Iterable[str], bentuk: str = "{}") -> str:
    return ", ".join(bentuk.format(satu) for satu in pilihan)
