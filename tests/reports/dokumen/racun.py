"""What people paste that a program could run, load or choke on: each must come out as the words it is."""

from dataclasses import replace

from iku.core.catatan import JenisCatatan
from iku.reports.dokumen.bahan import Bahan

RACUN = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    '=HYPERLINK("http://jahat.example","klik")',
    "=cmd|' /C calc'!A0",
    '=WEBSERVICE("http://jahat.example")',
    '=IMPORTXML("http://jahat.example","//a")',
    '=DDE("cmd";"/C calc";"x")',
    "\t=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff20A1",
    "'=1+1",
    '"=1+1"',
    ";=1+1",
    ",=1+1",
    "|=1+1",
    "{=1+1}",
    '{ HYPERLINK "http://jahat.example" }',
    "{{ dinas }} {periode} %(x)s ${x}",
    "http://jahat.example/a?b=c",
    "javascript:alert(1)",
    '<script>alert(1)</script><w:fldSimple w:instr="DDE"/>',
    ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
    "\u202ektp.exe",
    "a\x00b\x07c\x1bd\x0be",
    "a\ufffeb\uffffc",
    "&P &F &A",
    "P" * 2000,
)


def teracuni(sumber: Bahan) -> Bahan:
    """The same figures with every payload in notes and decisions, and one in each name of an indikator."""
    putusan = tuple(
        replace(sumber.putusan[0], apa=racun, siapa=racun, indikator=racun, penutup=racun) for racun in RACUN
    )
    butir = tuple(
        replace(
            b,
            indikator=replace(b.indikator, nama=racun, nama_pendek=racun, sasaran=racun, satuan=racun[:20]),
            catatan={JenisCatatan.PENDORONG: racun, JenisCatatan.PENGHAMBAT: lain},
            putusan=(satu,),
        )
        for b, racun, lain, satu in zip(
            sumber.butir, RACUN, RACUN[len(sumber.butir) :] + RACUN, putusan, strict=False
        )
    )
    return replace(sumber, butir=butir, putusan=putusan)
