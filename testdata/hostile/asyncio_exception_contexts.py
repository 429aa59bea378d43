# stopped by: any
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ValueError("x"))
    while True:
        try:
            await f
        except ValueError:
            try:
                await f
            except ValueError as e:
                e.__context__ = ValueError(e)
asyncio.run(main())
