"""The guide of installation: what it names is there, and its files agree with what the server asks for."""

import re
from pathlib import Path

PROYEK = Path(__file__).resolve().parent.parent
PEMASANGAN = PROYEK / "pemasangan"
PANDUAN = (PROYEK / "docs" / "pemasangan.md").read_text(encoding="utf-8")
LAYANAN = (PEMASANGAN / "iku.service").read_text(encoding="utf-8")
WADAH = (PEMASANGAN / "Containerfile").read_text(encoding="utf-8")
NGINX = (PEMASANGAN / "nginx.conf").read_text(encoding="utf-8")


def test_every_file_that_the_guide_names_is_there() -> None:
    dinamai = set(re.findall(r"pemasangan/([\w.]+)", PANDUAN)) - {"md"}

    assert dinamai == {berkas.name for berkas in PEMASANGAN.iterdir()}
    assert (PROYEK / "requirements.txt").is_file()


def test_the_service_hears_this_machine_alone_and_knows_the_proxys_name() -> None:
    assert "--server.address=127.0.0.1 " in LAYANAN
    assert "--server.allowedHosts=${IKU_NAMA}" in LAYANAN
    assert re.findall(r"--server.port=(\d+)", LAYANAN) == re.findall(
        r"proxy_pass +http://127.0.0.1:(\d+)", NGINX
    )
    (nama,) = re.findall(r"IKU_NAMA=(\S+)", LAYANAN)
    assert set(re.findall(r"server_name (\S+);", NGINX)) == {nama}


def test_every_command_of_the_guide_goes_to_the_stores_of_the_service() -> None:
    perintah = (PEMASANGAN / "iku").read_text(encoding="utf-8")
    basis = re.compile(r"IKU_DATABASE_URL=(\S+)")

    assert basis.findall(perintah) == basis.findall(LAYANAN)
    assert "python -m iku" not in PANDUAN.split("## 3.")[0]


def test_the_service_may_write_where_its_figures_are_and_nowhere_else() -> None:
    (tempat,) = re.findall(r"IKU_DATABASE_URL=sqlite:///(\S+)", LAYANAN)

    assert Path(tempat).parent == Path("/var/lib") / re.findall(r"StateDirectory=(\S+)", LAYANAN)[0]
    assert "ProtectSystem=strict" in LAYANAN


def test_the_proxy_tells_who_asks_and_lets_no_browser_say_so() -> None:
    assert re.search(r"X-Forwarded-For +\$remote_addr;", NGINX)
    assert re.search(r"X-Forwarded-Proto +\$scheme;", NGINX)
    assert re.search(r"Host +\$host;", NGINX)


def test_the_container_runs_as_nobody_special_with_pinned_packages() -> None:
    assert re.search(r"^USER iku$", WADAH, re.MULTILINE)
    assert "--require-hashes -r requirements.txt" in WADAH
