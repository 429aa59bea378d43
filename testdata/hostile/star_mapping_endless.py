# stopped by: memory
class M:
    def keys(self):
        i = 0
        while True:
            yield f"k{i}"
            i += 1
    def __getitem__(self, k):
        return k
def f(**k):
    pass
f(**M())
