# stopped by: any
import csv
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(next(csv.reader(['a,' + big() + ',b']))[0])
