# stopped by: any
# Bisection of something that has no end.
import bisect
class L:
    def __len__(self):
        return 2**62
    def __getitem__(self, i):
        return K()
    def insert(self, i, x):
        self.insert(i, x)
class K:
    def __lt__(self, o):
        return bisect.bisect(L(), self)
while True:
    try:
        bisect.insort(L(), K())
    except RecursionError:
        pass
