"""The same arithmetic in DuckDB SQL, written by hand; only the formulas come from the catalogue."""

import re
from collections.abc import Iterable

from iku.core.catalogue import Arah, Catalogue, Indikator, Sifat
from iku.core.formula import Ekspresi, Waktu, cetak, rujukan
from iku.core.settings import Pengaturan

_NILAI = """
create or replace temp table nilai as
with unit as (
    select perangkat_daerah, tahun from entri union select perangkat_daerah, tahun from target
), kisi as (
    select perangkat_daerah, tahun, triwulan from unit cross join range(1, 5) t(triwulan)
), lebar as (
    select perangkat_daerah, tahun, triwulan, {lebar} from entri group by all
)
select perangkat_daerah, tahun, triwulan, {ada}, {nilai}
from kisi left join lebar using (perangkat_daerah, tahun, triwulan)
window w as (partition by perangkat_daerah, tahun order by triwulan)
"""

_HASIL = """
create or replace temp table hasil as
with realisasi as ({indikator}),
bersama as (
    select r.*, tw.target as target_tw, thn.target as target_thn, akhir.target as target_akhir
    from realisasi r
    left join target tw on tw.perangkat_daerah = r.perangkat_daerah and tw.tahun = r.tahun
        and tw.indikator = r.indikator and tw.triwulan = r.triwulan
    left join target thn on thn.perangkat_daerah = r.perangkat_daerah and thn.tahun = r.tahun
        and thn.indikator = r.indikator and thn.triwulan is null
    left join target akhir on akhir.perangkat_daerah = r.perangkat_daerah and akhir.tahun = r.tahun
        and akhir.indikator = r.indikator and akhir.triwulan = 4
), bertarget as (
    select *, case when triwulan = 4 then coalesce(target_tw, target_thn) else target_tw end as target,
        coalesce(target_thn, target_akhir) as target_tahunan
    from bersama
), tercapai as (
    select *, {capaian} as capaian, {tahunan} as capaian_tahunan from bertarget
)
select perangkat_daerah, indikator, tahun, triwulan, pembilang, penyebut, realisasi, alasan, target,
    target_tahunan, capaian, capaian_tahunan,
    case when realisasi is null then 'realisasi_kosong' when target is null then 'target_kosong'
         when capaian is null then 'target_nol' end as alasan_capaian,
    case {predikat} end as predikat,
    case when capaian >= 100 then 'tercapai' when capaian is not null then 'belum' end as status
from tercapai
order by perangkat_daerah, nomor, tahun, triwulan
"""

_SATU = """
select {nomor} as nomor, '{kode}' as indikator, '{arah}' as arah, n.perangkat_daerah, n.tahun, n.triwulan,
    {pembilang} as pembilang, {penyebut} as penyebut,
    case when not ({ada}) then 'data_kosong' when ({bolong}) then 'triwulan_bolong'
         when {nol} then 'penyebut_nol' end as alasan,
    case when ({ada}) and not ({bolong}) and not ({nol}) then {realisasi} end as realisasi
from nilai n
left join nilai akhir on akhir.perangkat_daerah = n.perangkat_daerah
    and akhir.tahun = n.tahun - 1 and akhir.triwulan = 4
left join nilai sama on sama.perangkat_daerah = n.perangkat_daerah
    and sama.tahun = n.tahun - 1 and sama.triwulan = n.triwulan
"""

_ALIAS = {Waktu.KINI: "n", Waktu.AKHIR_TAHUN_LALU: "akhir", Waktu.TRIWULAN_SAMA_TAHUN_LALU: "sama"}


def statements(katalog: Catalogue, pengaturan: Pengaturan) -> list[str]:
    """The statements that turn the tables ``entri`` and ``target`` into ``hasil``."""
    kode = list(katalog.variabel)
    lebar = ", ".join(f"max(nilai) filter (variabel = '{v}') as e_{v}" for v in kode)
    ada = ", ".join(f"e_{v} is not null as ada_{v}" for v in kode)
    nilai = ", ".join(f"{_nilai(v, katalog.variabel[v].sifat)} as {v}" for v in kode)
    satu = [_satu(nomor, i) for nomor, i in enumerate(katalog.indikator.values())]
    hasil = _HASIL.format(
        indikator=" union all ".join(satu),
        capaian=_capaian("target"),
        tahunan=_capaian("target_tahunan"),
        predikat=" ".join(
            f"when capaian >= {max(b.mulai - 0.005, 0):.10g} then '{b.predikat}'" for b in pengaturan.predikat
        ),
    )
    return [_NILAI.format(lebar=lebar, ada=ada, nilai=nilai), hasil]


def _nilai(kode: str, sifat: Sifat) -> str:
    if sifat is Sifat.POSISI:
        return f"e_{kode}"
    agregat = "sum" if sifat is Sifat.AKUMULASI else "avg"
    return f"case when count(e_{kode}) over w = triwulan then {agregat}(e_{kode}) over w end"


def _satu(nomor: int, indikator: Indikator) -> str:
    semua = [*rujukan(indikator.pembilang), *(rujukan(indikator.penyebut) if indikator.penyebut else ())]
    kolom = dict.fromkeys((_ALIAS[r.waktu], r.variabel) for r in semua)
    pembilang = _ekspresi(indikator.pembilang)
    penyebut = _ekspresi(indikator.penyebut) if indikator.penyebut else "null::double"
    return _SATU.format(
        nomor=nomor,
        kode=indikator.kode,
        arah=indikator.arah,
        pembilang=pembilang,
        penyebut=penyebut,
        ada=_dan(f"coalesce({a}.ada_{v}, false)" for a, v in kolom),
        bolong=" or ".join(f"{a}.{v} is null" for a, v in kolom),
        nol=f"coalesce({penyebut} = 0, false)" if indikator.penyebut else "false",
        realisasi=f"{indikator.pengali} * ({pembilang}) / ({penyebut})" if indikator.penyebut else pembilang,
    )


def _dan(syarat: Iterable[str]) -> str:
    return " and ".join(syarat)


def _ekspresi(ekspresi: Ekspresi) -> str:
    teks = cetak(ekspresi)
    for waktu, alias in _ALIAS.items():
        if waktu:
            teks = re.sub(rf"{waktu}\((\w+)\)", rf"{alias}.\1", teks)
    return re.sub(r"(?<![\w.])([a-z]\w*)(?![\w.])", r"n.\1", teks)


def _capaian(target: str) -> str:
    return (
        f"case when realisasi = {target} and not (arah = '{Arah.NAIK}' and {target} = 0) then 100.0 "
        f"when arah = '{Arah.NAIK}' and {target} = 0 then null "
        f"when {target} = 0 then case when realisasi is null then null else 0.0 end "
        f"when realisasi is null or {target} is null then null "
        f"when arah = '{Arah.NAIK}' then greatest(100 * realisasi / {target}, 0) "
        f"else greatest(100 * (2 * {target} - realisasi) / {target}, 0) end"
    )
