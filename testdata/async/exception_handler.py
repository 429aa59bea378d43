# The loop's exception handler: what it is told, and the default report on stderr.
import asyncio


async def fail():
    raise ValueError("task")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    seen = []

    def handler(loop, context):
        seen.append((context["message"], repr(context.get("exception")), sorted(context)))
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    print(seen)
    seen.clear()
    for bad in (5, "x"):
        try:
            loop.set_exception_handler(bad)
        except TypeError as e:
            print(e)
    loop.set_exception_handler(None)

    def callback():
        raise KeyError("in a callback")
    loop.call_soon(callback)
    await asyncio.sleep(0)
    print("-- default report of a call")
    loop.call_exception_handler({"message": "only a message"})
    loop.call_exception_handler({"message": "with more", "b": 2, "a": "1"})
    try:
        1 / 0
    except ZeroDivisionError as e:
        loop.call_exception_handler({"message": "with an exception", "exception": e})

    def broken(loop, context):
        raise RuntimeError("handler")
    loop.set_exception_handler(broken)
    loop.call_exception_handler({"message": "to a broken handler"})
    loop.set_exception_handler(None)


asyncio.run(main())
