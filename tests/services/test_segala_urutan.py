"""In any order of upload, typing, withdrawal, undoing, backup, restore and move: what dictionaries say."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from iku.core.reading import Jenis, Kunci, Reading
from iku.core.settings import BAWAAN
from iku.services.batal import Dibatalkan, undo
from iku.services.cadangan import buat_cadangan
from iku.services.ekspor import ekspor, muat
from iku.services.impor import Tersimpan, preview, read_files, save, typed
from iku.services.preview import Bahan
from iku.services.pulihkan import pasang, rencana_pulih
from iku.services.workspace import DATA, Workspace, workspace_of
from iku.store import Cara, Current, check_store, open_store, sqlite_url
from tests.services.bahan import SK

KINI = datetime(2024, 7, 1, 8, 0, tzinfo=UTC)
Isi = dict[Kunci, float | None]
Tumpuk = dict[Kunci, list[tuple[int, float | None]]]
"""The layers of a figure: by which upload, which value."""
KUNCI = st.builds(Kunci, st.just(Jenis.ENTRI), st.sampled_from("bc"), st.just(2024), st.integers(1, 3))
ANGKA = st.integers(1, 4).map(float)
LEMBAR = st.dictionaries(KUNCI, ANGKA, min_size=1, max_size=4)
KETIKAN = st.dictionaries(KUNCI, ANGKA | st.none(), min_size=1, max_size=3)


@dataclass
class Model:
    """The store as dictionaries: a pile of layers a figure, and everything that was ever changed."""

    tumpuk: Tumpuk = field(default_factory=dict)
    sejarah: list[tuple[int, Kunci, float | None, float | None]] = field(default_factory=list)
    unggahan: dict[int, Isi] = field(default_factory=dict)
    batal: dict[int, tuple[Tumpuk, Tumpuk]] = field(default_factory=dict)
    """The piles before and after each undoing."""

    def kini(self) -> dict[Kunci, float]:
        atas = {k: self._atas(k) for k in self.tumpuk}
        return {k: nilai for k, nilai in atas.items() if nilai is not None}

    def simpan(self, isi: Mapping[Kunci, float | None]) -> bool:
        """Whether anything changed."""
        beda = {k: nilai for k, nilai in isi.items() if nilai != self._atas(k)}
        if beda:
            nomor = self._catat(beda)
            for kunci, nilai in beda.items():
                self.tumpuk[kunci] = [*self.tumpuk.get(kunci, []), (nomor, nilai)]
        return bool(beda)

    def batalkan(self, nomor: int) -> bool:
        """Whether it could be undone."""
        milik = self.unggahan[nomor]
        kini = {k: [*self.tumpuk.get(k, [])] for k in milik}
        if nomor in self.batal:
            baru, harus = self.batal[nomor]
        else:
            harus = kini if all(pile and pile[-1][0] == nomor for pile in kini.values()) else {}
            baru = {k: pile[:-1] for k, pile in kini.items()}
        if kini != harus:
            return False
        oleh = self._catat({k: pile[-1][1] if pile else None for k, pile in baru.items()})
        self.tumpuk |= baru
        self.batal[oleh] = (kini, baru)
        return True

    def _atas(self, kunci: Kunci) -> float | None:
        tumpuk = self.tumpuk.get(kunci)
        return tumpuk[-1][1] if tumpuk else None

    def _catat(self, isi: Isi) -> int:
        nomor = len(self.unggahan) + 1
        self.sejarah += [(nomor, k, self._atas(k), nilai) for k, nilai in isi.items()]
        self.unggahan[nomor] = dict(isi)
        return nomor


class SegalaUrutan(RuleBasedStateMachine):
    """A person at work, and a model that remembers."""

    @initialize()
    def mulai(self) -> None:
        self.folder = TemporaryDirectory(prefix="iku-urutan-")
        self.tempat, self.nomor = Path(self.folder.name), 0
        self.model = Model()
        self.cadangan: list[tuple[Path, Model]] = []
        self._buka(self.tempat / "iku.db")

    def _buka(self, path: Path) -> None:
        self.path = path
        self.ws: Workspace = workspace_of(open_store(sqlite_url(path)), SK, BAWAAN)

    def _simpan(self, bahan: Bahan, isi: Mapping[Kunci, float | None]) -> None:
        hasil = save(self.ws, preview(self.ws, bahan), "Ani", setuju_peringatan=True)
        assert isinstance(hasil, Tersimpan) is self.model.simpan(isi)

    @rule(isi=LEMBAR)
    def unggah(self, isi: dict[Kunci, float]) -> None:
        baris = [f"{k.tahun},{k.triwulan},{k.kode},{nilai:.0f}" for k, nilai in isi.items()]
        lembar = "\n".join(["tahun,triwulan,variabel,nilai", *baris]).encode()
        self._simpan(read_files(self.ws, [("lembar.csv", lembar)]), isi)

    @rule(isi=KETIKAN)
    def ketik_dan_tarik(self, isi: Isi) -> None:
        dilihat = {k: nilai for k, nilai in self.model.kini().items() if k in isi}
        bacaan = [Reading(k, nilai, "", "") for k, nilai in isi.items()]
        self._simpan(typed(bacaan, (), Cara.ISI_DATA, dilihat), isi)

    @precondition(lambda self: self.model.unggahan)
    @rule(data=st.data())
    def batalkan(self, data: st.DataObject) -> None:
        nomor = data.draw(st.sampled_from([*self.model.unggahan]))
        hasil = undo(self.ws, nomor, "Budi")
        assert isinstance(hasil, Dibatalkan) is self.model.batalkan(nomor)

    @rule()
    def cadangkan(self) -> None:
        jadi = buat_cadangan(self.ws.store, self.tempat / "cadangan", KINI)
        self.cadangan.append((jadi.berkas, copy.deepcopy(self.model)))

    @precondition(lambda self: self.cadangan)
    @rule(data=st.data())
    def pulihkan(self, data: st.DataObject) -> None:
        berkas, model = data.draw(st.sampled_from(self.cadangan))
        self.ws.store.close()
        with rencana_pulih(sqlite_url(self.path), berkas) as rencana:
            disisihkan = pasang(rencana, KINI)
        assert disisihkan
        with open_store(sqlite_url(disisihkan)) as lama:
            assert _angka(lama.current()) == self.model.kini()
        self.model = copy.deepcopy(model)
        self._buka(self.path)

    @rule()
    def pindah(self) -> None:
        self.nomor += 1
        ekspor(self.ws, self.tempat / f"keluar{self.nomor}", DATA)
        self.ws.store.close()
        self._buka(self.tempat / f"pindah{self.nomor}.db")
        muat(self.ws, self.tempat / f"keluar{self.nomor}")

    @invariant()
    def sama(self) -> None:
        if not hasattr(self, "ws"):
            return
        assert _angka(self.ws.store.current()) == self.model.kini()
        sejarah = [(r.unggahan_id, r.kunci, r.lama, r.baru) for r in reversed(self.ws.store.history())]
        assert sorted(sejarah, key=repr) == sorted(self.model.sejarah, key=repr)

    def teardown(self) -> None:
        if hasattr(self, "ws"):
            self.ws.store.close()
            temuan = [t for bagian in check_store(sqlite_url(self.path)) for t in bagian.temuan]
            self.folder.cleanup()
            assert temuan == []


def _angka(kini: Mapping[Kunci, Current]) -> dict[Kunci, float]:
    return {k: satu.nilai for k, satu in kini.items() if satu.nilai is not None}


TestSegalaUrutan = SegalaUrutan.TestCase
TestSegalaUrutan.settings = settings(
    max_examples=8, stateful_step_count=14, deadline=None, suppress_health_check=[*HealthCheck]
)
