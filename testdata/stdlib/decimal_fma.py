"""Decimal.fma() of zeros, infinities and numbers that are none."""
from decimal import Decimal as D

for a in ("0", "-0", "1", "Infinity"):
    for b in ("0", "Infinity", "-Infinity", "NaN", "sNaN", "2"):
        for c in ("NaN", "sNaN", "1", "Infinity"):
            try: print(a, b, c, D(a).fma(D(b), D(c)))
            except Exception as e: print(a, b, c, type(e).__name__, e)
