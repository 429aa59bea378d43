# Everything a frame holds survives a sleep: locals, temporaries, iterators, open blocks, deleted names, closures.
import asyncio


async def pause(v=None):
    await asyncio.sleep(0)
    return v


async def names(a, b=2, *args, c, **kw):
    x, y = 1, [2]
    await pause()
    x += 1
    y.append(x)
    del b
    await pause()
    try:
        b
    except UnboundLocalError as e:
        err = str(e)
    return a, args, c, kw, x, y, err, sorted(locals())


async def iterators():
    out = []
    it = iter([1, 2, 3])
    g = (v * 10 for v in range(4))
    e = enumerate("ab")
    z = zip([1, 2], "xy")
    m = map(lambda v: v + 1, [1, 2])
    for v in it:
        out.append(v)
        await pause()
        out.append(next(g))
        await pause()
        out.append(next(e, "e"))
        out.append(next(z, "z"))
        await pause()
        out.append(next(m, "m"))
    for i, (k, v) in enumerate({"p": 1, "q": 2}.items()):
        await pause()
        out.append((i, k, v))
    for a, b in zip(range(3), reversed([7, 8, 9])):
        await pause()
        out.append((a, b))
    for ch in "日本":
        await pause()
        out.append(ch)
    for x in {5}:
        await pause()
        out.append(x)
    for x in sorted([3, 1], key=lambda v: v):
        await pause()
        out.append(x)
    for x in filter(None, [0, 1]):
        await pause()
        out.append(x)
    for x in range(10, 0, -4):
        await pause()
        out.append(x)
    for x in b"A":
        await pause()
        out.append(x)
    for x in (y * 2 for y in (1, 2)):
        await pause()
        out.append(x)
    return out


async def changed_while_asleep():
    l = [1, 2]
    out = []

    async def change():
        l.append(3)
        d["new"] = 1
    d = {"a": 1}
    for x in l:
        if x == 1:
            await asyncio.create_task(change())
        out.append(x)
        await pause()
    try:
        for k in d:
            d2 = asyncio.create_task(grow(d))
            await d2
    except RuntimeError as e:
        out.append(str(e))
    return out


async def grow(d):
    d[len(d)] = 1


async def temporaries():
    a = [1, 2, 3]
    r = (a[0] + a[1] * await pause(10), [a[2], await pause("x"), a[:1] + await pause([9])], {a[0]: await pause("v"), await pause("k"): a[1]}, f"{a[0]}{await pause('!')}{a[1]:>{await pause(3)}}", a[await pause(0)] < await pause(5) < a[2] + await pause(4), (lambda: a[1])() + await pause(1))
    return r


async def closures():
    n = 0
    fs = []
    for i in range(3):
        fs.append(lambda: i)
        await pause()

    def up():
        nonlocal n
        n += 1
        return n
    up()
    await pause()
    up()
    m = n

    async def inner():
        nonlocal n
        await pause()
        n += 10
        return up()
    return [f() for f in fs], m, await inner(), n


async def blocks():
    log = []

    class CM:
        def __init__(self, n):
            self.n = n

        def __enter__(self):
            log.append(f"+{self.n}")
            return self

        def __exit__(self, *a):
            log.append(f"-{self.n}")
            return a[0] is KeyError
    with CM(1) as a:
        await pause()
        with CM(2) as b, CM(3):
            await pause()
            for i in range(2):
                with CM(4 + i):
                    await pause()
                    try:
                        if i:
                            raise KeyError
                    finally:
                        await pause()
                        log.append("f")
            log.append("after")
        log.append((a.n, b.n))
    return log


async def recursion(n):
    if n == 0:
        return []
    left = await recursion(n - 1)
    await pause()
    return left + [n]


async def generators():
    def gen():
        x = yield 1
        while True:
            x = yield x * 2
    g = gen()
    next(g)
    out = []
    for i in range(3):
        out.append(g.send(i))
        await pause()
    g.close()
    return out


async def conditions():
    out = []
    for i in range(4):
        if await pause(i) % 2 == 0 and await pause(True) or i == 3:
            out.append(i)
        elif not await pause(False):
            out.append(-i)
        x = "a" if await pause(i) > 1 else await pause("b")
        out.append(x)
    while (n := await pause(len(out))) < 12:
        out.append(n)
    return out


async def swap():
    a, b = 1, 2
    a, b = await pause(b), a
    a, b = b, await pause(a)
    l = [1, 2]
    l[0], l[1] = await pause(l[1]), await pause(l[0])
    x = y = await pause([])
    y.append(await pause(1))
    return a, b, l, x


async def many_locals():
    a = b = c = d = e = f = g = h = i = j = k = l = m = n = o = p = q = r = s = t = 0
    for v in range(3):
        a += 1; await pause(); b += a; c += b; d += c; await pause(); e += d; f += e; g += f; h += g; await pause()
        i += h; j += i; k += j; l += k; m += l; await pause(); n += m; o += n; p += o; q += p; r += q; s += r; t += s
    return a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t


async def main():
    fs = (lambda: names(1, 2, 3, c=4, z=5), iterators, changed_while_asleep, temporaries, closures, blocks, lambda: recursion(5), generators, conditions, swap, many_locals)
    alone = [await f() for f in fs]
    for r in alone:
        print(r)
    together = await asyncio.gather(*(f() for f in fs for _ in range(3)))
    print([x for x in together] == [x for r in alone for x in (r, r, r)])


asyncio.run(main())
