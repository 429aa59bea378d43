class Q:
    def a(self): return self
    def b(self): raise ValueError("b")
(Q()
    .a()
    .b()
    .a())
