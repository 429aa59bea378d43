# stopped by: any
import asyncio
class A:
    def __await__(self):
        while True:
            yield self
async def main():
    while True:
        try:
            await A()
        except RuntimeError:
            pass
asyncio.run(main())
