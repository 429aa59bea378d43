# stopped by: any
import csv, io, itertools
csv.writer(io.StringIO()).writerows(itertools.repeat(['x' * 1000, 'a"b', 1.5]))
