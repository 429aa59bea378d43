# Classes.
class A: pass
class A(): pass
class A(B): pass
class A(B,): pass
class A(B, C): pass
class A(B, metaclass=C): pass
class A(metaclass=C): pass
class A(*b): pass
class A(**b): pass
class A(B, *c, d=1, **e): pass
class A(B, *c, D, d=1, *e, **f): pass
class A(B[int], C.D, e(f)): pass
class A(x := B): pass
class A((x for x in y)): pass
class A[T]: pass
class A[T](B[T]): pass
class A[T: int, *Ts, **P](B, metaclass=C): pass
class A[T = int, *Ts = *a, **P = b](): pass
class A:
    x = 1
    y: int
    z: int = 2
    def f(self): pass
    async def g(self): pass
    @property
    def h(self): pass
    class B: pass
    class C(B):
        """doc"""
        pass
    if x:
        y = 2
    for a in b: pass
@a
class A: pass
@a(b)
@c
class A(B): pass
class A:

    """doc"""

    x = 1


    def f(self):

        pass

    # end
class A(
    B,
    c=1,
): pass
class  A  ( B ) : pass
class A: x = 1; y = 2
