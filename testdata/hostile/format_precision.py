# stopped by: any
# Widths and precisions beyond all bounds.
for spec in ("{:.2000000000f}", "{:2000000000}", "{:>99999999999999999999}", "{:.999999999999999999e}", "{:0=1000000000,d}"):
    for value in (1.5, 7, 1j):
        try:
            spec.format(value)
        except (ValueError, OverflowError, MemoryError):
            pass
while True:
    "%*.*f" % (10**6, 10**6, 1 / 3)
