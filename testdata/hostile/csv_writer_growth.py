# stopped by: any
# A writer into memory.
import csv, io
w = csv.writer(io.StringIO())
row = ["a" * 100] * 100
while True:
    w.writerow(row)
