# Descriptors: property, classmethod, staticmethod, methods, members, super; attributes of object.
def mask(s):
    parts = s.split(' at 0x')
    out = parts[0]
    for p in parts[1:]:
        out += ' at 0x..' + p.lstrip('0123456789abcdef')
    return out


def t(f):
    try:
        print(mask(repr(f())))
    except BaseException as e:
        print(mask(type(e).__name__ + ': ' + str(e)))


def st(o, n, v):
    t(lambda: setattr(o, n, v))


def dt(o, n):
    t(lambda: delattr(o, n))


def ev(*exprs):
    for e in exprs:
        try:
            print(e, '=>', mask(repr(eval(e))))
        except BaseException as x:
            print(e, '=>', mask(type(x).__name__ + ': ' + str(x)))


class A:
    @property
    def x(s): return 1
    @property
    def y(s): return 1
    y = property(None)
    @classmethod
    def cm(c, *a): "doc"; return c, a
    @staticmethod
    def sm(*a): return a
    def m(s): pass


a = A()
st(a, 'x', 1)
dt(a, 'x')
t(lambda: a.y)
z = property()
t(lambda: z.__get__(a))
t(lambda: z.__set__(a, 1))
t(lambda: z.__delete__(a))
t(lambda: z.__set__(a))
t(lambda: property(lambda s: 1, 1, 2, 3, 5))
t(lambda: A.x)
t(lambda: A.__dict__['cm'])
t(lambda: A.__dict__['sm'])
t(lambda: A.cm)
t(lambda: A.m)
t(lambda: a.m)
t(lambda: a.sm(1))
t(lambda: classmethod())
t(lambda: classmethod(1))
t(lambda: classmethod(1).__get__(1))
t(lambda: staticmethod(1, 2))
t(lambda: staticmethod(1, a=2))
t(lambda: A.__dict__['sm'](3))
t(lambda: A.__dict__['cm'](3))
t(lambda: A.__dict__['cm'].__wrapped__)
t(lambda: A.__dict__['cm'].__func__)
t(lambda: A.__dict__['cm'].__name__)
t(lambda: A.__dict__['cm'].__dict__)
t(lambda: A.__dict__['cm'].__isabstractmethod__)
t(lambda: A.x.__isabstractmethod__)
t(lambda: A.x.fget)
t(lambda: A.x.__name__)
t(lambda: property(None).__name__)
t(lambda: property(1).__name__)
st(A.x, 'fget', 1)
A.x.__doc__ = 'abc'
print(A.x.__doc__)
A.x.__name__ = 'q'
print(A.x.__name__)
t(lambda: property(1).getter(3).fget)
t(lambda: property(1).getter())


class P(property): pass


t(lambda: P(lambda s: 1))
t(lambda: P(lambda s: 1).setter(3).fset)
t(lambda: vars(P(lambda s: 1)))


class Documented:
    @property
    def a(s): "doc of a"
    @P
    def b(s): "doc of b"
    @b.setter
    def b(s, v): "other doc"
    c = property(lambda s: 1, doc="given")
    c = c.getter(lambda s: 2)


