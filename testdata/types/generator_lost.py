# Suspended generators that nobody holds any more are closed, coroutines that nobody can await are warned about.
import asyncio
import contextlib
import gc
import sys
import warnings


def g(name):
    try:
        yield 1
        yield 2
    except ValueError:
        pass
    finally:
        print("closed", name)


x = g("by del")
next(x)
del x
print("after del")


def function():
    y = g("a local by del")
    next(y)
    del y
    print("after del in a function")
    z = g("with its function")
    next(z)


function()
gc.collect()
print("collected")


def outer(name):
    yield from g(name)


o = outer("inner of a chain")
next(o)
o = None
gc.collect()


class Node:
    def __init__(self):
        self.steps = self.run()
        next(self.steps)

    def run(self):
        try:
            yield self
        finally:
            print("in a cycle")


n = Node()
del n
gc.collect()


async def coro():
    pass


async def agen():
    try:
        yield 1
    finally:
        print("agen finally")


def warned(make):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        k = make()
        del k
        gc.collect()
    print([(type(x.message).__name__, str(x.message)) for x in w])


warned(coro)
a = agen()
warned(lambda: a.asend(None))
warned(lambda: a.athrow(ValueError))
warned(lambda: a.aclose())
warned(lambda: a.__anext__())


async def main():
    u = agen()
    print(await anext(u))
    u = None
    gc.collect()
    await asyncio.sleep(0)
    print("end of main")


asyncio.run(main())


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


def raising():
    try:
        yield
    finally:
        1 / 0


seen = []
sys.unraisablehook = lambda a: seen.append((a.exc_type.__name__, str(a.exc_value), type(a.object).__name__))
for make in stubborn, raising:
    b = make()
    next(b)
    del b
    gc.collect()
with warnings.catch_warnings():
    warnings.simplefilter("error")
    c = coro()
    del c
    gc.collect()
    coro()
print(*seen, sep="\n")
sys.unraisablehook = sys.__unraisablehook__


class Del:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


first = g("first")
next(first)
d = Del(1)
second = g("second")
next(second)
started = [g("l1"), g("l2"), Del(3)]
next(started[0])
next(started[1])
fresh = g("never started")
print("end")
