# Async generators after they ended, were closed, or refused to be closed; driven by hand and by await.
import asyncio


async def two():
    yield 1
    yield 2


async def refuses():
    try:
        yield 1
    finally:
        yield "refused"
        yield "again"


async def fails():
    yield 1
    raise ValueError("inside")


async def never():
    return
    yield


def finish(aw):
    try:
        while True:
            aw.send(None)
    except StopIteration as e:
        return e.value


OPS = {
    "next": lambda g: g.__anext__(),
    "send": lambda g: g.asend(None),
    "send5": lambda g: g.asend(5),
    "throw": lambda g: g.athrow(KeyError("thrown")),
    "exit": lambda g: g.athrow(GeneratorExit()),
    "close": lambda g: g.aclose(),
}
PLANS = ["close close", "close next", "close throw", "close throw throw", "close throw next", "next close throw", "next close throw next", "throw throw", "throw next", "next throw throw", "next throw next", "next throw close",
         "next next next", "next next next next", "next next next throw", "next next next close", "exit next", "next exit", "next exit next", "next exit close", "send5", "send5 next", "next send5 send5 send5", "close send5", "close exit", "next next next exit"]


def run(make, plan):
    g = make()
    out = []
    for op in plan.split():
        try:
            out.append(f"{op}: {finish(OPS[op](g))!r}")
        except BaseException as e:
            out.append(f"{op}: {type(e).__name__}{e.args}")
    print(make.__name__, "|", *out, sep="  ")
    try:
        finish(g.aclose())
    except BaseException:
        pass


for make in (two, refuses, fails, never):
    for plan in PLANS:
        run(make, plan)


# one asend object can be used once
async def reuse():
    g = two()
    a = g.asend(None)
    print(await a)
    try:
        await a
    except RuntimeError as e:
        print(e)
    c = g.aclose()
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)
    t = g.athrow(ValueError("x"))
    try:
        await t
    except BaseException as e:
        print(type(e).__name__, e)
    try:
        await t
    except RuntimeError as e:
        print(e)
    a = two().asend(None)
    a.close()
    try:
        await a
    except RuntimeError as e:
        print(e)
    a = two().asend(None)
    try:
        a.throw(ValueError("before"))
    except ValueError as e:
        print("ValueError", e)
    for bad in (lambda: two().asend(None)[0], lambda: len(two().asend(None)), lambda: two().asend(None)()):
        try:
            bad()
        except TypeError as e:
            print(e)
    print(type(two().__anext__()).__name__, type(two().aclose()).__name__, type(two().athrow(ValueError)).__name__)


import warnings
warnings.simplefilter("ignore")
asyncio.run(reuse())
