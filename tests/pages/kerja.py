"""What the tests of the working pages lean on: figures, files of them, and a look into the store."""

from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from iku.core.catalogue import Banding, Catalogue, Variabel
from iku.core.reading import Jenis, Kunci
from iku.services.workspace import Workspace, open_workspace
from iku.store import Cara, Perubahan, Unggahan
from tests.pages.conftest import Buka

TAHUN = 2024


def bagian_dan_keseluruhan(katalog: Catalogue) -> tuple[Variabel, Variabel]:
    """A counted part and its whole, compared at each triwulan."""
    bagian = next(v for v in katalog.variabel.values() if v.bagian_menurut is Banding.TRIWULAN and v.bulat)
    return bagian, katalog.variabel[bagian.bagian_dari or ""]


def entri(variabel: Variabel, triwulan: int = 1) -> Kunci:
    """The key of an entri of TAHUN."""
    return Kunci(Jenis.ENTRI, variabel.kode, TAHUN, triwulan)


def csv(*baris: tuple[Kunci, str]) -> bytes:
    """Entri in the tidy form, as an office writes it."""
    isi = [f"{k.tahun};{k.triwulan};{k.kode};{nilai}" for k, nilai in baris]
    return "\n".join(["tahun;triwulan;variabel;nilai", *isi, ""]).encode()


def dua_baris(katalog: Catalogue, satu: str, dua: str) -> bytes:
    """Two triwulan of one counted variabel, in the tidy form."""
    _, keseluruhan = bagian_dan_keseluruhan(katalog)
    return csv((entri(keseluruhan, 1), satu), (entri(keseluruhan, 2), dua))


def unggah(at: AppTest, *berkas: tuple[str, bytes]) -> AppTest:
    """Hand files to the uploader, as one gesture."""
    isi = [(nama, data, "application/octet-stream") for nama, data in berkas]
    return tanpa_galat(at.file_uploader[0].set_value(isi).run())


def ketik(buka: Buka, bidang: str, ketikan: dict[Kunci, str]) -> AppTest:
    """Open *Isi Data* of a bidang with this typed into its grid."""
    at = buka("isi_data", tahun=str(TAHUN), bidang=bidang)
    at.switch_page("pages/riwayat.py").run()
    at.session_state[f"ketikan_isi_data_{TAHUN}_{bidang}"] = ketikan
    return tanpa_galat(at.switch_page("pages/isi_data.py").run())


def isi_nama(at: AppTest, nama: str = "Sri", alasan: str = "") -> AppTest:
    """Fill in who saves and why."""
    at.text_input(key="nama_anda").set_value(nama)
    next(t for t in at.text_input if t.key and t.key.startswith("alasan_")).set_value(alasan)
    return at


def simpan(at: AppTest) -> AppTest:
    """Press Simpan."""
    return tanpa_galat(tombol_simpan(at).click().run())


def tanpa_galat(at: AppTest) -> AppTest:
    """The same page, once it is sure that nothing of ours broke."""
    assert not at.exception
    return at


def tombol_simpan(at: AppTest) -> Button:
    """The button itself."""
    return next(b for b in at.button if b.label == "Simpan")


def hitungan(at: AppTest) -> dict[str, str]:
    """The row of counts above a preview."""
    return {m.label: m.value for m in at.metric}


def tabel(at: AppTest, kolom: str) -> list[dict[str, str]]:
    """The rows of the tables that have this column."""
    return [baris for d in at.dataframe if kolom in d.value for baris in d.value.to_dict("records")]


@contextmanager
def gudang(url: str) -> Iterator[Workspace]:
    """The store beside the dashboard, as another process sees it."""
    ws = open_workspace(url)
    with ws.store:
        yield ws


def tersimpan(url: str) -> dict[Kunci, float | None]:
    """The figures that stand."""
    with gudang(url) as ws:
        return {k: c.nilai for k, c in ws.store.current().items()}


def catat(url: str, kunci: Kunci, nilai: float | None, oleh: str = "Budi", alasan: str = "koreksi") -> None:
    """Somebody else keeps a figure."""
    with gudang(url) as ws, ws.store.writing() as tulis:
        tulis.append(Unggahan(oleh, Cara.ISI_DATA, alasan), [Perubahan(kunci, nilai)])
