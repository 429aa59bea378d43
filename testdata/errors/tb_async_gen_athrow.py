import asyncio
async def g():
    try:
        yield 1
    except ValueError:
        raise TypeError("translated")
async def main():
    a = g()
    await anext(a)
    await a.athrow(ValueError("in"))
asyncio.run(main())
