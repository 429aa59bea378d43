# stopped by: steps
class A: pass
class B: pass
class C(A): pass
subs = [type("S", (C,), {}) for i in range(2000)]
while True:
    C.__bases__ = (B,)
    C.__bases__ = (A,)
