# stopped by: depth
class D:
    def __set__(self, o, v):
        o.x = v
class C:
    x = D()
C().x = 1
