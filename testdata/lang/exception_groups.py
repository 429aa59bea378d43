# ExceptionGroup and except*.


def show(e, indent=0):
    if isinstance(e, BaseExceptionGroup):
        print(" " * indent + f"{type(e).__name__}: {e}")
        for sub in e.exceptions:
            show(sub, indent + 2)
    else:
        print(" " * indent + repr(e))


g = ExceptionGroup("many", [ValueError("v"), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError("w")])])
print(g, repr(g), g.message, len(g.exceptions), g.args)
show(g)
show(BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError()]))
print(type(BaseExceptionGroup("plain", [ValueError()])).__name__)
print(ExceptionGroup("one", [ValueError()]), isinstance(g, Exception), ExceptionGroup.__mro__[1].__name__)

for args in [(), ("m",), (1, [ValueError()]), ("m", []), ("m", [1]), ("m", ValueError()), ("m", 5), ("m", [ValueError]), ("m", [KeyboardInterrupt()]), ("m", [ValueError()], 3)]:
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def run(make):
    try:
        try:
            raise make()
        except* ValueError as e:
            print("value")
            show(e, 4)
        except* (KeyError, TypeError) as e:
            print("key or type")
            show(e, 4)
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        print("left over:", end=" ")
        show(e)
    else:
        print("all handled")


run(lambda: g)
run(lambda: ValueError("naked"))
run(lambda: KeyError("naked"))
run(lambda: OSError("naked"))
run(lambda: ExceptionGroup("o", [OSError(1), ValueError(2)]))
run(lambda: ExceptionGroup("o", [OSError(1), ExceptionGroup("i", [OSError(2), KeyError(3)])]))
run(lambda: BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(2)]))
run(lambda: ExceptionGroup("v", [ValueError(1), ValueError(2)]))

# nothing raised
try:
    pass
except* ValueError:
    print("never")
else:
    print("else")

# raising inside except*
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise RuntimeError("from value")
    except* TypeError:
        raise
except* RuntimeError as e:
    print("runtime")
    show(e)
except* KeyError as e:
    print("key")
    show(e)
except* TypeError as e:
    print("type")
    show(e)

try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        raise KeyError("new") from e
except BaseException as e:
    show(e)
    print(repr(e.__context__), type(e).__name__)
    for sub in getattr(e, "exceptions", ()):
        print(repr(sub), repr(sub.__cause__))

# the name is unbound
try:
    raise ValueError("x")
except* ValueError as e:
    print(type(e).__name__)
try:
    e
except NameError as err:
    print(err)

# what may not stand there
for bad in (ExceptionGroup, BaseExceptionGroup, (ValueError, ExceptionGroup), 1):
    try:
        try:
            raise ValueError("v")
        except* bad:
            print("caught")
    except TypeError as e:
        print(type(e).__name__, e)
    except BaseException as e:
        show(e)

# split, subgroup, derive
m, r = g.split(ValueError)
show(m)
show(r)
print(g.split(OSError)[0], g.split(Exception)[1])
show(g.subgroup(KeyError))
print(g.subgroup(OSError), g.subgroup(ExceptionGroup) is g)
show(g.subgroup(lambda e: "t" in str(e) or isinstance(e, KeyError)))
show(g.subgroup((KeyError, TypeError)))
show(g.derive([OSError("d")]))
try:
    g.split(1)
except TypeError as e:
    print(e)


class My(ExceptionGroup):
    def derive(self, excs):
        return My(self.message + "!", excs)


my = My("my", [ValueError(1), KeyError(2)])
show(my)
a, b = my.split(ValueError)
show(a)
show(b)
run(lambda: my)

# notes and context are carried over
g.add_note("noted")
a, b = g.split(ValueError)
print(a.__notes__, b.__notes__)

# loops and functions inside except*


def f():
    out = []
    for i in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            for j in range(2):
                if j:
                    break
                out.append((i, j, e.exceptions[0].args))
    return out


print(f())


# nested except*
try:
    try:
        raise ExceptionGroup("outer", [ValueError(1), KeyError(2)])
    except* KeyError as e:
        try:
            raise ExceptionGroup("new", [IndexError(3), OSError(4)])
        except* OSError as e2:
            print("inner os")
            show(e2)
except* ValueError as e:
    print("outer value")
    show(e)
except* IndexError as e:
    print("outer index")
    show(e)
