# stopped by: any
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    def cb(f):
        pass
    for i in range(3000):
        f.add_done_callback(lambda f: None)
    while True:
        f.add_done_callback(cb)
        f.remove_done_callback(cb)
asyncio.run(main())
