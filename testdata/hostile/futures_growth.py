# stopped by: memory
# Futures without end.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    l = []
    while True:
        l.append(loop.create_future())
asyncio.run(main())
