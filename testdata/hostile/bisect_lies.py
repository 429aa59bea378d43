# stopped by: any
import bisect
class L:
    def __len__(self): return 2 ** 62
    def __getitem__(self, i): return self
    def __lt__(self, o):
        bisect.bisect(L(), self)
        return True
bisect.bisect(L(), L())
