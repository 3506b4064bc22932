"""What the services' tests are made of: a made-up decree, a clock, short ways to keep figures."""

from datetime import UTC, datetime, timedelta

from iku.core.catalogue import Catalogues
from iku.core.reading import Jenis, Kunci
from iku.core.settings import BAWAAN
from iku.services.workspace import Workspace, workspace_of
from iku.store import BerkasMasuk, Cara, Perubahan, Unggahan, open_store
from tests.core.bahan import buatan

SK = Catalogues(
    (
        buatan(
            [
                {"kode": "A", "indikator": "Toko yang aktif", "nama_pendek": "Toko aktif"},
                {
                    "kode": "B",
                    "indikator": "Pelatihan",
                    "nama_pendek": "Pelatihan",
                    "pembilang": "c",
                    "penyebut": "b",
                    "bidang": "Dua",
                },
            ],
            [
                {
                    "kode": "a",
                    "nama": "Toko aktif",
                    "satuan": "toko",
                    "bagian_dari": "b",
                    "bagian_menurut": "triwulan",
                },
                {"kode": "b", "nama": "Toko", "satuan": "toko"},
                {"kode": "c", "nama": "Peserta", "sifat": "akumulasi", "bidang": "Dua"},
            ],
        ),
    )
)


class Jam:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.kini = datetime(2024, 7, 1, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.kini

    def maju(self, **lama: float) -> datetime:
        self.kini += timedelta(**lama)
        return self.kini


def kantor(jam: Jam | None = None, catalogues: Catalogues = SK) -> Workspace:
    """An office with an empty store in memory."""
    return workspace_of(open_store("sqlite://", clock=jam or Jam()), catalogues, BAWAAN)


def entri(kode: str, triwulan: int, tahun: int = 2024) -> Kunci:
    return Kunci(Jenis.ENTRI, kode, tahun, triwulan)


def target(kode: str, triwulan: int | None = None, tahun: int = 2024) -> Kunci:
    return Kunci(Jenis.TARGET, kode, tahun, triwulan)


def simpan(
    ws: Workspace,
    isi: dict[Kunci, float | None],
    oleh: str = "Ani",
    alasan: str = "",
    berkas: BerkasMasuk | None = None,
    cara: Cara = Cara.ISI_DATA,
) -> int:
    """One upload; with a file, the figures stand in its cells Data!B2, Data!B3, …"""
    nama = berkas.nama if berkas else ""
    perubahan = [
        Perubahan(k, v, nama, f"Data!B{n}" if berkas else "") for n, (k, v) in enumerate(isi.items(), 2)
    ]
    unggahan = Unggahan(oleh, Cara.UNGGAH if berkas else cara, alasan, (berkas,) if berkas else ())
    with ws.store.writing() as tulis:
        return tulis.append(unggahan, perubahan)
