# stopped by: any
# Rows without an end, each longer than the names of its columns.
import csv
import itertools
kept = list(csv.DictReader(itertools.chain(["a,b"], ("," * (i % 1000) for i in itertools.count())), restkey="rest"))
