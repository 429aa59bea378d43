# stopped by: memory
import csv
i = 0
while True:
    i += 1
    csv.register_dialect("d%d" % i + "x" * 1000, delimiter=",")
