# The same attribute expressions meet instances before and after what decides
# about them changes.


class WithGetattr:
    k = 1

    def __init__(self):
        self.a = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            return "made " + name
        raise AttributeError(name)

    @property
    def failing(self):
        raise AttributeError("inner")

    @property
    def xfailing(self):
        raise AttributeError("inner")

    @property
    def wrong(self):
        raise ValueError("not for __getattr__")

    def m(self):
        return self.a

    @staticmethod
    def static():
        return "s"

    @classmethod
    def cls(cls):
        return cls.__name__


class Slotted(WithGetattr):
    __slots__ = ("xs", "q")


class WithGetattribute(WithGetattr):
    def __getattribute__(self, name):
        if name == "hidden":
            return "H"
        return super().__getattribute__(name)


for C in (WithGetattr, Slotted, WithGetattribute):
    o = C()
    for i in range(4):
        print(o.a, o.k, o.xa, o.m(), o.static(), o.cls(), o.xfailing, o.xs, getattr(o, "hidden", "-"))
        for read in (lambda: o.failing, lambda: o.zz, lambda: o.wrong, lambda: getattr(o, "failing")):
            try:
                print(read())
            except Exception as e:
                print(repr(e))
        if i == 1:
            o.k = 5
            o.__dict__["m"] = lambda: "of the instance"
        if i == 2:
            C.__getattr__ = lambda self, name: "new " + name
            del o.a
            o.__dict__.pop("k", None)
    if C is not WithGetattr:
        del C.__getattr__
    try:
        print(o.a, o.k, o.xq)
    except AttributeError as e:
        print(repr(e))


class Plain:
    n = 5
    d = "class"

    def __init__(self):
        self.i, self.j = 1, 2

    def m(self):
        return self.i

    @property
    def p(self):
        return self.j


def use(o):
    return o.i, o.j, o.n, o.d, o.m(), o.p


def put(o, v):
    o.i = v
    o.new = v


o = Plain()
print(use(o))
names = vars(o)
print(use(o), names)
put(o, 7)
print(use(o), names)
names["n"] = "instance"
names["m"] = lambda: "shadow"
print(use(o))
names["p"] = "never seen"
print(use(o))
del names["m"], names["n"]
print(use(o))
Plain.n = 6
print(use(o))
Plain.d = property(lambda self: "data descriptor")
names["d"] = "hidden"
print(use(o))
Plain.j = property(lambda self: "property", lambda self, v: print("set", v))
print(use(o), names)
Plain.i = property(lambda self: "i", lambda self, v: print("set i", v))
put(o, 9)
print(use(o), names)
del Plain.i
print(use(o))
Plain.__setattr__ = lambda self, name, v: print("setattr", name, v)
put(o, 10)
del Plain.__setattr__
put(o, 11)
print(use(o), names)
o.__dict__ = {"i": 0}
print(use(o))
try:
    del o.i
    o.i
except AttributeError as e:
    print(e)
Plain.__getattr__ = lambda self, name: "asked " + name
print(use(o))
a, b = Plain(), Plain()
vars(a)["only"] = 1
vars(b)
print(vars(a), vars(b), list(vars(a)) == list(vars(b)))


class Other(Plain):
    n = "other"


b.__class__ = Other
print(use(b), use(a))
