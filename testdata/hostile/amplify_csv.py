# stopped by: any
# Rows of empty fields.
import csv
list(csv.reader(["," * 100000] * 1000))
