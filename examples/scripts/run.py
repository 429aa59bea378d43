# An async function returns a coroutine; asyncio.run() brings it to its end and gives back its result.
# Calling the function alone runs nothing at all.
import asyncio


async def main():
    await asyncio.sleep(0)
    return "hello from main"


print(asyncio.run(main()))
print(main())
