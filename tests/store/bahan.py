"""What the store's tests are made of: made-up keys, uploads and a clock that does what it is told."""

from datetime import UTC, datetime, timedelta

from iku.core.reading import Jenis, Kunci
from iku.store import BerkasMasuk, Cara, Perubahan, Store, Unggahan


def entri(kode: str = "ayam", tahun: int = 2024, triwulan: int = 1) -> Kunci:
    return Kunci(Jenis.ENTRI, kode, tahun, triwulan)


def target(kode: str = "A1", tahun: int = 2024, triwulan: int | None = None) -> Kunci:
    return Kunci(Jenis.TARGET, kode, tahun, triwulan)


def unggahan(oleh: str = "Ani", *berkas: BerkasMasuk, alasan: str = "", cara: Cara = Cara.UNGGAH) -> Unggahan:
    return Unggahan(oleh, cara, alasan, berkas)


def simpan(store: Store, figures: dict[Kunci, float | None], upload: Unggahan | None = None) -> int:
    with store.writing() as writer:
        return writer.append(
            upload or unggahan(), [Perubahan(kunci, nilai) for kunci, nilai in figures.items()]
        )


def values(store: Store) -> dict[Kunci, float | None]:
    return {kunci: current.nilai for kunci, current in store.current().items()}


class Jam:
    """A clock that moves one minute each time it is read."""

    def __init__(self) -> None:
        self.now = datetime(2024, 7, 1, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now
