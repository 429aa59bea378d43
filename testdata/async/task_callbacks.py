# add_done_callback: when and in what order, removal, errors inside.
import asyncio


async def ok(v="ok"):
    await asyncio.sleep(0)
    return v


async def main():
    loop = asyncio.get_running_loop()
    log = []
    t = asyncio.create_task(ok())
    t.add_done_callback(lambda f: log.append(("one", f is t, f.result())))
    t.add_done_callback(lambda f: log.append("two"))
    print(await t, log)
    await asyncio.sleep(0)
    print(log)
    log.clear()
    t.add_done_callback(lambda f: log.append("late"))
    print(log)
    await asyncio.sleep(0)
    print(log)
    # on errors and cancellation as well

    async def bad():
        raise ValueError("bad")
    t = asyncio.create_task(bad())
    t.add_done_callback(lambda f: log.append(repr(f.exception())))
    c = asyncio.create_task(ok())
    c.add_done_callback(lambda f: log.append(f.cancelled()))
    c.cancel()
    await asyncio.wait([t, c])
    await asyncio.sleep(0)
    print(log)
    log.clear()
    # removal
    f = loop.create_future()

    def cb(f):
        log.append("cb")
    f.add_done_callback(cb)
    f.add_done_callback(cb)
    f.add_done_callback(print)
    print(f.remove_done_callback(cb), f.remove_done_callback(cb), f.remove_done_callback(print))
    f.set_result(1)
    await asyncio.sleep(0)
    print(log)
    # the order with waiting tasks
    f = loop.create_future()

    async def wait(n):
        await f
        log.append(n)
    w1 = asyncio.create_task(wait("w1"))
    await asyncio.sleep(0)
    f.add_done_callback(lambda f: log.append("cb"))
    w2 = asyncio.create_task(wait("w2"))
    await asyncio.sleep(0)
    f.set_result(1)
    await asyncio.gather(w1, w2)
    print(log)
    log.clear()
    # a callback that starts a task, and one that sets another future
    f, g = loop.create_future(), loop.create_future()
    started = []
    f.add_done_callback(lambda f: started.append(asyncio.create_task(ok(f.result() + 1))))
    f.add_done_callback(lambda f: g.set_result("g"))
    f.set_result(1)
    print(await g)
    print(await started[0])
    # an error in a callback goes to the exception handler, and the others still run
    errors = []
    loop.set_exception_handler(lambda loop, ctx: errors.append((ctx["message"].partition(" ")[0], repr(ctx["exception"]), sorted(ctx))))
    f = loop.create_future()
    f.add_done_callback(lambda f: 1 / 0)
    f.add_done_callback(lambda f: log.append("after the error"))
    f.set_result(1)
    await asyncio.sleep(0)
    print(log, errors)
    loop.set_exception_handler(None)
    for bad in (5, None):
        f = loop.create_future()
        try:
            f.add_done_callback(bad)
            print("accepted")
            f.remove_done_callback(bad)
        except TypeError as e:
            print(e)
    # set.discard, the usual pattern
    keep = set()
    for i in range(3):
        t = asyncio.create_task(ok(i))
        keep.add(t)
        t.add_done_callback(keep.discard)
    print(len(keep))
    while keep:
        await asyncio.sleep(0)
    print(len(keep))


asyncio.run(main())
