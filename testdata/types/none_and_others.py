# None, Ellipsis, NotImplemented, object, type, functions and modules as values.
def attempt(f):
    try:
        r = f()
        print(repr(r), end="; ")
    except Exception as e:
        print(f"{type(e).__name__}: {e}", end="; ")


def section(name, *fs):
    print(name, end=": ")
    for f in fs:
        attempt(f)
    print()


section("None", lambda: None, lambda: str(None), lambda: bool(None), lambda: None == None, lambda: None is None, lambda: None == 0, lambda: None < 1, lambda: None + 1, lambda: len(None), lambda: iter(None), lambda: hash(None) == hash(None), lambda: type(None), lambda: type(None)() is None, lambda: type(None)(1), lambda: {None: 1}[None], lambda: [None] * 2, lambda: f"{None}", lambda: None.__class__, lambda: None.x, lambda: setattr(None, "x", 1), lambda: isinstance(None, type(None)), lambda: -None, lambda: None in [None], lambda: None or 1, lambda: int(None), lambda: sorted([None, None]), lambda: None.__bool__(), lambda: None.__eq__(1), lambda: None.__eq__(None), lambda: print(None))
section("Ellipsis", lambda: ..., lambda: Ellipsis is ..., lambda: bool(...), lambda: type(...), lambda: type(...)() is ..., lambda: str(...), lambda: ... == ..., lambda: ... + 1, lambda: {...: 1}, lambda: (...).x)
section("NotImplemented", lambda: NotImplemented, lambda: type(NotImplemented), lambda: NotImplemented is NotImplemented, lambda: NotImplemented == 1, lambda: NotImplemented())
o = object()
section("object", lambda: type(o), lambda: o == o, lambda: o == object(), lambda: hash(o) == hash(o), lambda: o.x, lambda: setattr(o, "x", 1), lambda: object(1), lambda: o < o, lambda: o + o, lambda: bool(o), lambda: str(o) == repr(o), lambda: repr(o).startswith("<object object at 0x"), lambda: object.__name__, lambda: o.__class__, lambda: o.__eq__(1), lambda: o.__ne__(o), lambda: o.__doc__ is not None, lambda: o.__str__() == repr(o), lambda: o.__format__("x"), lambda: o.__sizeof__() > 0, lambda: o.__init__(), lambda: len(o), lambda: o(), lambda: iter(o), lambda: o[0])
section("type", lambda: type(1), lambda: type(int), lambda: type(type), lambda: int.__name__, lambda: int.__module__, lambda: int.__bases__, lambda: bool.__bases__, lambda: int == int, lambda: int is type(1), lambda: {int: 1}[int], lambda: int.nope, lambda: int.__mro__, lambda: isinstance(int, type), lambda: isinstance(int, object), lambda: issubclass(int, object), lambda: callable(int), lambda: str(int), lambda: list.__qualname__, lambda: type("X", (), {}).__name__, lambda: type(1, 2), lambda: int < str, lambda: hash(int) == hash(int), lambda: int | str, lambda: int | None, lambda: isinstance(1, int | str), lambda: isinstance("", int | None), lambda: int | 5, lambda: list[int], lambda: dict[str, list[int]], lambda: isinstance(1, list[int]), lambda: type(len), lambda: type(print).__name__, lambda: type(lambda: 0).__name__, lambda: type([].append).__name__, lambda: type(str.join).__name__, lambda: type(attempt).__name__, lambda: type(range(1)).__name__, lambda: type(slice(1)).__name__, lambda: type({}.keys()).__name__, lambda: type(iter("é")).__name__)
import sys


def f(a, b=1, *args, c, **kw):
    "doc"


g = lambda x: x
section("function", lambda: f.__name__, lambda: f.__doc__, lambda: f.__defaults__, lambda: f.__kwdefaults__, lambda: f.__module__, lambda: f.__qualname__, lambda: g.__name__, lambda: f.__dict__, lambda: setattr(f, "x", 1), lambda: f.x, lambda: f.nope, lambda: f == f, lambda: f.__code__.co_varnames, lambda: f.__code__.co_argcount, lambda: f.__code__.co_name, lambda: repr(f).startswith("<function f at 0x"), lambda: f + 1, lambda: len(f), lambda: bool(f), lambda: setattr(f, "__name__", "renamed"), lambda: f.__name__, lambda: setattr(f, "__name__", 5), lambda: setattr(f, "__defaults__", (7,)), lambda: f.__defaults__, lambda: f.__globals__ is globals(), lambda: callable(f), lambda: delattr(f, "x"), lambda: f.x, lambda: type(f)(), lambda: f.__closure__, lambda: f.__annotations__, lambda: f.__type_params__, lambda: hash(f) == hash(f))
section("builtin", lambda: len, lambda: len.__name__, lambda: len.__doc__ is not None, lambda: len.nope, lambda: setattr(len, "x", 1), lambda: len == len, lambda: len.__self__, lambda: [].append.__self__, lambda: str.upper, lambda: "a".upper, lambda: print.__qualname__, lambda: [].append.__qualname__, lambda: str.upper.__name__, lambda: len.__module__, lambda: callable(len), lambda: len + 1, lambda: hash(len) == hash(len), lambda: [].append == [].append, lambda: (l := []).append == l.append, lambda: int.from_bytes, lambda: dict.fromkeys, lambda: object.__init__, lambda: (1).__add__, lambda: int.__add__)
section("module", lambda: sys, lambda: sys.__name__, lambda: sys.nope, lambda: type(sys), lambda: setattr(sys, "mine", 1), lambda: sys.mine, lambda: sys.__dict__ is not None, lambda: sys(), lambda: sys + 1, lambda: bool(sys), lambda: vars(sys) is sys.__dict__, lambda: "mine" in dir(sys), lambda: delattr(sys, "mine"), lambda: sys.mine)
section("id", lambda: id(o) == id(o), lambda: id(o) == id(object()), lambda: o is o, lambda: id(None) == id(None), lambda: isinstance(id(5), int), lambda: id([]) > 0, lambda: [] is [], lambda: type(id) is type(len))
section("dir", lambda: [n for n in dir(o) if n in ("__eq__", "__init__", "x")], lambda: "append" in dir([]), lambda: "upper" in dir(""), lambda: "x" in dir(), lambda: vars(1), lambda: vars(type("V", (), {"a": 1}))["a"], lambda: hasattr([], "append"), lambda: getattr(1, "real"), lambda: getattr(1, "x", 5), lambda: getattr(1, "x"))
