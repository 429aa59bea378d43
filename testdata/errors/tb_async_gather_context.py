import asyncio
async def f():
    try:
        await g()
    except ZeroDivisionError:
        await h()
async def g():
    1 / 0
async def h():
    {}["missing"]
asyncio.run(f())
