# stopped by: steps
# A done-callback that never returns.
import asyncio
async def main():
    def spin(f):
        while True:
            pass
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(spin)
    f.set_result(1)
    await asyncio.sleep(1000)
asyncio.run(main())
