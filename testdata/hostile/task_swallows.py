# stopped by: any
# Tasks that hear of their cancellation and make another one instead.
import asyncio
async def t():
    while True:
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            asyncio.create_task(t())
            asyncio.create_task(t())
async def main():
    a = asyncio.create_task(t())
    while True:
        await asyncio.sleep(0)
        for x in asyncio.all_tasks() - {asyncio.current_task()}:
            x.cancel()
asyncio.run(main())
