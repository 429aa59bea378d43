# stopped by: any
# Attribute names without end.
class C:
    pass
c = C()
i = 0
while True:
    getattr(c, "n%d" % i, None)
    i += 1
