"""How people see colours: simulation of colour blindness, difference and contrast.

Source: Machado, Oliveira, Fernandes 2009 (severity 1.0); CIEDE2000 after Sharma, Wu, Dalal 2005; WCAG 2.
"""

import math

Rgb = tuple[float, float, float]
Lab = tuple[float, float, float]

MATA = {
    "biasa": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_PUTIH = (0.95047, 1.0, 1.08883)


def linear(warna: str) -> Rgb:
    satu, dua, tiga = (int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(satu), _linear(dua), _linear(tiga)


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _kali(matriks: tuple[Rgb, ...], v: Rgb) -> Rgb:
    a, b, c = (sum(m * x for m, x in zip(baris, v, strict=True)) for baris in matriks)
    return a, b, c


def kontras(satu: str, dua: str) -> float:
    terang = sorted((_kali(_XYZ, linear(satu))[1], _kali(_XYZ, linear(dua))[1]))
    return (terang[1] + 0.05) / (terang[0] + 0.05)


def terlihat(warna: str, mata: str) -> Lab:
    a, b, c = (min(1.0, max(0.0, x)) for x in _kali(MATA[mata], linear(warna)))
    x, y, z = (_f(v / w) for v, w in zip(_kali(_XYZ, (a, b, c)), _PUTIH, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _f(t: float) -> float:
    return math.cbrt(t) if t > 0.008856 else 7.787 * t + 16 / 116


def beda(satu: Lab, dua: Lab) -> float:
    """CIEDE2000."""
    (l1, a1, b1), (l2, a2, b2) = satu, dua
    c7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    g = 1.5 - 0.5 * math.sqrt(c7 / (c7 + 25**7))
    c1, c2 = math.hypot(a1 * g, b1), math.hypot(a2 * g, b2)
    h1, h2 = (math.degrees(math.atan2(b, a * g)) % 360 for a, b in ((a1, b1), (a2, b2)))
    dh = (h2 - h1 + 180) % 360 - 180
    hm = (h1 + h2) / 2 if abs(h1 - h2) <= 180 else (h1 + h2 + 360) / 2
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    t = 1 + sum(
        k * math.cos(math.radians(n * hm + o))
        for k, n, o in ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.2, 4, -63))
    )
    sl = (l2 - l1) / (1 + 0.015 * (lm - 50) ** 2 / math.sqrt(20 + (lm - 50) ** 2))
    sc = (c2 - c1) / (1 + 0.045 * cm)
    sh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh) / 2) / (1 + 0.015 * cm * t)
    putar = (
        -2
        * math.sqrt(cm**7 / (cm**7 + 25**7))
        * math.sin(math.radians(60 * math.exp(-(((hm - 275) / 25) ** 2))))
    )
    return math.sqrt(sl**2 + sc**2 + sh**2 + putar * sc * sh)
