"""inspect: signatures."""
import inspect
import functools
from inspect import signature, Parameter, Signature


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', r if isinstance(r, str) else repr(r))


def f(a, /, b: int, c=3, *args: 'text', d, e: float = 2.5, **kw) -> list[int]:
    pass


s = signature(f)
print(s, repr(s), s.return_annotation)
for n, p in s.parameters.items():
    print(n, p, repr(p), p.kind, repr(p.kind), int(p.kind), p.kind.name, p.kind.description, p.default is p.empty, p.annotation)
print(s.format(max_width=20))
print(s == signature(f), hash(s) == hash(signature(f)), s != 3, s.parameters['b'] == s.parameters['b'])
ba = s.bind(1, 2, d=4, z=5)
print(ba, ba.args, ba.kwargs, ba.arguments, ba.signature is s)
ba.apply_defaults()
print(ba, ba.args, ba.kwargs)
print(s.bind(1, 2, 3, 4, 5, d=1).args, s.bind_partial(1), s.bind_partial(d=2).kwargs)
attempt(s.bind)
attempt(s.bind, 1)
attempt(s.bind, 1, 2)
attempt(s.bind, 1, 2, b=2, d=1)
attempt(s.bind, b=2, d=1)
attempt(s.bind_partial, 1, 2, 3, c=3)
s2 = signature(lambda a, b=2: 0)
attempt(s2.bind, 1, 2, 3)
attempt(s2.bind, 1, x=3)
attempt(s2.bind, b=3)
s3 = signature(lambda a, /, b, *, c: 0)
attempt(s3.bind, a=1, b=2, c=3)
attempt(s3.bind, 1, 2)
attempt(s3.bind, 1, 2, 3)
attempt(s3.bind, 1, 2, 3, c=3)
s4 = signature(lambda a=1, /: 0)
attempt(s4.bind, a=1)

for fn in (lambda: 0, lambda *a: 0, lambda **k: 0, lambda *, a: 0, lambda *, a=1: 0, lambda a, b, /: 0, lambda a, /, *, b: 0,
           lambda a, /, b, *c, d, **e: 0, lambda *a, b: 0):
    print(signature(fn), inspect.getfullargspec(fn))
print(inspect.getfullargspec(f))


class C:
    def __init__(self, x, y=2):
        pass

    def m(self, a, *b):
        pass

    @classmethod
    def cm(cls, z):
        pass

    @staticmethod
    def sm(q, r=1):
        pass

    def __call__(self, w):
        pass


print(signature(C), signature(C.m), signature(C(1).m), signature(C.cm), signature(C.sm), signature(C(1)))
print(inspect.getfullargspec(C(1).m), inspect.getfullargspec(C.cm).args)


class N:
    def __new__(cls, n, *, m=1):
        pass


class Both(C):
    def __new__(cls, p):
        pass


class Plain:
    pass


class Meta(type):
    def __call__(cls, *args, meta):
        pass


class WithMeta(metaclass=Meta):
    def __init__(self, a):
        pass


class Wrapped:
    __signature__ = Signature([Parameter('given', Parameter.KEYWORD_ONLY)])


print(signature(N), signature(Both), signature(Plain), signature(WithMeta), signature(Wrapped))
attempt(signature, 3)
attempt(signature, 'x')


@functools.wraps(f)
def wrapper(*args, **kwargs):
    pass


print(signature(wrapper), signature(wrapper, follow_wrapped=False))
p = functools.partial(f, 1, e=7)
print(signature(p), signature(functools.partial(f, 1, b=2)), signature(functools.partial(lambda a, b, c: 0, b=3)))
print(signature(functools.partial(lambda *a, **k: 0, 1, x=2)))


class PM:
    def meth(self, a, b, c=3):
        pass
    part = functools.partialmethod(meth, 1)
    part2 = functools.partialmethod(meth, b=5)


print(signature(PM.part), signature(PM().part), signature(PM().part2))


@functools.lru_cache
def cached(x, y=1):
    pass


@functools.singledispatch
def disp(a, b):
    pass


print(signature(cached), signature(disp))

