# stopped by: steps
class M:
    def keys(self):
        return iter(int, 1)
    def __getitem__(self, k):
        return k
dict(M())
