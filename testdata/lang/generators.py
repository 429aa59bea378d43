# Generators: send, throw, close, return values, finally, yield from, and their errors.


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(f"{type(e).__name__}: {e} {e.args} cause={e.__cause__!r} context={e.__context__!r}")


def count(n):
    for i in range(n):
        yield i


print(list(count(3)), [*count(2)], sum(count(5)), tuple(count(0)), max(count(3)), dict(zip("ab", count(2))))
g = count(2)
print(next(g), next(g), next(g, "end"), next(g, "end"))
attempt(lambda: next(g))
print(iter(g) is g, type(g).__name__, g.__name__, g.__qualname__, repr(g).startswith("<generator object count at 0x"))


# nothing runs before the first next
def lazy():
    print("started")
    yield 1
    print("between")
    yield 2
    print("ended")


g = lazy()
print("made")
print(next(g))
print(next(g))
attempt(lambda: next(g))
attempt(lambda: next(g))


# send
def echo():
    got = []
    while True:
        v = yield got
        if v is None:
            v = "none"
        got.append(v)


g = echo()
attempt(lambda: g.send(1))
print(next(g), g.send(1), next(g), g.send([2]))


def acc():
    total = 0
    while True:
        total += yield total


a = acc()
next(a)
print([a.send(i) for i in (1, 2, 3)])


# a generator's return value
def ret():
    yield 1
    return "value"


g = ret()
next(g)
try:
    next(g)
except StopIteration as e:
    print(repr(e.value), e.args)
attempt(lambda: next(g))


def ret_tuple():
    return (1, 2)
    yield


def ret_exc():
    return ValueError("x")
    yield


def ret_none():
    return
    yield


for f in (ret_tuple, ret_exc, ret_none):
    try:
        next(f())
    except StopIteration as e:
        print(repr(e.value), e.args)


# throw
def catch():
    while True:
        try:
            v = yield "ready"
            print("got", v)
        except ValueError as e:
            print("caught", repr(e))
            yield "recovered"
        except KeyError:
            return "done"
        finally:
            print("finally")


g = catch()
print(next(g), g.throw(ValueError("v")), next(g), g.throw(ValueError))
attempt(lambda: g.throw(KeyError))
attempt(lambda: next(g))
attempt(lambda: g.throw(KeyError("after the end")))
g = catch()
next(g)
attempt(lambda: g.throw(OSError(5)))
attempt(lambda: next(g))
g = count(3)
attempt(lambda: g.throw(ValueError("before the start")))
attempt(lambda: next(g))
g = count(3)
next(g)
attempt(lambda: g.throw(1))
attempt(lambda: g.throw("x"))
attempt(lambda: g.throw(int))
attempt(lambda: g.throw())
print(list(g))


def swap():
    try:
        yield
    except ValueError:
        raise KeyError("swapped")


g = swap()
next(g)
attempt(lambda: g.throw(ValueError("orig")))


def swallow():
    try:
        yield 1
    except ValueError:
        pass


g = swallow()
next(g)
attempt(lambda: g.throw(ValueError))


# close
def closing():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("cleanup")


g = closing()
print(next(g), g.close(), g.close())
attempt(lambda: next(g))
g = closing()
print(g.close())
attempt(lambda: next(g))


def refuses():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = refuses()
next(g)
attempt(g.close)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"


g = returns_on_close()
next(g)
print(g.close())


def raises_on_close():
    try:
        yield 1
    finally:
        1 / 0


g = raises_on_close()
next(g)
attempt(g.close)
print(g.close())


def return_in_finally():
    try:
        yield 1
    finally:
        return "finally"


g = return_in_finally()
next(g)
print(g.close())
g = return_in_finally()
next(g)
attempt(lambda: g.throw(ValueError("lost")))


def yield_in_finally():
    try:
        yield 1
    finally:
        yield "in finally"
        print("after")


print(list(yield_in_finally()))
g = yield_in_finally()
next(g)
print(g.throw(ValueError("kept")))
attempt(lambda: next(g))
g = yield_in_finally()
next(g)
attempt(g.close)


# StopIteration inside a generator
def stops():
    yield 1
    raise StopIteration("mine")


def stops_next():
    yield next(iter([]))


attempt(lambda: list(stops()))
attempt(lambda: list(stops_next()))
attempt(lambda: list(next(iter([])) for _ in range(3)))


def stops_thrown():
    yield 1


g = stops_thrown()
next(g)
attempt(lambda: g.throw(StopIteration("thrown")))


