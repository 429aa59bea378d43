# loop.call_soon, call_later, call_at, handles and their cancellation.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    print(type(loop.call_soon(log.append, 1)).__name__, log)
    loop.call_soon(log.append, 2)
    h = loop.call_soon(log.append, "cancelled")
    h.cancel()
    print(h.cancelled(), h.cancel(), h.cancelled())
    loop.call_soon(lambda *a: log.append(a), 1, 2, 3)
    await asyncio.sleep(0)
    print(log)
    log.clear()

    # callbacks made by callbacks run one turn later
    def again(n):
        log.append(n)
        if n:
            loop.call_soon(again, n - 1)
    loop.call_soon(again, 2)
    loop.call_soon(log.append, "x")
    for i in range(3):
        await asyncio.sleep(0)
        log.append(f"turn{i}")
    print(log)
    log.clear()
    # timers
    loop.call_later(0.03, log.append, "c")
    loop.call_later(0.01, log.append, "a")
    loop.call_later(0.02, log.append, "b")
    h = loop.call_later(0.015, log.append, "cancelled")
    loop.call_later(0, log.append, "zero")
    loop.call_later(-1, log.append, "negative")
    loop.call_soon(log.append, "soon")
    print(type(h).__name__, h.cancelled(), h.when() - loop.time() <= 0.015)
    h.cancel()
    await asyncio.sleep(0.05)
    print(log)
    log.clear()
    now = loop.time()
    loop.call_at(now + 0.02, log.append, "at2")
    loop.call_at(now + 0.01, log.append, "at1")
    loop.call_at(now - 5, log.append, "past")
    await asyncio.sleep(0.06)
    print(log)
    log.clear()
    # cancelled between ready and run
    h2 = loop.call_soon(log.append, "never")
    loop.call_soon(log.append, "before")
    h2.cancel()
    await asyncio.sleep(0)
    print(log)

    def cancel_other():
        h3.cancel()
    loop.call_soon(cancel_other)
    h3 = loop.call_soon(log.append, "cancelled by the callback before it")
    await asyncio.sleep(0)
    print(log)
    # errors in callbacks
    errors = []
    loop.set_exception_handler(lambda loop, ctx: errors.append(repr(ctx["exception"])))
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(log.append, "went on")
    loop.call_later(0.01, lambda: [][0])
    await asyncio.sleep(0.02)
    print(log, errors)
    for bad in (lambda: loop.call_soon(), lambda: loop.call_soon(5), lambda: loop.call_soon(None), lambda: loop.call_later(1), lambda: loop.call_later(None, print), lambda: loop.call_later("x", print), lambda: loop.call_at(None, print), lambda: loop.call_soon(coro), lambda: loop.call_soon(coro())):
        try:
            bad()
        except TypeError as e:
            m = str(e)
            print(m if " at 0x" not in m else m[:m.index("<")] + "<...>")
    print(isinstance(loop.time(), float), loop.time() <= loop.time(), loop.get_debug())
    print(loop.is_running(), loop.is_closed())
    # a callback wakes a coroutine
    f = loop.create_future()
    loop.call_later(0.01, f.set_result, "from a timer")
    print(await f)
    loop.call_soon(print, "kw", "args")
    await asyncio.sleep(0)
    return loop


async def coro():
    pass


import warnings
warnings.simplefilter("ignore")
loop = asyncio.run(main())
print(loop.is_running(), loop.is_closed())
for f in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.run_until_complete(5), lambda: loop.create_task(5)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
