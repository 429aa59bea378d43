# A future with an error that nobody asked for: the report on stderr.
import asyncio


async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ValueError("lost"))
    del f
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ValueError("seen"))
    print(repr(f.exception()))
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
