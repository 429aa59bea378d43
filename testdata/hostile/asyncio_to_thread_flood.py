# stopped by: any
import asyncio
async def main():
    def spin():
        while True: pass
    await asyncio.gather(*(asyncio.to_thread(spin) for _ in range(5000)))
asyncio.run(main())
