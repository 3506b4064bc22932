"""Start the dashboard, or with `test` check it: see `python run.py --help`.

Until the version is known to do, this file keeps to what even Python 2 can parse.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is just what this line is for
    sys.exit(
        "Python di komputer ini versi "
        + sys.version.split()[0]
        + ", terlalu lama: dashboard ini perlu Python 3.11 atau lebih baru.\n"
        "Pasang Python yang baru (di Windows: dari python.org; di Linux: lewat pengelola paket),\n"
        "lalu jalankan lagi dengan Python itu, misalnya: python3.11 run.py"
    )

from launch.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
