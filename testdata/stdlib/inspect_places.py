# Positions in frame infos, isabstract() while a class is made, the comments at
# the end of a block, and the source of what only linecache knows.
import abc
import inspect
import linecache


def here():
    return inspect.stack()[0].positions, inspect.currentframe().f_lineno


def failed():
    try:
        1 / 0
    except ZeroDivisionError:
        return [t.positions for t in inspect.trace()]


print(here())
print(failed())
print(inspect.getframeinfo(inspect.currentframe()).positions)


class A(metaclass=abc.ABCMeta):
    def __init_subclass__(cls):
        print(cls.__name__, inspect.isabstract(cls))

    @abc.abstractmethod
    def m(self): pass


class B(A): pass


class C(A):
    def m(self): pass


class D(A):
    @abc.abstractmethod
    def n(self): pass

    def m(self): pass


print([inspect.isabstract(c) for c in (A, B, C, D, abc.ABC, int, 3)])


def comments():
    def f():
        return 1
        # belongs to f
       # does not
    # nor does this
    return f


print(inspect.getsource(comments()))

text = "def f():\n    return 1\n\ndef g():\n    return 2\n"
names = {}
exec(compile(text, "<known to linecache>", "exec"), names)
try:
    print(inspect.getsource(names["g"]))
except OSError as e:
    print(e)
linecache.cache["<known to linecache>"] = len(text), None, text.splitlines(True), "<known to linecache>"
print(inspect.getsource(names["g"]))
