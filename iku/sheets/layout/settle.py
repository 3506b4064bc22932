"""Settle: claims of a whole file to readings — sums undone, months added up, totals checked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from iku.core.catalogue import Sifat
from iku.core.finding import Kode, galat, peringatan
from iku.core.numbers import format_angka
from iku.core.period import BULAN, ROMAWI, nama_periode
from iku.core.reading import Jenis, Kunci, Reading
from iku.sheets.bacaan import Makna
from iku.sheets.konteks import Konteks
from iku.sheets.layout.akun import Akun, Klaim
from iku.sheets.layout.waktu import nama_kurun

_PERIKSA = "Periksa keduanya; bila memang benar, setujui sebelum menyimpan."


def settle(akun: Akun, konteks: Konteks) -> None:
    """Turn every claim into a reading, or say why it is none."""
    kelompok: dict[tuple[Jenis, str, int], list[Klaim]] = defaultdict(list)
    for klaim in akun.klaim:
        kelompok[klaim.kunci.jenis, klaim.kunci.kode, klaim.kunci.tahun].append(klaim)
    for (jenis, kode, tahun), semua in kelompok.items():
        if jenis is Jenis.TARGET:
            _target(semua, akun)
        else:
            sifat = konteks.catalogue(tahun).variabel[kode].sifat
            _Setahun(akun, konteks, kode, tahun, sifat).selesaikan(semua)


def _target(semua: Sequence[Klaim], akun: Akun) -> None:
    for klaim in semua:
        saat = klaim.saat
        if saat.setahun or saat.triwulan is not None or (klaim.kumulatif and saat.akhir % 3 == 0):
            _ambil(klaim, akun)
        elif klaim.nilai is not None:
            uraian = f"target {nama_kurun(saat)} tidak disimpan; target berlaku untuk triwulan atau setahun"
            akun.catat(klaim.sheet, klaim.tempat, Makna.DILEWATI, uraian, klaim.kunci, sel=klaim.sel)


def _ambil(klaim: Klaim, akun: Akun, nilai: float | None = None, uraian: str = "") -> None:
    """Take a claim as it stands, or with the value that was made of it."""
    hasil = klaim.nilai if nilai is None else nilai
    keterangan = "; ".join(filter(None, (uraian, klaim.catatan)))
    akun.ambil(klaim.sheet, klaim.tempat, Reading(klaim.kunci, hasil, akun.berkas, klaim.sel, keterangan))
    if hasil is not None:
        makna = Makna.ENTRI if klaim.kunci.jenis is Jenis.ENTRI else Makna.TARGET
        apa = f"{klaim.nama}, {nama_periode(klaim.kunci.tahun, klaim.kunci.triwulan)}"
        tafsir = f"{apa}: {keterangan}" if keterangan else apa
        akun.catat(klaim.sheet, klaim.tempat, makna, tafsir, klaim.kunci, sel=klaim.sel)


@dataclass(slots=True)
class _Setahun:
    """All claims on one variabel in one year."""

    akun: Akun
    konteks: Konteks
    kode: str
    tahun: int
    sifat: Sifat

    def selesaikan(self, semua: Sequence[Klaim]) -> None:
        jumlah: list[Klaim] = []
        kumulatif: list[Klaim] = []
        biasa: list[Klaim] = []
        bulanan: list[Klaim] = []
        lain: list[Klaim] = []
        for klaim in semua:
            if klaim.jumlah:
                jumlah.append(klaim)
            elif self._dibongkar(klaim):
                kumulatif.append(klaim)
            elif klaim.saat.triwulan is not None:
                biasa.append(klaim)
            elif klaim.saat.awal == klaim.saat.akhir and not klaim.kumulatif:
                bulanan.append(klaim)
            else:
                lain.append(klaim)
        if self.sifat is Sifat.POSISI:
            lain = self._posisi(lain, biasa)
        for klaim in biasa:
            _ambil(klaim, self.akun)
        dari_bulan = self._bulan(bulanan, biasa)
        triwulan = {k.kunci.triwulan: k for k in (*biasa, *dari_bulan) if k.nilai is not None}
        self._bongkar(kumulatif, triwulan)
        for klaim in lain:
            self._terlalu_panjang(klaim, triwulan)
        for klaim in jumlah:
            self._periksa(klaim, triwulan)

    def _dibongkar(self, klaim: Klaim) -> bool:
        """Whether a claim counts from January on and has to be undone."""
        return klaim.kumulatif and self.sifat is Sifat.AKUMULASI

    def _posisi(self, lain: Sequence[Klaim], biasa: list[Klaim]) -> list[Klaim]:
        """A stock "s.d. TW III" or of a semester is the stock at its end."""
        sisa: list[Klaim] = []
        for klaim in lain:
            ujung = (klaim.kumulatif or not klaim.saat.setahun) and klaim.saat.akhir % 3 == 0
            (biasa if ujung else sisa).append(klaim)
        return sisa

    # Months

    def _bulan(self, bulanan: Sequence[Klaim], biasa: Sequence[Klaim]) -> list[Klaim]:
        hasil: list[Klaim] = []
        per_triwulan: dict[int, dict[int, list[Klaim]]] = defaultdict(lambda: defaultdict(list))
        for klaim in bulanan:
            per_triwulan[(klaim.saat.akhir + 2) // 3][klaim.saat.akhir].append(klaim)
        ada = {k.kunci.triwulan: k for k in biasa if k.nilai is not None}
        for triwulan, bulan in sorted(per_triwulan.items()):
            if (satu := self._satu_triwulan(triwulan, bulan, ada.get(triwulan))) is not None:
                hasil.append(satu)
        return hasil

    def _satu_triwulan(
        self, triwulan: int, bulan: dict[int, list[Klaim]], biasa: Klaim | None
    ) -> Klaim | None:
        isi = {b: [k for k in semua if k.nilai is not None] for b, semua in bulan.items()}
        isi = {b: semua for b, semua in isi.items() if semua}
        if not isi:
            return None
        if any(len({k.nilai for k in semua}) > 1 for semua in isi.values()):
            for semua in isi.values():
                self._beda(semua)
            return None
        for semua in isi.values():
            self._sisihkan(semua[1:], f"sama dengan isi {semua[0].sel}")
        perlu = (
            [3 * triwulan] if self.sifat is Sifat.POSISI else list(range(3 * triwulan - 2, 3 * triwulan + 1))
        )
        kurang = [b for b in perlu if b not in isi]
        satu = [isi[b][0] for b in sorted(isi)]
        kunci = Kunci(Jenis.ENTRI, self.kode, self.tahun, triwulan)
        if kurang:
            if biasa is None:
                self._kurang(satu, kurang, triwulan)
            else:
                self._sisihkan(satu, f"bulan; {_tw(triwulan)} sudah tertulis di {biasa.sel}")
            return None
        if self.sifat is Sifat.POSISI:
            akhir = replace(isi[3 * triwulan][0], kunci=kunci)
            self._sisihkan(
                [k for k in satu if k.sel != akhir.sel], f"keadaan {_tw(triwulan)} adalah bulan terakhirnya"
            )
            nilai, uraian = akhir.nilai, f"keadaan akhir {BULAN[akhir.saat.akhir - 1]}"
        else:
            akhir = replace(satu[-1], kunci=kunci)
            nilai = _jumlah([k.nilai for k in satu])
            if self.sifat is Sifat.RATA_RATA and nilai is not None:
                nilai = nilai / 3
            uraian = f"jumlah {', '.join(k.sel for k in satu)}"
            for k in satu[:-1]:
                self.akun.catat(
                    k.sheet, k.tempat, Makna.ENTRI, f"bagian dari {_tw(triwulan)}, {uraian}", kunci, sel=k.sel
                )
        if biasa is not None:
            for k in satu:
                self.akun.catat(
                    k.sheet,
                    k.tempat,
                    Makna.JUMLAH,
                    f"bulan dari {_tw(triwulan)}, dicocokkan",
                    kunci,
                    sel=k.sel,
                )
            if nilai != biasa.nilai:
                self._tak_cocok(biasa, akhir, nilai, f"bulan-bulan {_tw(triwulan)}")
            return None
        _ambil(akhir, self.akun, nilai, uraian)
        return replace(akhir, nilai=nilai)

    def _kurang(self, satu: Sequence[Klaim], kurang: Sequence[int], triwulan: int) -> None:
        nama = " dan ".join(BULAN[b - 1] for b in kurang)
        harap = "angka bulan terakhir triwulan itu" if self.sifat is Sifat.POSISI else "angka ketiga bulannya"
        masalah = galat(
            Kode.BULAN_KURANG,
            satu[-1].sel,
            f"{_tw(triwulan)} {self.tahun} belum lengkap: {nama} kosong",
            harap,
            f"Isi {nama}, atau tulis angka triwulannya.",
        )
        self.akun.masalah.append(masalah)
        for k in satu:
            self.akun.catat(k.sheet, k.tempat, Makna.GALAT, masalah.pesan, k.kunci, sel=k.sel)

    def _beda(self, semua: Sequence[Klaim]) -> None:
        pertama, *lain = semua
        for k in lain:
            if k.nilai != pertama.nilai:
                harap = _satu_saja(pertama, k)
                kunci = f"{self.kode} {BULAN[k.saat.akhir - 1]} {self.tahun}"
                saran = "Hapus yang keliru. Keduanya tidak dipakai."
                self.akun.tolak(
                    k.sheet, k.tempat, galat(Kode.KUNCI_GANDA, k.sel, kunci, harap, saran), k.kunci
                )
        self._sisihkan([pertama], "bulan ini tertulis dua kali dengan angka berbeda")

    # Running sums

    def _bongkar(self, kumulatif: Sequence[Klaim], triwulan: dict[int | None, Klaim]) -> None:
        """Undo running sums to what each quarter counted, exactly; one that falls is a fault."""
        berisi: dict[int, list[Klaim]] = defaultdict(list)
        for klaim in kumulatif:
            if klaim.nilai is not None:
                berisi[klaim.saat.akhir // 3].append(klaim)
        sampai: dict[int, Klaim] = {}
        for t, semua in sorted(berisi.items()):
            if len({k.nilai for k in semua}) > 1:
                self._beda_kumulatif(semua)
                continue
            sampai[t] = semua[0]
            self._sisihkan(semua[1:], f"sama dengan isi {semua[0].sel}")
        turun: set[int] = set()
        for t, klaim in sampai.items():
            if not self._satu_kumulatif(
                t, klaim, {u: k for u, k in sampai.items() if u not in turun}, triwulan
            ):
                turun.add(t)

    def _satu_kumulatif(
        self, t: int, klaim: Klaim, sampai: dict[int, Klaim], triwulan: dict[int | None, Klaim]
    ) -> bool:
        """Undo one running sum; False where it falls, so that nothing is reckoned from it."""
        biasa = [triwulan.get(i) for i in range(1, t + 1)]
        if biasa[-1] is not None:
            lengkap = [k.nilai for k in biasa if k is not None and k.nilai is not None]
            if len(lengkap) == t and _jumlah(lengkap) != klaim.nilai:
                self._tak_cocok(biasa[-1], klaim, klaim.nilai, f"jumlah TW I sampai {_tw(t)}", lengkap)
            uraian = f"s.d. {_tw(t)}, dicocokkan dengan angka triwulannya"
            self.akun.catat(klaim.sheet, klaim.tempat, Makna.JUMLAH, uraian, klaim.kunci, sel=klaim.sel)
            return True
        if t == 1:
            _ambil(
                replace(klaim, kunci=klaim.kunci._replace(triwulan=1)), self.akun, klaim.nilai, "s.d. TW I"
            )
            return True
        sebelum, dari = self._sebelumnya(t, sampai, biasa[:-1])
        if sebelum is None:
            self._tanpa_awal(t, klaim)
            return True
        assert klaim.nilai is not None
        nilai = float(Decimal(repr(klaim.nilai)) - Decimal(repr(sebelum)))
        if nilai < 0:
            lalu = f"s.d. {_tw(t - 1)} ({_tulis(sebelum)}, {dari})"
            ditemukan = f"s.d. {_tw(t)} ({_tulis(klaim.nilai)}) lebih kecil dari {lalu}"
            harap, saran = "jumlah sejak awal tahun yang tidak pernah turun", "Perbaiki salah satu."
            masalah = galat(Kode.KUMULATIF_TURUN, klaim.sel, ditemukan, harap, saran)
            self.akun.tolak(klaim.sheet, klaim.tempat, masalah, klaim.kunci)
            return False
        kunci = klaim.kunci._replace(triwulan=t)
        uraian = f"s.d. {_tw(t)} {_tulis(klaim.nilai)} dikurangi s.d. {_tw(t - 1)} {_tulis(sebelum)} ({dari})"
        _ambil(replace(klaim, kunci=kunci), self.akun, nilai, uraian)
        return True

    def _sebelumnya(
        self, t: int, sampai: dict[int, Klaim], biasa: Sequence[Klaim | None]
    ) -> tuple[float | None, str]:
        if t - 1 in sampai:
            return sampai[t - 1].nilai, sampai[t - 1].sel
        ada = [k for k in biasa if k is not None]
        if len(ada) == len(biasa):
            return _jumlah([k.nilai for k in ada]), ", ".join(k.sel for k in ada)
        return None, ""

    def _tanpa_awal(self, t: int, klaim: Klaim) -> None:
        masalah = galat(
            Kode.KUMULATIF_TAK_LENGKAP,
            klaim.sel,
            f"angka ini jumlah s.d. {_tw(t)}, sedangkan s.d. {_tw(t - 1)} tidak ada atau ditolak",
            f"angka {_tw(t)} saja, atau jumlah setiap triwulan sebelumnya",
            "Tambahkan kolom triwulan sebelumnya, atau isi angka triwulan ini di Isi Data.",
        )
        self.akun.tolak(klaim.sheet, klaim.tempat, masalah, klaim.kunci)

    def _beda_kumulatif(self, semua: Sequence[Klaim]) -> None:
        pertama, *lain = semua
        for k in lain:
            if k.nilai != pertama.nilai:
                harap = _satu_saja(pertama, k)
                kunci, saran = f"{self.kode} {nama_kurun(k.saat)} {self.tahun}", "Hapus yang keliru."
                self.akun.tolak(
                    k.sheet, k.tempat, galat(Kode.KUNCI_GANDA, k.sel, kunci, harap, saran), k.kunci
                )
        self._sisihkan([pertama], "tertulis dua kali dengan angka berbeda")

    # What is longer than a quarter, and totals

    def _terlalu_panjang(self, klaim: Klaim, triwulan: dict[int | None, Klaim]) -> None:
        if klaim.nilai is None:
            return
        bagian = range((klaim.saat.awal + 2) // 3, klaim.saat.akhir // 3 + 1)
        if self.sifat is Sifat.AKUMULASI and bagian and all(t in triwulan for t in bagian):
            self._periksa(klaim, triwulan)
            return
        jenis = "keadaan pada akhir triwulan" if self.sifat is Sifat.POSISI else "angka satu triwulan"
        masalah = galat(
            Kode.KUMULATIF_TAK_LENGKAP,
            klaim.sel,
            f"angka ini untuk {nama_kurun(klaim.saat)} {self.tahun}, lebih dari satu triwulan",
            jenis,
            "Pisahkan per triwulan, atau isi di Isi Data.",
        )
        self.akun.tolak(klaim.sheet, klaim.tempat, masalah, klaim.kunci)

    def _periksa(self, klaim: Klaim, triwulan: dict[int | None, Klaim]) -> None:
        """Hold a total against what it adds up; it is never taken itself."""
        if klaim.nilai is None:
            return
        saat = klaim.saat
        uraian = "jumlah; tidak pernah menjadi entri"
        bagian = [triwulan.get(i) for i in range((saat.awal + 2) // 3, saat.akhir // 3 + 1)]
        ada = [k for k in bagian if k is not None]
        if self.sifat is Sifat.AKUMULASI and ada and len(ada) == len(bagian):
            nilai = [k.nilai for k in ada]
            uraian = f"jumlah, cocok dengan {', '.join(k.sel for k in ada)}"
            if _jumlah(nilai) != klaim.nilai:
                uraian = f"jumlah, tidak cocok dengan {', '.join(k.sel for k in ada)}"
                self._tak_cocok(ada[-1], klaim, klaim.nilai, "jumlahnya", nilai)
        self.akun.catat(klaim.sheet, klaim.tempat, Makna.JUMLAH, uraian, klaim.kunci, sel=klaim.sel)

    def _tak_cocok(
        self,
        biasa: Klaim,
        lain: Klaim,
        nilai: float | None,
        sebutan: str,
        bagian: Sequence[float | None] = (),
    ) -> None:
        dihitung = _jumlah(bagian) if bagian else biasa.nilai
        ditemukan = (
            f"{sebutan} tertulis {_tulis(nilai)} di {lain.sel}, sedangkan angka triwulannya menjadi "
            f"{_tulis(dihitung)} ({biasa.sel})"
        )
        harap = "angka yang cocok dengan jumlahnya"
        self.akun.masalah.append(peringatan(Kode.JUMLAH_BEDA, lain.sel, ditemukan, harap, _PERIKSA))

    def _sisihkan(self, semua: Sequence[Klaim], uraian: str) -> None:
        for k in semua:
            self.akun.catat(k.sheet, k.tempat, Makna.DILEWATI, uraian, k.kunci, sel=k.sel)


def _jumlah(nilai: Sequence[float | None]) -> float | None:
    ada = [Decimal(repr(n)) for n in nilai if n is not None]
    return float(sum(ada)) if len(ada) == len(nilai) else None


def _satu_saja(pertama: Klaim, kedua: Klaim) -> str:
    return f"satu angka saja; {pertama.sel} berisi {_tulis(pertama.nilai)}, sel ini {_tulis(kedua.nilai)}"


def _tw(triwulan: int) -> str:
    return f"TW {ROMAWI[triwulan - 1]}"


def _tulis(nilai: float | None) -> str:
    return "kosong" if nilai is None else format_angka(nilai, 6, tetap=False)
