# The usual mistake: an __aiter__ that is a coroutine function.
import asyncio


class Wrong:
    async def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


async def main():
    try:
        async for x in Wrong():
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
