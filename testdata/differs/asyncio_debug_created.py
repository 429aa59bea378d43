# In debug mode CPython shows the line of its own library that made a task or a
# future; Ouro's library is written in Go, the line is the script's.
import asyncio


async def nothing():
    pass


async def main():
    t = asyncio.create_task(nothing())
    print(t)
    print(asyncio.get_running_loop().create_future())
    await t
    print(t)


asyncio.run(main(), debug=True)
