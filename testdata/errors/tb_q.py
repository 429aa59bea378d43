class Q:
    def a(self, *a): return self
    def b(self, *a, **k): raise ValueError("b")
    @property
    def p(self): raise ValueError("p")
import traceback
q = Q()
def t(f):
    try: f()
    except Exception: traceback.print_exc()
def f1():
    return (q
      .a()
      .b())
def f2():
    return (q
      .a(1,
         2)
      .b(1,
         2))
def f3():
    return (q.a()
      .b(1,
         2, *[1]))
def f4():
    return (q.a()
      .p)
def f5():
    return (q.a().
      p.a)
def f6():
    return (q.a()
      .a).nope
def f7():
    (q.a()
      .zz) = q.a().nn
def f8():
    del (q.a()
      .zz)
def f9():
    (q.a()
      .zz) += 1
def f10():
    return (q
      .a()
      .b
      (1))
def f11():
    return traceback.print_exc(
       file=5)
def f12():
    return (traceback
       .nope(1))
def f13():
    return q.a().b(
       1, k=2,
    )
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13): t(f)
