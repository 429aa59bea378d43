# await in every kind of statement, with awaitables that give way 0, 1 or 2 times, and other tasks running in between.
import asyncio

STEPS = 0


def show(v):
    "Values whose repr has an address are logged by the name of their type."
    return type(v).__name__ if " at 0x" in repr(v) else v


log = []


class A:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        log.append(show(self.v))
        for _ in range(STEPS):
            yield
        return self.v


class Fail(A):
    def __await__(self):
        yield from super().__await__()
        raise ValueError(self.v)


class O:
    def __init__(self, name="o"):
        self.__dict__["name"] = name

    def __getattr__(self, n):
        if n.startswith("__"):
            raise AttributeError(n)
        log.append(("getattr", n))
        return 1

    def __setattr__(self, n, v):
        log.append(("setattr", n, v))

    def __delattr__(self, n):
        log.append(("delattr", n))

    def __getitem__(self, k):
        log.append(("get", k))
        return 1

    def __setitem__(self, k, v):
        log.append(("set", k, v))

    def __delitem__(self, k):
        log.append(("del", k))

    def __repr__(self):
        return self.name


async def assign():
    x = await A(1)
    y = z = await A(2)
    a, b = await A(3), await A(4)
    c, *d = await A([5, 6, 7])
    (e, [f, g]) = await A((8, (9, 10)))
    n: int = await A(11)
    return x, y, z, a, b, c, d, e, f, g, n


async def assign_targets():
    o = O()
    o[await A("i")] = await A("v")
    (await A(o)).attr = await A("w")
    (await A(o))[await A("j")] = "plain"
    o[await A("k")], (await A(o)).x = await A((1, 2))
    o[await A("m")] = o[await A("n")] = await A("both")
    o[await A(1) : await A(2)] = await A("slice")
    l = [0, 0, 0]
    l[await A(0)], l[await A(1)] = l[await A(1)], await A(5)
    *l[await A(1) :], r = await A([7, 8, 9])
    return l, r


async def augment():
    x = 1
    x += await A(2)
    x *= await A(3) + x
    o = O()
    o[await A("i")] += await A(1)
    o.attr -= await A(2)
    (await A(o)).b *= await A(3)
    (await A(o))[await A("j")] **= await A(4)
    l = [1]
    l += await A([2])
    l[await A(0)] += await A(10)
    d = {"k": [1]}
    d["k"] += [await A(5)]
    return x, l, d


counter = 0


async def augment_race():
    "The left side is read before the await."
    global counter
    counter = 0

    async def add():
        global counter
        counter += await A(1)
    await asyncio.gather(add(), add(), add())
    return counter


async def local_race():
    x = 0

    async def add():
        nonlocal x
        x = x + await A(1)

    async def add2():
        nonlocal x
        x = await A(1) + x
    await asyncio.gather(add(), add(), add2(), add2())
    return x


async def conditions():
    out = []
    if await A(0):
        out.append("if")
    elif await A(1):
        out.append("elif")
    else:
        out.append("else")
    if not await A(1):
        pass
    elif await A(0) or await A(2) and not await A(0):
        out.append("second")
    if await A(1) < await A(2) <= await A(2):
        out.append("chain")
    out.append("t" if await A(1) and await A(0) else "f")
    return out


async def loops():
    out = []
    n = 3
    while await A(n):
        n -= 1
        if await A(n == 1):
            continue
        out.append(n)
    else:
        out.append(await A("while else"))
    for x in await A([1, 2, 3]):
        if await A(x == 2):
            continue
        for y in await A("ab"):
            if await A(y == "b"):
                break
            out.append((x, y, await A(x)))
        else:
            out.append("never")
    else:
        out.append(await A("for else"))
    while True:
        if await A(True):
            break
    else:
        out.append("never")
    for i in range(await A(3)):
        while await A(i):
            i -= 1
            if i == 0:
                out.append(await A("zero"))
    for out[await A(0)], z in [(await A("first"), 1)]:
        pass
    for i, x in enumerate([await A("e1"), await A("e2")]):
        out.append((i, x))
    return out


async def nested_loops_return():
    for i in range(3):
        for j in range(3):
            while True:
                if await A(i * 3 + j) == 4:
                    return i, j
                break


async def asserts():
    assert await A(1), await A("never")
    try:
        assert await A(0), await A("message")
    except AssertionError as e:
        return str(e)


async def deletes():
    o, l = O(), [1, 2, 3]
    del o[await A("i")], (await A(o)).attr, l[await A(0)]
    del l[await A(0) : await A(1)]
    return l


