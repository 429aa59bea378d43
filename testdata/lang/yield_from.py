# yield from: values, send, throw, close and return values pass through.


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(f"{type(e).__name__}: {e} context={e.__context__!r}")


def inner():
    try:
        got = yield 1
        print("inner got", got)
        got = yield 2
        print("inner got", got)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner value"


def outer():
    r = yield from inner()
    print("outer got", r)
    yield 3
    return "outer value"


def drive(g, *steps):
    for s in steps:
        attempt(s if callable(s) else lambda: g.send(s))


g = outer()
attempt(lambda: next(g))
attempt(lambda: g.send("a"))
attempt(lambda: g.send("b"))
attempt(lambda: next(g))
g = outer()
next(g)
attempt(lambda: g.throw(ValueError("v")))
attempt(lambda: next(g))
g = outer()
next(g)
attempt(lambda: g.throw(KeyError("through")))
attempt(lambda: next(g))
g = outer()
next(g)
attempt(g.close)
g = outer()
attempt(lambda: g.throw(KeyError("not started")))


# over iterables that are no generators
def it(x):
    r = yield from x
    print("r", r)


for x in ([1, 2], "ab", range(2), {"k": 1}, (), (i for i in "g"), map(str, [1])):
    print(list(it(x)))
g = it([1, 2])
next(g)
attempt(lambda: g.send("to a list"))
g = it([1, 2])
next(g)
attempt(lambda: g.throw(ValueError("list")))
g = it([1, 2])
next(g)
attempt(g.close)
attempt(lambda: list(it(5)))
attempt(lambda: list(it(None)))


# iterators of one's own with or without send, throw, close
class Plain:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("plain value")
        return self.n


class Full(Plain):
    def send(self, v):
        print("send", v)
        return self.__next__()

    def throw(self, *a):
        print("throw", a)
        return "thrown"

    def close(self):
        print("close")


g = it(Plain())
print(list(g))
g = it(Full())
print(next(g), g.send("x"), g.send(None), g.throw(ValueError("t")))
attempt(g.close)


class ThrowStops(Plain):
    def throw(self, *a):
        raise StopIteration("from throw")


g = it(ThrowStops())
next(g)
attempt(lambda: g.throw(ValueError))


class CloseRaises(Plain):
    def close(self):
        raise RuntimeError("close")


g = it(CloseRaises())
next(g)
attempt(g.close)
g = it(CloseRaises())
next(g)
attempt(lambda: g.throw(GeneratorExit))


# depth
def deep(n):
    if n == 0:
        got = yield "bottom"
        return [got]
    r = yield from deep(n - 1)
    return r + [n]


g = deep(5)
print(next(g))
attempt(lambda: g.send("s"))
g = deep(50)
next(g)
attempt(lambda: g.throw(ValueError("deep")))


# several in one expression
def parts():
    a = [(yield from sub(1)), (yield from sub(2))]
    b = (yield from sub(3)) + (yield from sub(4))
    return a, b, f"{(yield from sub(5))}"


def sub(n):
    got = yield n
    return n * 10


def result(g):
    out = []
    while True:
        try:
            out.append(next(g))
        except StopIteration as e:
            return out, e.value


print(result(parts()))


# the same generator used by two
def share(g):
    yield from g


base = iter(range(6))
a, b = share(base), share(base)
print(next(a), next(b), next(a), list(b), list(a))
base = sub(1)
a, b = share(base), share(base)
next(a)
attempt(lambda: next(b))


def to_self():
    yield from me


me = to_self()
attempt(lambda: next(me))
print(next(it(Plain())))


# an exception in the inner one is seen at the yield from
def handles():
    try:
        yield from fails()
    except ZeroDivisionError as e:
        yield f"handled {e}"
    else:
        yield "else"
    finally:
        yield "finally"


def fails():
    yield 1
    1 / 0


print(list(handles()))
g = handles()
next(g)
print(g.gi_yieldfrom.__name__)
attempt(lambda: g.throw(GeneratorExit))


def loops():
    for i in range(3):
        for j in (yield from range(i)) or ["none"]:
            yield j


print(list(loops()))


# try, with and yield from
class CM:
    def __enter__(self):
        print("enter")

    def __exit__(self, *a):
        print("exit", a[0])


def withs():
    with CM():
        yield from "ab"
    return "w"


g = withs()
print(next(g))
g.close()
print(list(withs()))


def stop_inner():
    raise StopIteration("bad")
    yield


attempt(lambda: list(share(stop_inner())))


def catches_exit():
    try:
        yield 1
    except GeneratorExit:
        print("inner exit")
        yield "refused"


g = share(catches_exit())
next(g)
attempt(g.close)
