# stopped by: any
import csv
s = "a,b;c|d\te\n" * 2000
while True:
    csv.Sniffer().sniff(s)
    csv.Sniffer().has_header(s)