async def raises():
    try:
        raise await A(ValueError("v")) from await A(KeyError("k"))
    except ValueError as e:
        a = repr(e), repr(e.__cause__)
    try:
        raise (await A(ValueError))(await A("arg"))
    except await A(KeyError):
        pass
    except (await A(IndexError), await A(ValueError)) as e:
        return a, repr(e), await A("handled")


async def returns():
    async def r1():
        return await A(1)

    async def r2():
        return (await A(1), await r1())

    async def r3():
        for _ in [1]:
            try:
                return await A("try")
            finally:
                log.append("finally")
    return await r1(), await r2(), await r3()


async def withs():
    class CM:
        def __init__(self, n):
            self.n = n

        def __enter__(self):
            log.append(("enter", self.n))
            return self.n

        def __exit__(self, t, v, tb):
            log.append(("exit", self.n, repr(v)))
            return True
    d = {}
    with await A(CM("a")) as x, CM(await A("b")) as d[await A("k")]:
        log.append(await A("body"))
        raise await A(ValueError("in with"))
    return x, d


async def matches():
    out = []
    for subject in ([1, 2], {"k": 1}, 5, "s"):
        match await A(subject):
            case [a, b] if await A(a == 2):
                out.append("never")
            case [a, b]:
                out.append((a, await A(b)))
            case {"k": v} if await A(True):
                out.append(await A(v))
            case int(n) if await A(n > 3) and not await A(n > 10):
                out.append(await A(n))
            case _:
                out.append(await A("default"))
    return out


async def definitions():
    def f(a=await A("default"), *, b: await A(int) = await A("kw")):
        return a, b

    def deco(n):
        def d(f):
            log.append(("deco", n))
            return f
        return d

    @(await A(deco(1)))
    @deco(await A(2))
    def g():
        return "g"

    @(await A(deco(3)))
    async def h(x=await A("async default")):
        return x

    class C(await A(O), *await A(())):
        pass
    return f(), g(), await h(), C.__name__, (lambda x=await A("lambda"): x)()


async def globals_and_expression_statements():
    global made
    made = await A("global")
    await A("expression statement")
    await A("a"); await A("b")
    [await A("list")]
    await A(1) < await A(0) < await A(2)
    await A(0) or await A(1)
    (await A("tuple"),)
    f"{await A('f')}"
    return made


async def shadowing():
    x = await A("x")
    del x
    try:
        x
    except UnboundLocalError as e:
        r = str(e)
    x = [x for x in await A("ab")]
    return r, x


async def errors():
    out = []
    for make in (lambda: Fail(1), lambda: Fail("two")):
        try:
            out.append(1 + await make() + 2)
        except ValueError as e:
            out.append(repr(e))
        try:
            o = O()
            o[await A("i")] = await make()
        except ValueError as e:
            out.append(repr(e))
        try:
            [await A(1), await make(), await A("never")]
        except ValueError as e:
            out.append(repr(e))
        try:
            for x in await make():
                pass
        except ValueError as e:
            out.append(repr(e))
        try:
            while await make():
                pass
        except ValueError as e:
            out.append(repr(e))
        try:
            with await make():
                pass
        except ValueError as e:
            out.append(repr(e))
        try:
            print("never", await make())
        except ValueError as e:
            out.append(repr(e))
        try:
            raise await make()
        except ValueError as e:
            out.append(repr(e))
        try:
            assert await make(), await A("never")
        except ValueError as e:
            out.append(repr(e))
        try:
            return_value = await A(1) if await make() else await A(2)
        except ValueError as e:
            out.append(repr(e))
        try:
            {await A("k"): await make()}
        except ValueError as e:
            out.append(repr(e))
        try:
            f"{await A('f')}{await make()}"
        except ValueError as e:
            out.append(repr(e))
    return out


CASES = (assign, assign_targets, augment, augment_race, local_race, conditions, loops, nested_loops_return, asserts, deletes, raises, returns,
         withs, matches, definitions, globals_and_expression_statements, shadowing, errors)


async def noise(stop):
    while not stop:
        await asyncio.sleep(0)


async def main():
    global STEPS
    for f in CASES:
        first = None
        for STEPS in (0, 1, 2):
            log.clear()
            stop = []
            t = asyncio.create_task(noise(stop))
            r = await f()
            stop.append(1)
            await t
            got = f"{r!r} {log}"
            if first is None:
                first = got
                print(f.__name__, got)
            elif got != first:
                print("  with", STEPS, got)


asyncio.run(main())
