class A:
    __class__ = 5
    def f(self):
        return super().__init__
print(A.__dict__.get('__class__'))
try: print(A().__class__)
except Exception as e: print(repr(e))
print(type(A().f()).__name__)
class B:
    @property
    def __class__(self): return int
    def g(self):
        super().__init__()
        return __class__
print(B().__class__, isinstance(B(), int), B().g().__name__)
class C:
    __class__ = 3
    print(__class__)
    del __class__
    try: print(__class__)
    except Exception as e: print(repr(e))
    def g(self): return __class__
print(C().g())
class D:
    try: print(__class__)
    except Exception as e: print(repr(e))
    def g(self): return __class__
def o():
    __class__ = 9
    class E:
        print(__class__)
        def g(self): return __class__
    print(E().g())
    class F:
        def g(self):
            nonlocal __class__
            r = __class__
            __class__ = 4
            return r, __class__
    f=F()
    print(f.g(), f.g())
    print(__class__)
    class G:
        nonlocal __class__
        __class__ = 10
        def g(self): return __class__
    print(__class__, G().g() )
o()
class H:
    super
    __class__ = 7
    print(locals()['__class__'])
print(H.__dict__['__class__'])
class I:
    for __class__ in range(3): pass
    def g(self): return super().__repr__()[:3]
    import sys as __class__
print(I.__dict__['__class__'])
class J:
    class __class__: pass
    def g(self): super()
print(J.__dict__['__class__'])
__class__ = 'glob'
class K:
    print(__class__)
    def g(self): return __class__
class L:
    global __class__
    __class__ = 'lg'
    def g(self): return __class__
print(__class__, L().g())
class M:
    __class__ : int = 3
    x = [__class__ for _ in range(2)]
    print(x)
    y = lambda: __class__
print(M.__dict__['__class__'], M.y(), M.__annotations__)
class N:
    z = [__class__ for _ in ()]
    try: z = [__class__ for _ in (1,)]
    except Exception as e: print(repr(e))
