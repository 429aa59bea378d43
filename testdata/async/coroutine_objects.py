# Coroutines as objects: attributes, send, throw, close, awaiting twice, wrong uses.
import asyncio


def attempt(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(f"{type(e).__name__}: {e} {e.args}")


async def f(x=1):
    "doc"
    return x


class Y:
    def __await__(self):
        got = yield "yielded"
        return got


async def g():
    a = await Y()
    b = await Y()
    return a, b


print(type(f).__name__, f.__name__, f.__doc__)
c = f()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_frame is not None, c.cr_code.co_name, c.cr_origin, repr(c).startswith("<coroutine object f at 0x"))
attempt(lambda: c.send(None))
attempt(lambda: c.send(None))
print(c.cr_frame)
c = f()
attempt(lambda: c.send(1))
c.close()
attempt(lambda: c.send(None))
print(c.close())
c = g()
print(c.send(None), c.cr_await.__class__.__name__, c.send("a"))
attempt(lambda: c.send("b"))
c = g()
c.send(None)
attempt(lambda: c.throw(ValueError("thrown")))
attempt(lambda: c.throw(ValueError("again")))
c = g()
attempt(lambda: c.throw(ValueError("before the start")))
c = g()
c.send(None)
attempt(lambda: c.throw(5))
attempt(lambda: c.throw())
c = g()
c.send(None)
print(c.close())
# not iterable
c = f()
for bad in (lambda: iter(c), lambda: next(c), lambda: list(c), lambda: len(c), lambda: c(), lambda: c + 1, lambda: c[0], lambda: [*c], lambda: c.nope, lambda: int(c), lambda: type(c)(), lambda: c.__next__()):
    attempt(bad)
print(bool(c), c == c, hash(c) == hash(c), {c: 1}[c], c in [c])
w = c.__await__()
print(type(w).__name__, iter(w) is w)
attempt(lambda: next(w))
attempt(lambda: next(w))


async def main():
    c = f()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    c = f()
    t = asyncio.create_task(c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    try:
        await t
    except RuntimeError as e:
        print(e)
    # awaited while it runs already
    c = slow()
    t = asyncio.create_task(c)
    await asyncio.sleep(0)
    try:
        await c
    except RuntimeError as e:
        print(e)
    await t
    me = None

    async def itself():
        await me
    me = itself()
    try:
        await me
    except ValueError as e:
        print(e)
    # what can be awaited
    for bad in (5, None, "s", [], f, lambda: 1, gen(), Y, object(), NotAwaitable(), ReturnsList(), ReturnsCoroutine(), ReturnsNone()):
        try:
            await bad
        except TypeError as e:
            print(e)
    print(await ReturnsIter(), await Inherits())
    print(await types_coroutine())

    # methods, static methods, class methods, callables, lambdas that give a coroutine
    class C:
        v = "C"

        async def m(self, x):
            return self.v, x

        @staticmethod
        async def s(x):
            return x

        @classmethod
        async def c(cls):
            return cls.v

        async def __call__(self, x):
            return "called", x

        @property
        async def p(self):
            return "property"

        async def __getitem__(self, k):
            return k

        async def __add__(self, o):
            return "add", o

        def __await__(self):
            return self.m("awaited").__await__()
    o = C()
    print(await o.m(1), await C.m(o, 2), await o.s(3), await C.c(), await o(4), await o.p, await o[5], await (o + 6), await o, await (lambda: f(7))())

    # closures and recursion
    def make(n):
        async def inner():
            nonlocal n
            n += 1
            await asyncio.sleep(0)
            return n
        return inner
    i = make(10)
    print(await i(), await i(), await asyncio.gather(i(), i()))

    async def fact(n):
        return 1 if n < 2 else n * await fact(n - 1)

    async def fib(n):
        return n if n < 2 else await fib(n - 1) + await fib(n - 2)

    async def deep(n):
        if n == 0:
            await asyncio.sleep(0)
            return 0
        return 1 + await deep(n - 1)
    print(await fact(20), await fib(12), await deep(300))
    # parameters of every kind
    async def params(a, /, b=2, *args, c, d=4, **kw):
        await asyncio.sleep(0)
        return a, b, args, c, d, kw
    print(await params(1, c=3), await params(1, 2, 3, c=4, z=5))
    for bad in (lambda: params(), lambda: params(1), lambda: f(1, 2)):
        try:
            bad()
        except TypeError as e:
            print(e)


async def slow():
    await asyncio.sleep(0.01)


def gen():
    yield


class NotAwaitable:
    def __iter__(self):
        return iter([])


class ReturnsList:
    def __await__(self):
        return []


class ReturnsCoroutine:
    def __await__(self):
        return co


class ReturnsNone:
    def __await__(self):
        return None


class ReturnsIter:
    def __await__(self):
        return iter([])


class Base:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return type(self).__name__


class Inherits(Base):
    pass


import types


@types.coroutine
def types_coroutine():
    r = yield from asyncio.sleep(0, "types.coroutine").__await__()
    return r


co = f()
asyncio.run(main())
co.close()
