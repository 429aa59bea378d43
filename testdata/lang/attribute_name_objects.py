# An instance of a subclass of str as an attribute's name reaches special methods as it is; descriptors
# that fail where an operator asks for its method; code objects of another kind; join while its separator is cleared.
import types
import warnings


class Name(str):
    pass


class Hooks:
    def __getattr__(self, name):
        return type(name).__name__

    def __setattr__(self, name, value):
        print("set", type(name).__name__, name, value)

    def __delattr__(self, name):
        print("del", type(name).__name__, name)


h = Hooks()
print(getattr(h, Name("x")), getattr(h, "x"), hasattr(h, Name("y")), h.z, getattr(h, Name("d"), None))
setattr(h, "a", 2)


class All:
    def __getattribute__(self, name):
        return type(name).__name__


print(getattr(All(), Name("x")), getattr(All(), "x"))


class Meta(type):
    def __getattr__(cls, name):
        return type(name).__name__


class WithMeta(metaclass=Meta):
    pass


print(getattr(WithMeta, Name("x")), WithMeta.other)


def fails(self):
    raise AttributeError("fails")


class Broken:
    __eq__ = __lt__ = __init__ = __len__ = property(fails)


try:
    Broken()
except AttributeError as e:
    print(e)
b = object.__new__(Broken)
print(b == b, b != 1)
try:
    b < b
except TypeError as e:
    print(e)
try:
    len(b)
except AttributeError as e:
    print(e)


def plain(): pass
def generator(): yield
async def asynchronous(): pass
async def both(): yield


for f in plain, generator, asynchronous, both:
    for g in plain, generator, asynchronous, both:
        old = g.__code__
        with warnings.catch_warnings(record=True) as w:
            warnings.simplefilter("always")
            g.__code__ = f.__code__
        print(f.__name__, g.__name__, [str(x.message) for x in w])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            g.__code__ = old

sep = bytearray(b", ")


def clearing():
    sep.clear()
    yield b"a"


try:
    sep.join(clearing())
except BufferError as e:
    print(e)
print(sep.join([b"a", b"b"]), sep.clear(), sep)
tb = types.TracebackType(None, __import__("sys")._getframe(), 7, 9)
print(tb.tb_lasti, tb.tb_lineno)
