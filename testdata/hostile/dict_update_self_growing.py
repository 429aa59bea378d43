# stopped by: memory
class M:
    def keys(self):
        i = 0
        while True:
            yield i
            i += 1
    def __getitem__(self, k):
        d[-k - 1] = k
        return k
d = {}
d.update(M())