t(lambda: (Documented.a.__doc__, Documented.b.__doc__, Documented.c.__doc__, Documented().c))
t(lambda: list.append)
t(lambda: [].append)
t(lambda: [].append.__self__)
t(lambda: [].append.__name__ + [].append.__qualname__ + str([].append.__module__) + str(len.__module__) + str(len.__self__))
t(lambda: list.append.__qualname__ + str(list.append.__objclass__))
t(lambda: dict.__dict__['fromkeys'])
t(lambda: dict.fromkeys)
t(lambda: dict.__dict__['fromkeys'](3))
t(lambda: dict.__dict__['fromkeys'](int, 3))
t(lambda: dict.__dict__['fromkeys']())
t(lambda: str.__dict__['maketrans'])
t(lambda: str.maketrans)
t(lambda: type(len).__mro__)
t(lambda: int.__dict__['real'])
t(lambda: int.real.__get__('a'))
t(lambda: int.real.__set__(1, 1))
t(lambda: complex.__dict__['real'])
t(lambda: complex.real.__set__(1j, 1))
t(lambda: complex.real.__set__('a', 1))
t(lambda: complex.real.__get__('a', 1))
st(1, 'real', 2)
st(1j, 'real', 2)
st(1j, 'foo', 2)
st([], 'append', 2)
dt([], 'append')
dt([], 'foo')
st(int, 'foo', 1)
dt(int, 'foo')
t(lambda: int.foo)
t(lambda: A.foo)
t(lambda: a.foo)
dt(A, 'foo')
dt(a, 'foo')
dt(a, 'm')
t(lambda: a.m == a.m)
t(lambda: hash(a.m) == hash(a.m))
t(lambda: a.m != A().m)
t(lambda: a.m.__func__)
t(lambda: a.m.__self__)
t(lambda: a.m.__wrapped__)
st(a.m, 'q', 1)
t(lambda: type(a.m)())
t(lambda: type(a.m)(1, 2))
t(lambda: type(a.m)(len, None))
t(lambda: type(a.m)(len, [1, 2])())
t(lambda: type(a.m)(len, [1, 2]))
sup = super
t(lambda: sup())
t(lambda: super(1))
t(lambda: super(int, 'a'))
t(lambda: super(A, int))
t(lambda: super(A, A()))
t(lambda: super(A, A()).foo)
t(lambda: super(A))
t(lambda: super(A).foo)
t(lambda: super(A, A).mro)
t(lambda: super(A, A()).__init__)
t(lambda: super(A, 1, 2, 3))
t(lambda: super(A, a=1))
t(lambda: super(A, a).__thisclass__)
t(lambda: super(A, a).__self_class__)
t(lambda: super(A, a).__self__)
t(lambda: super(A, a).__class__)
t(lambda: super(A, a) == super(A, a))
t(lambda: object().__class__)
st(object(), '__class__', int)
st(a, '__class__', int)
st(a, '__class__', 1)
dt(a, '__class__')


class S: __slots__ = ('q',)
class S2: __slots__ = ('q',)
class S3: __slots__ = ('r',)
class B(A): pass


st(a, '__class__', S)
st(S(), '__class__', S2)
st(S(), '__class__', S3)
a.v = 5
a.w = 6
a.__class__ = B
t(lambda: (type(a), a.v, a.w, a.__dict__))
a.__class__ = A
t(lambda: S().q)
st(S(), 'z', 1)
dt(S(), 'q')
t(lambda: S().__dict__)
t(lambda: S.q)
t(lambda: S.q.__get__(1))
t(lambda: S.q.__set__(1, 1))
st(a, '__dict__', 1)
dt(a, '__dict__')
t(lambda: a.__dict__)
t(lambda: a.__weakref__)
t(lambda: a.__getstate__())
s = S()
s.q = 7
t(lambda: s.__getstate__())
a.k = 1
t(lambda: a.__getstate__())
t(lambda: object().__format__('a'))
t(lambda: object().__format__(1))
t(lambda: sorted(object().__dir__()))
t(lambda: object.__subclasshook__())
t(lambda: object.__init_subclass__(1))
t(lambda: object.__init_subclass__(a=1))
t(lambda: object() < object())
t(lambda: object.__lt__(1, 2))
t(lambda: object.__eq__(1, 1))
t(lambda: object.__ne__(1, 1))
t(lambda: object.__ne__(1, 2))
t(lambda: object.__hash__)
t(lambda: object.__class__)
t(lambda: object.__dict__['__class__'])
t(lambda: len.__call__)
t(lambda: len.__get__)
t(lambda: type(len.__call__))
st(object(), 'x', 1)


class GetOnly:
    def __get__(s, o, c=None): return 'got', o is None, c
class SetOnly:
    def __set__(s, o, v): print('set', v)
class DelOnly:
    def __delete__(s, o): print('delete')
class User:
    g = GetOnly()
    s = SetOnly()
    d = DelOnly()


u = User()
t(lambda: u.g)
t(lambda: User.g)
st(u, 'g', 4)
t(lambda: u.g)
dt(u, 'g')
t(lambda: u.g)
st(u, 's', 4)
dt(u, 's')
t(lambda: type(u.s))
u.__dict__['s'] = 'own'
t(lambda: u.s)
st(u, 'd', 1)
dt(u, 'd')
