"""Asking: the questions that a table leaves open, each with what waits for its answer."""

from collections.abc import Iterator

from iku.core.catalogue import Sifat
from iku.core.finding import Kode, galat, tanya
from iku.core.reading import Jenis, Kunci
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Isi
from iku.sheets.layout import pilihan
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.lembaran import Tempat
from iku.sheets.layout.meja import Arti, Meja
from iku.sheets.layout.notes import is_cumulative_note, note_doubt, other_year
from iku.sheets.layout.rows import Baris
from iku.sheets.layout.waktu import Ragu, Saat, nama_kurun
from iku.sheets.tanya import LEWATI, JenisTanya, Pilihan


def _ask_name(meja: Meja, satu: Baris, nama: str, tempat: Tempat) -> None:
    normal = meja.konteks.normal(nama)
    kunci = pilihan.kunci_nama(normal)
    if meja.konteks.jawaban.get(kunci) == LEWATI:
        meja.tinggal(satu, Makna.DILEWATI, f'"{nama}" diminta tidak dibaca')
        return
    sel = meja.lembaran.sheet.alamat(*tempat)
    masalah = meja.konteks.nama_tak_dikenal(sel, satu.sebutan or (nama,), meja.jenis_baris())
    if satu.berselisih and not satu.kode and len(satu.sebutan) > 1:
        meja.akun.tolak(meja.lembaran.sheet, tempat, masalah)
        meja.tinggal(satu, Makna.GALAT, "kode dan nama baris ini tidak sepakat")
        return
    pilih, saran = meja.konteks.pilihan_nama(nama)
    meja.akun.tanyakan(kunci, JenisTanya.NAMA, masalah, pilih, meja.lembaran.sheet, ingat=True, saran=saran)
    meja.akun.catat(meja.lembaran.sheet, tempat, Makna.TANYA, masalah.pesan, tanya=kunci)
    meja.tinggal(satu, Makna.TANYA, f'menunggu jawaban: apa "{nama}"', kunci)


def ask_column(
    meja: Meja,
    kolom: Kolom,
    tempat: Tempat,
    soal: str,
    pilih: tuple[Pilihan, ...] = pilihan.KOLOM,
    *,
    ingat: bool = True,
) -> None:
    """Ask what a column holds; ``ingat`` says that the answer holds for other files of this layout."""
    sheet = meja.lembaran.sheet
    kunci = pilihan.kunci_kolom(meja.blok.sidik, meja.rupa(kolom))
    kepala = kolom.tempat[-1] if kolom.tempat else tempat
    harap = "realisasi, target, jumlah sejak awal tahun, atau kolom yang tidak dibaca"
    if pilih is pilihan.RINCIAN:
        harap = "angka seluruh kabupaten"
    masalah = tanya(Kode.KOLOM_TAKSA, sheet.alamat(*kepala), soal, harap, "Pilih artinya.")
    meja.akun.tanyakan(kunci, JenisTanya.KOLOM, masalah, pilih, sheet, ingat=ingat)
    meja.akun.tunggu(kunci, sheet, tempat, f"menunggu jawaban: {soal}", meja.alamat(tempat, kolom))


def ask_title(meja: Meja, kolom: Kolom, tempat: Tempat, soal: str, pilih: tuple[Pilihan, ...]) -> None:
    """Ask, once for a table, what its title makes of the figures."""
    sheet, kunci = meja.lembaran.sheet, f"judul:{meja.dasar}"
    kepala = kolom.tempat[0] if kolom.tempat else tempat
    harap = "angka seluruh kabupaten yang sudah terjadi"
    masalah = tanya(Kode.KOLOM_TAKSA, sheet.alamat(*kepala), soal, harap, "Pilih artinya.")
    meja.akun.tanyakan(kunci, JenisTanya.KOLOM, masalah, pilih, sheet)
    meja.akun.tunggu(kunci, sheet, tempat, f"menunggu jawaban: {soal}", meja.alamat(tempat, kolom))


def ask_ambiguous(meja: Meja, satu: Baris, tempat: Tempat, kode: frozenset[str]) -> None:
    nama = satu.sebutan[-1] if satu.sebutan else ""
    kunci = pilihan.kunci_nama(meja.konteks.normal(nama))
    asal = satu.tempat or tempat
    sheet = meja.lembaran.sheet
    pilih = meja.konteks.pilihan_kode(kode)
    harap = "nama yang berarti satu hal saja"
    masalah = tanya(Kode.NAMA_TAKSA, sheet.alamat(*asal), nama, harap, "Pilih yang dimaksud.")
    meja.akun.tanyakan(kunci, JenisTanya.NAMA, masalah, pilih, sheet, ingat=True)
    meja.akun.catat(sheet, asal, Makna.TANYA, masalah.pesan, tanya=kunci)
    meja.akun.tunggu(kunci, sheet, tempat, f'menunggu jawaban: apa "{nama}"')


