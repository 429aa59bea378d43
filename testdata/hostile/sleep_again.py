# stopped by: time
# Sleeps again whenever it is woken.
import asyncio
async def main():
    while True:
        try:
            await asyncio.sleep(10 ** 6)
        except BaseException:
            pass
asyncio.run(main())
