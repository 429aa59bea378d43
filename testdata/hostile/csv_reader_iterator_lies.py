# stopped by: any
import csv
class L:
    def __iter__(self):
        return self
    def __next__(self):
        return 'a,"' + "\n"
for row in csv.reader(L()):
    pass
