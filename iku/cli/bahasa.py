"""argparse in Indonesian: its few sentences, translated where argparse looks them up."""

import argparse
from typing import Final, NoReturn, TypeAlias

_KALIMAT: Final = {
    "usage: ": "pemakaian: ",
    "positional arguments": "argumen",
    "options": "pilihan",
    "subcommands": "perintah",
    "show this help message and exit": "tampilkan bantuan ini",
    "the following arguments are required: %s": "argumen ini wajib ada: %s",
    "unrecognized arguments: %s": "argumen tidak dikenal: %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r tidak ada; pilih dari %(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)r bukan %(type)s",
    "expected one argument": "perlu satu nilai",
    "expected at least one argument": "perlu paling sedikit satu nilai",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s dapat berarti %(matches)s",
    "ignored explicit argument %r": "%r tidak diharapkan di sini",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "%(parser_name)r tidak ada; pilih: %(choices)s",
    "not allowed with argument %s": "tidak dapat bersama %s",
    "one of the arguments %s is required": "salah satu dari %s wajib ada",
}


def pakai_bahasa_indonesia() -> None:
    """Make argparse speak Indonesian in this process; it has no setting for it."""
    # argparse looks `_` up in its own module each time it speaks.
    setattr(argparse, "_", lambda kalimat: _KALIMAT.get(kalimat, kalimat))  # noqa: B010


class Pengurai(argparse.ArgumentParser):
    """An argument parser that ends with status 2 and one Indonesian line."""

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the call."""
        self.print_usage()
        self.exit(2, f"{self.prog}: {message}\nLihat bantuan: {self.prog} --help\n")


Cabang: TypeAlias = "argparse._SubParsersAction[Pengurai]"
