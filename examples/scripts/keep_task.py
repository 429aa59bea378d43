# The event loop holds its tasks by weak references only: keep your own reference
# until the task is done, and let the task remove itself.
import asyncio

background = set()


def spawn(coro):
    task = asyncio.create_task(coro)
    background.add(task)
    task.add_done_callback(background.discard)


async def child(n):
    print("started", n)
    await asyncio.sleep(n / 10)
    print("finished", n)


async def main():
    for n in (2, 1, 3):
        spawn(child(n))
    print("kept:", len(background))
    await asyncio.sleep(0.15)
    print("kept:", len(background))
    await asyncio.gather(*background)
    print("kept:", len(background))


asyncio.run(main())
