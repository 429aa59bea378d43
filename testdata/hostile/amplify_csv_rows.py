# stopped by: any
# Rows of one field.
import csv
list(csv.reader(["a"] * 4000000))
