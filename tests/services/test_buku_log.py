"""The log: a line a record, a number for people, never a figure or a name that somebody typed."""

import json
import logging
from pathlib import Path

from iku.core.reading import Jenis, Kunci
from iku.services.buku_log import catat_galat, henti_log, mulai_log, tempat_log
from iku.services.workspace import VAR
from iku.store import Cara, Perubahan, Unggahan, open_store, sqlite_url

_LOG = logging.getLogger("uji")


def isi(berkas: Path) -> list[dict[str, str]]:
    return [json.loads(baris) for baris in berkas.read_text(encoding="ascii").splitlines()]


def test_a_fault_stands_in_one_line_under_its_number_whatever_it_says(tmp_path: Path) -> None:
    berkas = tmp_path / "catatan.jsonl"
    penulis = mulai_log(berkas)
    try:
        raise ValueError("satu\ndua\u202e\x1b[31m")
    except ValueError:
        nomor = catat_galat(_LOG, "Something broke.")
    finally:
        henti_log(penulis)

    (satu,) = isi(berkas)
    assert (satu["nomor"], satu["tingkat"], satu["asal"]) == (nomor, "ERROR", "uji")
    assert satu["jejak"].startswith("Traceback")
    assert not set("\u202e\x1b") & set(berkas.read_text(encoding="ascii"))


def test_the_files_take_turns_and_the_oldest_goes(tmp_path: Path) -> None:
    berkas = tmp_path / "catatan.jsonl"
    penulis = mulai_log(berkas)
    for _ in range(30):
        _LOG.warning("%s", "x" * 300_000)
    henti_log(penulis)

    assert len(list(tmp_path.iterdir())) == 6
    assert all(satu.stat().st_size <= 1_000_000 for satu in tmp_path.iterdir())


def test_what_somebody_typed_is_not_in_a_fault_of_the_store(tmp_path: Path) -> None:
    berkas = tmp_path / "catatan.jsonl"
    penulis = mulai_log(berkas)
    try:
        with open_store(sqlite_url(tmp_path / "iku.db")) as store, store.writing() as tulis:
            tulis.append(
                Unggahan("Ani Rahasia", Cara.UNGGAH, "Alasan rahasia"),
                [Perubahan(Kunci(Jenis.ENTRI, "ayam", 99, 1), 4321.5)],
            )
    except Exception:
        catat_galat(_LOG, "Saving broke off.")
    finally:
        henti_log(penulis)

    (satu,) = isi(berkas)
    assert "CHECK constraint failed" in satu["jejak"]
    assert not [kata for kata in ("Ani", "ahasia", "4321") if kata in satu["jejak"]]


def test_where_nothing_can_be_written_the_dashboard_goes_on(tmp_path: Path) -> None:
    assert mulai_log(tmp_path / "tidak_ada" / "catatan.jsonl") is None


def test_the_log_lies_beside_the_figures(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "iku.db")
    assert tempat_log({"IKU_DATABASE_URL": url}, 8501) == tmp_path / "catatan-8501.jsonl"
    for lain in ("sqlite://", "bukan alamat"):
        assert tempat_log({"IKU_DATABASE_URL": lain}, 8501) == VAR / "catatan-8501.jsonl"
