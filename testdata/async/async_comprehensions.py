# Comprehensions with async for and await.
import asyncio


async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def odd(x):
    await asyncio.sleep(0)
    return x % 2


async def pair(x):
    return x, x * x


async def main():
    print([x async for x in agen(3)])
    print({x % 2 async for x in agen(4)} == {0, 1})
    print({x: x * x async for x in agen(3)})
    print([await double(x) for x in range(3)])
    print({await double(x): await odd(x) for x in range(3)})
    print(sorted({await double(x) for x in range(3)}))
    print([x for x in range(6) if await odd(x)])
    print([x async for x in agen(6) if await odd(x) if x > 1])
    print([await double(x) async for x in agen(6) if not await odd(x)])
    print([(x, y) async for x in agen(2) for y in range(2)])
    print([(x, y) for x in range(2) async for y in agen(2)])
    print([(x, y) async for x in agen(3) async for y in agen(x)])
    print([[y async for y in agen(x)] for x in range(3)])
    print([[await double(y) for y in range(x)] async for x in agen(3)])
    print([x for x in await double([1, 2])])
    print([a + b for a, b in [await pair(i) for i in range(3)]])
    print([await c for c in [double(1), double(2)]])
    print(sum([await double(x) for x in range(4)]), max([x async for x in agen(3)]))
    print([await double(x) if x % 2 else x for x in range(4)])
    print([(y := await double(x)) + 1 for x in range(3)], y)
    print({k: [v async for v in agen(k)] for k in range(3)})
    print([lambda x=x: x async for x in agen(2)][1]())
    n = 10
    print([x + n async for x in agen(2)], [await double(n) for _ in range(2)])
    # generator expressions
    g = (await double(x) for x in range(3))
    print(type(g).__name__, [x async for x in g])
    g = (x async for x in agen(3))
    print(type(g).__name__, await anext(g), [x async for x in g])
    g = (x for x in await double([0]))
    print(type(g).__name__, list(g))
    print([x async for x in (y async for y in agen(3) if await odd(y))])
    print(await collect(await double(i) async for i in agen(3)))
    # order of evaluation
    log = []

    async def note(v):
        log.append(v)
        await asyncio.sleep(0)
        return v
    [await note((x, "e")) for x in await note([1, 2]) if await note(x) > 1]
    print(log)
    log.clear()
    {await note(f"k{i}"): await note(f"v{i}") async for i in agen(2)}
    print(log)
    # errors
    async def fail(x):
        if x == 2:
            raise ValueError(x)
        return x
    for make in (lambda: [await_ for await_ in ()],):
        print(make())
    try:
        [await fail(x) for x in range(5)]
    except ValueError as e:
        print("ValueError", e)
    try:
        items = [1, 2]
        [x async for x in items]
    except TypeError as e:
        print(e)
    try:
        [x for x in agen(1)]
    except TypeError as e:
        print(e)
    try:
        [await x for x in (1, 2)]
    except TypeError as e:
        print(e)
    # scopes
    x = "outer"
    [x async for x in agen(2)]
    [await double(x) for x in range(2)]
    print(x)

    class Body:
        items = [1, 2]
    print([await double(i) for i in Body.items])
    # two tasks inside comprehensions take turns
    log.clear()

    async def worker(name):
        return [await note(f"{name}{i}") for i in range(3)]
    print(await asyncio.gather(worker("a"), worker("b")))
    print(log)

    # in arguments, subscripts, f-strings, conditions
    print(*[await double(x) for x in range(3)], sep="-")
    print([10, 20, 30][[await odd(x) for x in range(2)][1]], f"{[await double(x) for x in range(2)]}")
    if [x async for x in agen(1)]:
        print("true")
    print([x async for x in agen(2)] + [x async for x in agen(1)])
    return [x async for x in agen(2)]


async def collect(ag):
    return [x async for x in ag]


print(asyncio.run(main()))
