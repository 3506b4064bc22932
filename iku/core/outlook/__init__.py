"""Looking ahead: what is left to the target, where the year is heading, and what would be if."""

from iku.core.outlook.projection import Proyeksi, SebabProyeksi, TanpaProyeksi, proyeksi
from iku.core.outlook.remaining import Keadaan, SebabSisa, Sisa, sisa
from iku.core.outlook.whatif import pemakai, simulasi

__all__ = [
    "Keadaan",
    "Proyeksi",
    "SebabProyeksi",
    "SebabSisa",
    "Sisa",
    "TanpaProyeksi",
    "pemakai",
    "proyeksi",
    "simulasi",
    "sisa",
]
