# stopped by: any
# A quote that is never closed, over lines that never end.
import csv
import itertools
csv.field_size_limit(1 << 62)
next(csv.reader(itertools.chain(['"'], itertools.repeat("line\n"))))
