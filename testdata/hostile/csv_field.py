# stopped by: any
# A field that never ends.
import csv, itertools
csv.field_size_limit(10**12)
next(csv.reader(itertools.chain(['"'], itertools.repeat("x" * 10_000))))