def ask_period(meja: Meja, ragu: Ragu, kolom: Kolom, tempat: Tempat, sel: str, jenis_angka: Jenis) -> None:
    sheet = meja.lembaran.sheet
    kepala = sheet.alamat(*kolom.tempat[-1]) if kolom.tempat else sel
    dasar = meja.dasar
    if ragu.kode is Kode.TAHUN_SALAH:
        harap = "tahun 2000 sampai 2100"
        meja.akun.tolak(sheet, tempat, galat(ragu.kode, sel, ragu.ditemukan, harap, "Perbaiki tahunnya."))
        return
    pilih: tuple[Pilihan, ...] = ()
    if ragu.kode is Kode.TAHUN_TIDAK_ADA:
        kunci, jenis = f"tahun:{dasar if ragu.tabel else meja.akun.berkas}", JenisTanya.TAHUN
        harap, saran = (
            "tahun pada judul, kepala kolom, nama lembar, atau nama berkas",
            "Sebutkan tahunnya.",
        )
    elif ragu.tahun:
        kunci, jenis = f"tahun:{dasar}", JenisTanya.TAHUN
        pilih = pilihan.pilihan_tahun(ragu.tahun)
        harap, saran = "satu tahun saja", "Pilih tahun yang benar."
    else:
        target = jenis_angka is Jenis.TARGET
        kunci, jenis = pilihan.kunci_triwulan(dasar, target=target), JenisTanya.PERIODE
        pilih = pilihan.TRIWULAN_TARGET if target else pilihan.TRIWULAN
        harap, saran = (
            "triwulan pada judul, kepala kolom, nama lembar, atau nama berkas",
            "Pilih triwulannya.",
        )
        if ragu.kode is Kode.PERIODE_BERTENTANGAN:
            harap = "satu periode saja"
    if meja.konteks.jawaban.get(kunci) == LEWATI:
        meja.akun.catat(sheet, tempat, Makna.DILEWATI, "diminta tidak dibaca", sel=sel)
        return
    masalah = tanya(ragu.kode, kepala, ragu.ditemukan, harap, saran)
    meja.akun.tanyakan(kunci, jenis, masalah, pilih, sheet)
    meja.akun.tunggu(kunci, sheet, tempat, f"menunggu jawaban: {masalah.sebab}", sel)


def ask_moment(meja: Meja, kolom: Kolom, tempat: Tempat, kunci: Kunci, saat: Saat, arti: Arti) -> bool:
    """Ask what a flow under a date counts, and when a stock stood that is given for a year."""
    setahun = saat.setahun and not saat.kumulatif
    diragukan = saat.per or (meja.catatan_kumulatif and not (saat.kumulatif or arti.kumulatif))
    if kunci.jenis is Jenis.TARGET or arti.jumlah or not (setahun or diragukan):
        return False
    if meja.jawab(kolom) not in ("", pilihan.AKHIR):
        return False
    posisi = meja.konteks.catalogue(kunci.tahun).variabel[kunci.kode].sifat is Sifat.POSISI
    if posisi and setahun:
        soal = f'keadaan pada "{kolom.teks or nama_kurun(saat)}": akhir tahun (TW IV), atau yang lain'
        ask_column(meja, kolom, tempat, soal, pilihan.AKHIR_TAHUN)
        return True
    if posisi or not diragukan:
        return False
    soal = f'angka pada "{kolom.teks or nama_kurun(saat)}": triwulan itu saja, atau sejak awal tahun'
    ask_column(meja, kolom, tempat, soal)
    return True


def ask_note(
    meja: Meja, satu: Baris, kolom: Kolom, tempat: Tempat, kunci: Kunci, *, berjalan: bool
) -> str | None:
    """Ask what a remark beside a row makes of a figure: the answer, empty where nothing is to be asked.

    ``berjalan`` says that the figure is known to run up from January. Missing: None where the figure waits.
    """
    if kunci.jenis is Jenis.TARGET:
        return ""
    posisi = meja.konteks.catalogue(kunci.tahun).variabel[kunci.kode].sifat is Sifat.POSISI
    sheet = meja.lembaran.sheet
    for asal, teks in _remarks(meja, satu):
        kumulatif = not (posisi or berjalan) and is_cumulative_note(teks)
        apa = "jumlah sejak awal tahun" if kumulatif else note_doubt(teks) or other_year(teks, kunci.tahun)
        soal = f"catatan:{meja.dasar}:{teks.casefold()}"
        if apa and not (jawab := meja.konteks.jawaban.get(soal, "")):
            sebut, harap = f'keterangan "{teks[:60]}": {apa}', "angka seluruh kabupaten yang sudah terjadi"
            masalah = tanya(Kode.KOLOM_TAKSA, sheet.alamat(*asal), sebut, harap, "Pilih artinya.")
            pilih = pilihan.CATATAN_KUMULATIF if kumulatif else pilihan.CATATAN
            meja.akun.tanyakan(soal, JenisTanya.KOLOM, masalah, pilih, sheet)
            meja.akun.tunggu(soal, sheet, tempat, f"menunggu jawaban: {sebut}", meja.alamat(tempat, kolom))
            return None
        if apa:
            return jawab
    return ""


def _remarks(meja: Meja, satu: Baris) -> Iterator[tuple[Tempat, str]]:
    """The remarks beside a row, with their places."""
    for k in meja.blok.catatan:
        ada = meja.lembaran.cell(satu.nomor, k)
        if ada is not None and ada[0][0] not in meja.blok.pita.kepala and ada[1].jenis is Isi.TEKS:
            yield ada[0], " ".join(ada[1].teks.split())


def ask_unknown(meja: Meja, satu: Baris) -> None:
    """Ask what a name means; a name without figures needs no answer."""
    isi = meja.lembaran.baris[satu.nomor]
    if not any(k in isi and not meja.konteks.kamus.kata(isi[k]).kosong for k in meja.blok.angka):
        meja.tinggal(satu, Makna.KOSONG, "kosong, dan nama barisnya tidak dikenal")
        return
    _ask_name(meja, satu, satu.asing or " / ".join(satu.sebutan), satu.tempat or (satu.nomor, 1))