for b in (len, print, sorted, isinstance, abs, sum, open, divmod, pow, round, ord, id, hash, callable,
          str.join, 'x'.join, [].append, [].sort, dict.get, {}.get, str.split, 'a'.encode, list.index, [].pop,
          object.__init__, int.__add__, (3).__add__, object().__str__, str.upper, dict.setdefault, list.insert, set.add,
          int.to_bytes, float.fromhex, dict.fromkeys, bytes.fromhex, compile, exec, eval, __import__, input, any, all, chr):
    attempt(lambda: b.__name__ + str(signature(b)))
for t in (object, list, tuple, set, frozenset, float, complex, bool, map, zip, filter, enumerate, reversed, property, classmethod, functools.partial, memoryview):
    attempt(lambda: t.__name__ + str(signature(t)))
for t in (int, str, dict, bytes, type, range, slice, super, bytearray):
    attempt(signature, t)

# --- making them by hand ---

P = Parameter
attempt(P, 'x')
attempt(P, 'x', 9)
attempt(P, 'x', 'q')
attempt(P, 3, P.KEYWORD_ONLY)
attempt(P, '1x', P.KEYWORD_ONLY)
attempt(P, 'for', P.KEYWORD_ONLY)
attempt(P, 'for', P.POSITIONAL_ONLY)
attempt(P, '.0', P.POSITIONAL_OR_KEYWORD)
attempt(P, '.0', P.KEYWORD_ONLY)
attempt(lambda: P('x', P.VAR_POSITIONAL, default=1))
attempt(lambda: P('x', P.VAR_KEYWORD, default=1))
attempt(P, P.empty, P.KEYWORD_ONLY)
a = P('a', P.POSITIONAL_ONLY, default=1, annotation=int)
b = a.replace(name='b', kind=P.KEYWORD_ONLY, default=P.empty)
print(a, b, a.replace(), a == a.replace(), hash(a) == hash(a.replace()), a == 3)
attempt(Signature, [b, a])
attempt(Signature, [a, a])
attempt(Signature, [a, P('c', P.POSITIONAL_ONLY)])
sig = Signature([a, b], return_annotation='ret')
print(sig, sig.replace(parameters=[]), sig.replace(return_annotation=int), Signature())
print(Signature.empty, inspect._empty is P.empty, sig.parameters)
try:
    sig.parameters['x'] = 1
except TypeError as e:
    print(e)
import copy
print(copy.copy(sig) == sig, copy.deepcopy(a) == a, copy.replace(a, name='z'))


def ann(a: 'int', b: 'C' = None) -> 'list[int]':
    pass


print(signature(ann), signature(ann, eval_str=True))
print(inspect.get_annotations(ann), inspect.get_annotations(ann, eval_str=True), inspect.get_annotations(C), inspect.get_annotations(inspect))
attempt(inspect.get_annotations, 3)
for x in (int, list[int], 'text', None, C, int | None, 3, inspect.Parameter, type(None)):
    print(inspect.formatannotation(x), end=' ')
print()
print(inspect.formatannotation(C, '__main__'))


async def co(a):
    pass


def gen(a):
    yield


print(signature(co), signature(gen))
attempt(inspect.getfullargspec, 3)
attempt(inspect.getfullargspec, int)


def g(a, b=2, *args, c, d=4, **kw):
    pass


print(inspect.getcallargs(g, 1, 2, 3, c=5, z=6))
attempt(inspect.getcallargs, g)
attempt(inspect.getcallargs, g, 1)
attempt(inspect.getcallargs, g, 1, a=2, c=3)
attempt(inspect.getcallargs, lambda x: 0, 1, 2)
attempt(inspect.getcallargs, lambda x, y=1: 0, 1, 2, 3)
attempt(inspect.getcallargs, lambda x: 0, 1, y=3)
attempt(inspect.getcallargs, lambda x, y, z: 0)
attempt(inspect.getcallargs, lambda x, y: 0)
attempt(inspect.getcallargs, lambda *, k: 0)
attempt(inspect.getcallargs, lambda x, *, k=0: 0, 1, 2, k=3)
print(inspect.getcallargs(C(1).m, 5).keys())
print(inspect.getargs(g.__code__))
print(inspect.formatargvalues(['a'], 'args', 'kw', {'a': 1, 'args': (2,), 'kw': {}}))
