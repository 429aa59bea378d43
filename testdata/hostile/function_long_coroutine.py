# stopped by: any
# A coroutine with a very long body.
import asyncio
src = "async def f(g):\n" + "".join(f"    async with g: await g\n    x{i} = [y async for y in g]\n" for i in range(20_000))
ns = {}
exec(src, ns)
while True:
    asyncio.run(ns["f"](1))