# already running
def self_next():
    yield next(me)


me = self_next()
attempt(lambda: next(me))


def self_send():
    try:
        me.send(None)
    except ValueError as e:
        yield str(e)
    try:
        me.throw(KeyError)
    except ValueError as e:
        yield str(e)
    try:
        me.close()
    except ValueError as e:
        yield str(e)


me = self_send()
print(list(me))


# exceptions pass through, and the generator is finished
def fails():
    yield 1
    1 / 0
    yield 2


g = fails()
print(next(g))
attempt(lambda: next(g))
attempt(lambda: next(g))


# yield as an expression, everywhere
def places():
    x = yield
    y = [(yield 1), (yield 2)]
    d = {(yield "k"): (yield "v")}
    z = (yield "a") + (yield "b")
    w = print((yield "arg"), end=f"{(yield 'end')}\n")
    if (yield "cond"):
        t = (yield "t") if (yield "c") else (yield "f")
    q = (yield "l")[(yield "i")]
    lst = [0, 0]
    lst[(yield "idx")] = yield "val"
    n = 10
    n += yield "aug"
    r = not (yield "not")
    s = (yield "and1") and (yield "and2")
    cmp = (yield "c1") < (yield "c2") < (yield "c3")
    u = (yield (yield (yield "n")))
    assert (yield "assert"), (yield "msg")
    return x, y, d, z, w, t, q, lst, n, r, s, cmp, u


def drive(g, values):
    got = []
    try:
        got.append(next(g))
        for v in values:
            got.append(g.send(v))
    except StopIteration as e:
        return got, e.value
    return got, "not finished"


print(drive(places(), ["x", 1, 2, "key", "val", 3, 4, "printed", "!", 1, 0, "F", [5, 6], 1, "stored", 0, 5, 0, 1, "and", 1, 2, 3, "u1", "u2", "u3", True]))
print(drive(places(), ["x", 1, 2, "key", "val", 3, 4, "printed", "!", 1, 1, "T", [5, 6], 0, "stored", 1, 5, 1, 0, 1, 0, "u1", "u2", "u3", True]))


# in a with, in loops, in try inside loops
class CM:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *a):
        print("exit", a[0] and a[0].__name__)
        return a[0] is KeyError


def in_with():
    for i in range(2):
        with CM():
            yield i
    return "end"


print(list(in_with()))
g = in_with()
next(g)
print(g.throw(KeyError))
g.close()


def in_while():
    n = 0
    while n < 5:
        try:
            n += 1
            if n == 2:
                continue
            if n == 4:
                break
            got = yield n
            print("got", got)
        finally:
            print("f", n)
    else:
        yield "never"
    yield "last"


print(list(in_while()))


# the state of sys.exception() inside
import sys


def exc_state():
    print("1", sys.exception())
    try:
        raise ValueError("own")
    except ValueError:
        yield 1
        print("2", repr(sys.exception()))
        yield 2
    print("3", repr(sys.exception()))
    yield 3
    print("4", repr(sys.exception()))


g = exc_state()
next(g)
print("outside", sys.exception())
try:
    raise KeyError("outer")
except KeyError:
    next(g)
    print("outside", repr(sys.exception()))
    next(g)
    next(g, None)
print("outside", sys.exception())


# attributes
g = count(1)
print(g.gi_running, g.gi_frame is not None, g.gi_yieldfrom, g.gi_code.co_name, g.gi_suspended)
next(g)
print(g.gi_suspended)
list(g)
print(g.gi_frame)
attempt(lambda: g.nope)
attempt(lambda: type(g)())
attempt(lambda: len(g))
attempt(lambda: g[0])
attempt(lambda: count())
print(bool(g), g == g, count(1) == count(1), g in [g])

# generator expressions
ge = (i for i in range(3))
print(next(ge), ge.send(None), list(ge), ge.__name__, repr(ge)[:34])
gens = [(i * j for j in range(3)) for i in range(3)]
print([list(x) for x in gens])


# methods as generators, recursion
class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k

    def walk(self, depth=0):
        yield depth, self.v
        for k in self.kids:
            yield from k.walk(depth + 1)


t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), list(t.walk()))


def perms(items):
    if not items:
        yield []
    for i in range(len(items)):
        for p in perms(items[:i] + items[i + 1:]):
            yield [items[i]] + p


print(list(perms([1, 2, 3])))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


p = primes()
print([next(p) for _ in range(10)])
