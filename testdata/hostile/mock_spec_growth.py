# stopped by: any
# Attributes that are made by asking for them.
class M:
    def __getattr__(self, name):
        m = M()
        setattr(self, name, m)
        return m
m = M()
n = 0
while True:
    n += 1
    m = getattr(m, "a%d" % n)
