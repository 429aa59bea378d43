# A cancelled gather(return_exceptions=True): its error has the message of the last child.
import asyncio


async def leaf(turns, fail=None):
    for _ in range(turns):
        await asyncio.sleep(0)
    if fail:
        raise fail
    return turns


async def main():
    for turns in [(4, 1), (1, 4), (3, 3), (1, 1), (4, 1, 4)]:
        for k in range(6):
            g = asyncio.gather(*[leaf(n) for n in turns], return_exceptions=True)
            for _ in range(k):
                await asyncio.sleep(0)
            print(turns, k, g.cancel("why"), end=" ")
            try:
                print(await g)
            except asyncio.CancelledError as e:
                print("cancelled", e.args, g.cancelled(), g.done())


asyncio.run(main())
