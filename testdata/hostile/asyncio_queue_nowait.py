# stopped by: any
# put_nowait without end.
import asyncio
async def main():
    q = asyncio.Queue()
    while True:
        q.put_nowait("x" * 100)
asyncio.run(main())
