class A:
    def b(self): return self
    def c(self): raise ValueError("c")
(A()
    .b()
    .c()
    .b())
