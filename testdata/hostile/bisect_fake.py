# stopped by: any
# A sequence that has no end.
import bisect
class S:
    def __len__(self):
        return 2**62
    def __getitem__(self, i):
        while True:
            pass
bisect.bisect(S(), 1)
