# stopped by: any
import csv, sys
csv.field_size_limit(2 ** 40)
def lines():
    yield '"'
    while True: yield 'x' * 100000
for row in csv.reader(lines()): pass
