"""How offices write a number: the forms that leave no doubt, chosen once a table."""

import random
from collections.abc import Callable

from iku.core.catalogue import Variabel
from iku.sheets.cells import Isi
from tests.generator.model import Tulis, bilangan

Penulis = Callable[[random.Random, float, Variabel], Tulis]


def ribuan(nilai: float, desimal: int = 0) -> str:
    """1.234,50, the Indonesian way."""
    return inggris(nilai, desimal).translate(str.maketrans(",.", ".,"))


def inggris(nilai: float, desimal: int = 0) -> str:
    """1,234.50, the English way."""
    return f"{nilai:,.{desimal}f}"


def _desimal(variabel: Variabel) -> int:
    return 0 if variabel.bulat else 2


def _sel(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    return bilangan(nilai)


def _sel_format(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    return bilangan(nilai, "#,##0" if variabel.bulat else "#,##0.00")


def _polos(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    return Tulis(f"{nilai:.{_desimal(variabel)}f}".replace(".", ","))


def _ribuan(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    return Tulis(ribuan(nilai, _desimal(variabel)))


def _ribuan_koma(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    return Tulis(ribuan(nilai, 2))


def _satuan(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    satuan = acak.choice((variabel.satuan, variabel.satuan.capitalize()))
    sela = acak.choice((" ", "\u00a0", ""))
    return Tulis(ribuan(nilai, _desimal(variabel)) + sela + satuan)


def _spasi(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    sela = acak.choice((" ", "\u00a0", "\u202f"))
    return Tulis(inggris(nilai, _desimal(variabel)).replace(".", "|").replace(",", sela).replace("|", ","))


def _inggris(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    # Always with decimals: the point after them says how the thousands are written.
    return Tulis(inggris(nilai, 2))


def _catatan(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    tanda = acak.choice(("*", "*)", " *)", " **)")) if acak.random() < 0.3 else ""
    return Tulis(ribuan(nilai, _desimal(variabel)) + tanda)


def _campur(acak: random.Random, nilai: float, variabel: Variabel) -> Tulis:
    return acak.choice((_sel, _polos, _ribuan))(acak, nilai, variabel)


BENTUK: dict[str, tuple[int, Penulis]] = {
    "sel angka": (32, _sel),
    "sel berformat": (10, _sel_format),
    "teks polos": (8, _polos),
    "teks ribuan": (14, _ribuan),
    "teks ribuan berkoma": (4, _ribuan_koma),
    "teks bersatuan": (8, _satuan),
    "teks berspasi": (4, _spasi),
    "teks inggris": (4, _inggris),
    "teks bercatatan": (5, _catatan),
    "campur": (11, _campur),
}
KOSONG = ("-", "–", "n/a", "belum ada data", "", "", "")
RUPIAH = ("General", '"Rp"#,##0', "teks", "#,##0")


def pilih(acak: random.Random) -> str:
    """The form of one table."""
    return acak.choices(list(BENTUK), [berat for berat, _ in BENTUK.values()])[0]


def tulis(acak: random.Random, bentuk: str, nilai: float, variabel: Variabel) -> Tulis:
    """A figure in a form; a zero may be written as the word for it."""
    if nilai == 0 and acak.random() < 0.3:
        return Tulis(acak.choice(("nihil", "Nihil", "NIHIL")))
    return BENTUK[bentuk][1](acak, nilai, variabel)


def rupiah(acak: random.Random, bentuk: str) -> Tulis:
    """An amount of money."""
    nilai = acak.randrange(1_000_000, 900_000_000, 500)
    if bentuk == "teks":
        return Tulis(f"Rp {ribuan(nilai)}")
    return bilangan(float(nilai), "" if bentuk == "General" else bentuk)


def persen(acak: random.Random) -> Tulis:
    """A percentage in one of the forms that a column of them takes."""
    nilai = acak.randrange(1000, 12000) / 100
    bentuk: tuple[Tulis, ...] = (
        bilangan(nilai),
        Tulis(round(nilai / 100, 4), Isi.PERSEN, "0.00%"),
        Tulis(ribuan(nilai, 2)),
        Tulis(f"{ribuan(nilai, 2)}%"),
    )
    return acak.choice(bentuk)
