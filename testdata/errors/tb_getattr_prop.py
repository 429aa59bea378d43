class A:
    @property
    def x(self): return self.nothing
    def __getattr__(self, n): raise AttributeError(f"no {n}")
A().x
