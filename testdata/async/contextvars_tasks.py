# contextvars: every task has a copy of the context.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")
nodef = contextvars.ContextVar("nodef")


async def child(n):
    before = var.get()
    var.set(f"child {n}")
    await asyncio.sleep(0)
    return before, var.get()


async def main():
    print(var.get(), var.name)
    try:
        nodef.get()
    except LookupError as e:
        print(type(e).__name__)
    print(nodef.get("fallback"))
    token = var.set("main")
    print(await asyncio.gather(child(1), child(2)), var.get())
    print(await child(3), var.get())
    var.reset(token)
    print(var.get())
    try:
        var.reset(token)
    except RuntimeError as e:
        print(str(e).startswith("<Token used var="))
    loop = asyncio.get_running_loop()
    var.set("at call_soon")
    loop.call_soon(lambda: print("callback", var.get()))
    var.set("later")
    await asyncio.sleep(0)
    ctx = contextvars.copy_context()
    print(ctx[var], var in ctx, len(ctx) >= 1, nodef in ctx)
    print(ctx.run(lambda: (var.set("inside run"), var.get())[1]), var.get(), ctx[var])
    t = asyncio.create_task(child(4), context=ctx)
    print(await t, var.get(), ctx[var])

    async def gen():
        var.set("in generator")
        yield var.get()
        yield var.get()
    async for v in gen():
        print(v, var.get())
        var.set("changed between")


asyncio.run(main())
print(var.get())
