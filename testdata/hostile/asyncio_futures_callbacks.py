# stopped by: any
# Callbacks that add callbacks.
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    def again(f):
        f.add_done_callback(again)
        f.add_done_callback(again)
    again(f)
    await asyncio.sleep(1000)
asyncio.run(main())
