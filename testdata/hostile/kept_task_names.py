# stopped by: memory
import asyncio
async def main():
    l = []
    i = 0
    while True:
        i += 1
        l.append(asyncio.create_task(asyncio.sleep(0), name='n%d' % i * 50000))
        await asyncio.sleep(0)
asyncio.run(main())
