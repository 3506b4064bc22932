"""The command line of `run.py`: what was asked, and how its failures are told."""

import io
import re
import signal
import sys
from pathlib import Path
from typing import NamedTuple

from launch import checks, dashboard
from launch.project import LaunchError, Project, say
from launch.trouble import advice_for

HELP = """\
Menjalankan dashboard Indikator Kinerja Utama di komputer ini.

  python run.py                   menyiapkan yang perlu, menjalankan dashboard, membuka peramban
  python run.py --tanpa-browser   sama, tanpa membuka peramban
  python run.py --jaringan NAMA   membuka dashboard juga untuk komputer lain, yang mengenal komputer ini
                                  dengan NAMA atau alamat IP itu; sandi kantor ditanyakan sekali
  python run.py --port 8600       mulai mencari port kosong dari 8600 (biasanya dari 8501)
  python run.py test [pilihan]    memeriksa kode dan menjalankan semua tes; pilihan diteruskan ke pytest
  python run.py --help            menampilkan bantuan ini

Tekan Ctrl-C untuk menghentikan dashboard. Data disimpan di var/iku.db, kecuali IKU_DATABASE_URL
menunjuk ke tempat lain."""


class Wish(NamedTuple):
    """What the person asked for."""

    port: int = dashboard.FIRST_PORT
    browser: bool = True
    jaringan: str = ""


class UsageError(Exception):
    """A command line that means nothing here."""


def main(arguments: list[str]) -> int:
    """Do what was asked; 0 when it went well, 1 when it did not, 2 when the command was not understood."""
    _speak_without_stumbling()
    project = Project(Path(__file__).resolve().parent.parent)
    testing = arguments[:1] == ["test"]
    try:
        _let_signals_interrupt()
        return _do(project, arguments, testing)
    except UsageError as error:
        say(f"{error}\nLihat pilihan yang ada: python run.py --help")
        return 2
    except LaunchError as error:
        say(str(error))
    except OSError as error:
        say(advice_for(error))
    except KeyboardInterrupt:
        say("Dihentikan.")
        return 130 if testing else 0
    return 1


def _do(project: Project, arguments: list[str], testing: bool) -> int:
    if arguments in (["--help"], ["-h"], ["test", "--help"]):
        say(HELP)
        return 0
    if testing:
        return checks.run(project, arguments[1:])
    wish = parse(arguments)
    return dashboard.run(project, wish.port, wish.browser, wish.jaringan)


def parse(arguments: list[str]) -> Wish:
    """Read the options.

    Raises: UsageError naming the word that was not understood.
    """
    wish = Wish()
    rest = iter(arguments)
    for word in rest:
        name, _, value = word.partition("=")
        if word == "--tanpa-browser":
            wish = wish._replace(browser=False)
        elif name == "--port":
            wish = wish._replace(port=_port(value or next(rest, "")))
        elif name == "--jaringan":
            wish = wish._replace(jaringan=_name(value or next(rest, "")))
        else:
            raise UsageError(f'Pilihan tidak dikenal: "{word}".')
    return wish


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1024 <= int(text) <= 65535):
        raise UsageError(f'Port "{text}" tidak dapat dipakai. Tulis angka dari 1024 sampai 65535.')
    return int(text)


def _name(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?", text):
        raise UsageError(
            f'Nama "{text}" tidak dapat dipakai. Tulis nama atau alamat IP komputer ini di jaringan, '
            "tanpa port, misalnya: --jaringan 192.168.1.20"
        )
    return text.lower()


def _speak_without_stumbling() -> None:
    """An old Windows console lacks some letters; a question mark is better than a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_signals_interrupt() -> None:
    """Let whatever asks this program to end come as one KeyboardInterrupt; while it ends, no more of them."""
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    numbers = [signal.Signals[name] for name in names]

    def interrupt(*_: object) -> None:
        for each in numbers:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    for each in numbers:
        signal.signal(each, interrupt)
