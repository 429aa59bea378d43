# stopped by: any
import csv
while True: next(csv.reader([',' * 2000000]))
