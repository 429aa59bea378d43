"""__dict__ of classes whose metaclass has another base beside type; sizes, hashes, names and pickles of subclasses."""
import copy
import functools
import pickle
import types
import typing


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Base: pass
class After(type, Base): pass
class Before(Base, type): pass
class A(metaclass=After): pass
class B(metaclass=Before): pass


for c in A, B:
    print(type(c.__dict__), sorted(c.__dict__))
    attempt(lambda: setattr(c, "__dict__", {}))
    attempt(lambda: delattr(c, "__dict__"))
    attempt(lambda: Base.__dict__["__dict__"].__set__(c, {}))
    attempt(lambda: type(Base.__dict__["__dict__"].__get__(c)))
print("__dict__" in After.__dict__, "__dict__" in Before.__dict__, "__dict__" in Base.__dict__)

print([c.__itemsize__ for c in (object, int, bool, tuple, str, bytes, list, type, dict, float, bytearray, After)])
print(hash(int | str) == hash(str | int) == hash(typing.Union[int, str]), {int | None: 1}[typing.Optional[int]])
print(functools.partialmethod[int], functools.cached_property[str])


class Slotted(bytearray):
    __slots__ = ("x", "__dict__")


a = Slotted(b"abc\xff")
a.x, a.y = 10, 20
for protocol in range(6):
    b = pickle.loads(pickle.dumps(a, protocol))
    print(b, b.x, b.y, type(b) is Slotted)
print(copy.copy(a).x, copy.deepcopy(a).y, bytearray(b"plain").__reduce__())


class Text(str): pass


class Shown:
    def __repr__(self): return Text("shown")


class Accented:
    def __repr__(self): return Text("é")


print(type(repr(Shown())), type(ascii(Shown())), type(ascii(Accented())), ascii(Accented()))


def gen():
    yield 1


g = gen()


@types.coroutine
def wrapped(): return g


print([getattr(wrapped(), n) is getattr(g, n) for n in ("__name__", "__qualname__", "gi_code", "gi_frame")])
print(classmethod(gen).__qualname__ is gen.__qualname__)

import warnings
warnings.simplefilter("error")
attempt(lambda: __import__("", {"__package__": None, "__spec__": None, "__name__": "__main__"}, {}, ("foo",), 1))
attempt(lambda: __import__("x", {"__name__": "a.b"}, {}, ("foo",), 1))
attempt(lambda: __import__("x", {"__package__": 5}, {}, ("foo",), 1))
attempt(lambda: __import__("string\0"))
try:
    compile("1 +", "", "eval")
except SyntaxError as e:
    print(e)
