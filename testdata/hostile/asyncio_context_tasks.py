# stopped by: any
# Contexts of contexts, one for each task.
import asyncio
import contextvars
v = contextvars.ContextVar("v")
async def step(n):
    v.set((v.get(None), n))
    asyncio.create_task(step(n + 1))
async def main():
    await step(0)
    await asyncio.sleep(1000)
asyncio.run(main())
