class D:
    def __set_name__(self, o, n):
        raise ValueError(n)
class C:
    d = D()
