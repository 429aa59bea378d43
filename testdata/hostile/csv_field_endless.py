# stopped by: any
# A quoted field that never ends.
import csv, itertools
csv.field_size_limit(1 << 60)
list(csv.reader(itertools.chain(["\""], itertools.repeat("a" * 1000 + "\n"))))
