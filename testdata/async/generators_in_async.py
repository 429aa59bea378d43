# Synchronous generators and coroutines by hand inside async code; async code driven without a loop.
import asyncio


def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                yield f"got {got}"
    finally:
        print("numbers closed")


async def consume():
    out = []
    for x in numbers(3):
        await asyncio.sleep(0)
        out.append(x)
    g = numbers(5)
    out.append(next(g))
    await asyncio.sleep(0)
    out.append(g.send("hi"))
    await asyncio.sleep(0)
    try:
        g.throw(ValueError("t"))
    except ValueError as e:
        out.append(repr(e))
    for x in numbers(9):
        if x == 1:
            break
        await asyncio.sleep(0)
    out.append(sum(x * y for x in range(3) for y in range(3)))
    return out


class Step:
    def __await__(self):
        return (yield "step")


async def machine():
    a = await Step()
    b = await Step()
    return a + b


def drive(c, *values):
    out = [c.send(None)]
    try:
        for v in values:
            out.append(c.send(v))
    except StopIteration as e:
        out.append(("done", e.value))
    return out


async def scheduler():
    "A small scheduler in a coroutine: round robin over coroutines, none of them known to asyncio."
    ready, out = [(n, machine()) for n in "ab"], []
    for n, c in ready:
        c.send(None)
    k = 0
    while ready:
        n, c = ready.pop(0)
        await asyncio.sleep(0)
        k += 1
        try:
            out.append((n, c.send(k)))
            ready.append((n, c))
        except StopIteration as e:
            out.append((n, "done", e.value))
    return out


async def agen():
    x = await Step()
    y = yield x
    z = await Step()
    yield (x, y, z)


def drive_agen():
    g = agen()
    out = []
    a = g.asend(None)
    out.append(a.send(None))
    try:
        a.send("X")
    except StopIteration as e:
        out.append(("yielded", e.value))
    a = g.asend("Y")
    out.append(a.send(None))
    try:
        a.send("Z")
    except StopIteration as e:
        out.append(("yielded", e.value))
    try:
        g.__anext__().send(None)
    except StopAsyncIteration:
        out.append("end")
    return out


print(drive(machine(), 1, 2))
print(asyncio.run(consume()))
print(asyncio.run(scheduler()))
print(drive_agen())


def trampoline(c):
    "Runs a coroutine that never really waits."
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


async def plain(n):
    return n if n < 2 else await plain(n - 1) + await plain(n - 2)


print(trampoline(plain(15)))


async def rec(n):
    return 0 if n == 0 else 1 + await rec(n - 1)


print(trampoline(rec(400)))
try:
    trampoline(rec(2000))
except RecursionError as e:
    print(type(e).__name__)
