# stopped by: any
# The sniffer is quadratic.
import csv
csv.Sniffer().sniff("a,b;c|d\t" * 30000)
