class A:
    def m(self, x):
        return self.n(x)
    @staticmethod
    def s(x): return x.nope
    @classmethod
    def c(cls, x): return cls.s(x)
    def n(self, x): return self.c(x)
A().m(5)
