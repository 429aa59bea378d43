# stopped by: any
# An __await__ that awaits itself.
import asyncio
class C:
    def __await__(self):
        return (yield from C())
async def main():
    await C()
asyncio.run(main())
