"""Ringkasan: where do we stand, and what needs us?"""

from iku.ui import ringkasan

ringkasan.kalimat_pembuka()
ringkasan.per_bidang()
kiri, kanan = ringkasan.kolom()
with kiri:
    ringkasan.semua_indikator()
with kanan:
    ringkasan.yang_kurang()
