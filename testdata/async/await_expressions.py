# await in every position of an expression, with awaitables that give way 0, 1 or 2 times.
import asyncio

STEPS = 0


def show(v):
    "Values whose repr has an address are logged by the name of their type."
    return type(v).__name__ if " at 0x" in repr(v) else v




class A:
    "Gives way STEPS times, then gives its value."

    def __init__(self, v):
        self.v = v

    def __await__(self):
        log.append(show(self.v))
        for _ in range(STEPS):
            yield
        return self.v


log = []


async def c(v):
    await A(v)
    return v


def s(v):
    log.append(("sync", show(v)))
    return v


class O:
    def __init__(self):
        self.x = 10
        self.d = {}

    def m(self, *a, **k):
        return a, k

    def __getitem__(self, k):
        log.append(("get", k))
        return k

    def __setitem__(self, k, v):
        log.append(("set", k, v))

    def __delitem__(self, k):
        log.append(("del", k))

    def __enter__(self):
        return self

    def __exit__(self, *a):
        pass


async def cases():
    o = O()
    yield await A(1)
    yield await A(1) + await A(2) * await A(3)
    yield s(1) + await A(2) + s(3) - await c(4)
    yield (await A(2)) ** await A(3) ** await A(0)
    yield -await A(5), +await A(6), ~await A(7), not await A(0)
    yield await A(1) and await A(2), await A(0) and await A(3), await A(0) or await A(4), await A(5) or await A(6)
    yield (await A(0) or await A("")) or await A([]) or await A("last")
    yield (await A(1) and s(2)) or await A(3), s(0) or await A(4) and s(5)
    yield await A(1) if await A(True) else await A(2), await A(1) if await A(False) else await A(2)
    yield s("a") if await A(0) else s("b"), await A("x") if s(1) else s("y")
    yield await A(1) < await A(2) < await A(3), await A(1) < await A(0) < await A(3), await A(1) == await A(1) != s(2) in await A([2])
    yield await A(1) in await A([1]), await A(1) not in s([1]), await A(None) is await A(None), await A(1) is not None
    yield [await A(1), s(2), await A(3), *await A([4, 5])]
    yield (await A(1), await A(2)), (s(0), await A(1))
    yield {await A("k"): await A("v"), s("l"): await A("w"), **await A({"m": 1}), await A("n"): s(2)}
    yield sorted({await A(3), await A(1), *await A([2])})
    yield o.m(await A(1), s(2), await A(3), k=await A(4), *await A([5]), **await A({"z": 6}))
    yield s(o).m(await A(1)), (await A(o)).m(s(1), await A(2)), (await A(o.m))(await A(3))
    yield (await A(print))(await A("printed"), end=await A("!\n"))
    yield (await A(o)).x, (await A(o))[await A("i")], s(o)[await A("j")], (await A([10, 20, 30]))[await A(1):await A(3)]
    yield (await A("text"))[await A(0)], await A("abc")[::-1] if False else (await A("abc"))[::-1], o[await A(1), s(2), await A(3):await A(4):await A(5)]
    yield f"{await A(1)} {s(2)} {await A('x')!r:>{await A(6)}} {await A(3.14159):.{await A(2)}f}"
    yield f"{await A(1)=} {(await A(2)) + 1}" "plain" f"{await A('nested') + f'{await A(3)}'}"
    yield (y := await A(1)) + y, [z := await A(i) for i in range(2)], z
    yield (lambda a=await A("default"): a)()
    yield await (await A(c))(await A(5)), await c(await c(await c(1)))
    yield await (c(1) if await A(1) else c(2)), await [A(3), A(5)][1]
    yield "%s-%s" % (await A(1), await A(2)), "{}{}".format(await A(3), s(4)), ",".join([await A("a"), await A("b")])
    yield await A(1), await A(2), *await A([3]), *[await A(4)]
    yield (await A(5),), [[await A(1)], [await A(2), [await A(3)]]]
    yield len(await A([1, 2])) + max(await A(1), await A(5), s(3)), isinstance(await A(1), await A(int))
    yield s(1) if not await A(0) and (await A(1) or s(2)) else s(3)
    yield (await A(1)) .bit_length(), (await A([3, 1])).sort() or await A("sorted"), str(await A(1)) + repr(await A("r"))
    yield [await A(x) for x in await A([1, 2]) if await A(x)], {await A(x): x for x in (1, 2)}
    yield 1 + (2 + (3 + (4 + (5 + await A(6)) * await A(1)) - await A(2)) // await A(3)) % await A(100)
    yield await A(1) | await A(2) ^ await A(7) & await A(3) << await A(1) >> s(1), await A(7) // await A(2), await A(7) % await A(4), await A(1) / await A(4)
    yield (await A(1), (await A(2), (await A(3), s(4))), {await A("a"): [await A("b"), {await A("c"): await A("d")}]})
    yield all([await A(1), await A(1)]), any(x for x in [await A(0), await A(2)]), dict(a=await A(1), b=s(2), **await A({"c": 3}))
    yield (await A(slice(1, 2))).start, (await A((1, 2)))[0], ((await A({"a": {"b": 5}}))[await A("a")])[await A("b")]
    yield print(s("p1"), await A("p2"), s("p3"), await A("p4"), sep=await A("-"))
    yield (await A(1) and [await A(2), await A(0) or await A(3)]) or await A(4)
    yield await A(await A(await A(await A(1)))), await (await (await A(A(A(7)))))
    yield not (await A(1) == await A(1) and not await A(0)), (not await A(1)) or (not await A(0))
    yield {**{"x": await A(1)}, **(await A({"y": 2})), "z": await A(3)}, [*await A("ab"), *s("cd"), await A("e")]


async def main():
    global STEPS
    first = None
    for STEPS in (0, 1, 2):
        out = []
        async for v in cases():
            out.append((repr(v), log[:]))
            log.clear()
        if first is None:
            first = out
            for i, (v, l) in enumerate(out):
                print(i, v, l)
        for i, (a, b) in enumerate(zip(first, out)):
            if a != b:
                print("differs with", STEPS, i, b)
        print(STEPS, len(out))


asyncio.run(main())
