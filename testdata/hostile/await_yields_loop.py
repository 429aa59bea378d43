# stopped by: any
# Tasks that give their turn back for ever, inside __await__.
import asyncio
class A:
    def __await__(self):
        while True:
            yield
async def main():
    await asyncio.gather(*(A_run() for _ in range(100)))
async def A_run():
    await A()
asyncio.run(main())
