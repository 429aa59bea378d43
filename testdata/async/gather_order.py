# The exact order of steps with gathers, nested tasks and callbacks.
import asyncio


async def main():
    log = []

    def cb(name):
        return lambda f: log.append(name)

    async def leaf(n, steps):
        for i in range(steps):
            log.append(f"{n}{i}")
            await asyncio.sleep(0)
        log.append(f"{n}.")
        return n

    async def node(n):
        log.append(f"{n}(")
        r = await asyncio.gather(leaf(n + "l", 1), leaf(n + "r", 2))
        log.append(f"{n})")
        return r
    g = asyncio.gather(node("x"), leaf("y", 3), node("z"))
    g.add_done_callback(cb("g done"))
    log.append("made")
    await g
    log.append("main")
    await asyncio.sleep(0)
    print(log)
    log.clear()
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(cb("f1"))
    g = asyncio.gather(f)
    f.add_done_callback(cb("f2"))
    g.add_done_callback(cb("g"))

    async def w(n, aw):
        await aw
        log.append(n)
    ts = [asyncio.create_task(w("wf", f)), asyncio.create_task(w("wg", g)), asyncio.create_task(w("wf2", f))]
    await asyncio.sleep(0)
    loop.call_soon(log.append, "soon1")
    f.set_result(1)
    loop.call_soon(log.append, "soon2")
    for i in range(4):
        await asyncio.sleep(0)
        log.append(f"turn{i}")
    print(log)
    await asyncio.gather(*ts)
    log.clear()
    # done tasks in a gather, mixed with running ones
    d = asyncio.create_task(leaf("d", 0))
    await d
    log.clear()
    g = asyncio.gather(d, leaf("e", 1), d)
    print(await g, log)
    log.clear()
    g = asyncio.gather(d, d)
    loop.call_soon(log.append, "tick")
    print(await g, log)
    # exceptions: who hears of it when
    log.clear()

    async def bad(n):
        for _ in range(n):
            await asyncio.sleep(0)
        log.append(f"raise{n}")
        raise ValueError(n)

    async def watch(n, aw):
        try:
            await aw
        except ValueError as e:
            log.append(f"{n} caught {e}")
    t1 = asyncio.create_task(bad(1))
    await asyncio.gather(watch("a", t1), watch("b", asyncio.gather(t1, leaf("c", 3))), watch("d", asyncio.gather(bad(2), bad(0))))
    print(log)


asyncio.run(main())
