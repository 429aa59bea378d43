# stopped by: any
import csv
s = ('a,b;c\t"d' * 100 + '\n') * 2000
while True:
    try: csv.Sniffer().sniff(s); csv.Sniffer().has_header(s)
    except csv.Error: pass
