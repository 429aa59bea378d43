# Writes the tables of package unicodedata from CPython's unicodedata module:
#   python3.13 tables.py
import unicodedata as u

records = {}
runs = []
for c in range(0x110000):
    ch = chr(c)
    r = (u.category(ch), u.bidirectional(ch), u.combining(ch), u.mirrored(ch), u.east_asian_width(ch))
    i = records.setdefault(r, len(records))
    if not runs or runs[-1][1] != i:
        runs.append((c, i))
with open("records.txt", "w") as f:
    for r in records:
        print(*(x if x != "" else "-" for x in r), file=f)
with open("runs.txt", "w") as f:
    last = 0
    for c, i in runs:
        print(f"{c - last:x} {i:x}", file=f)
        last = c
with open("decomposition.txt", "w") as f:
    for c in range(0x110000):
        if d := u.decomposition(chr(c)):
            print(f"{c:x} {d}", file=f)
with open("numeric.txt", "w") as f:
    for c in range(0x110000):
        n = u.numeric(chr(c), None)
        if n is not None:
            print(f"{c:x} {n!r} {u.digit(chr(c), '-')} {u.decimal(chr(c), '-')}", file=f)
