# N tasks, all asleep. The line says when they are; whoever measures ends the process there.
import asyncio
import sys


async def work():
    await asyncio.sleep(3600)


async def main(n):
    tasks = [asyncio.create_task(work()) for _ in range(n)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("suspended", len(tasks), flush=True)
    await asyncio.sleep(3600)


asyncio.run(main(int(sys.argv[1])))
