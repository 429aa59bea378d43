# An echo server: says its port, and how many bytes went through it at the end.

import asyncio
import sys

try:
    from measure import mark
except ImportError:
    def mark(name): pass


async def main(count):
    opened = total = 0
    everyone, over = asyncio.Event(), asyncio.Event()

    async def echo(reader, writer):
        nonlocal opened, total
        opened += 1
        if opened == count:
            mark('open')
            everyone.set()
        await everyone.wait()
        writer.write(b'!')
        while data := await reader.read(4096):
            total += len(data)
            writer.write(data)
            await writer.drain()
        writer.close()
        await writer.wait_closed()
        opened -= 1
        if not opened:
            over.set()

    server = await asyncio.start_server(echo, '127.0.0.1', 0, backlog=4096)
    mark('start')
    print(server.sockets[0].getsockname()[1], flush=True)
    await over.wait()
    mark('done')
    server.close()
    await server.wait_closed()
    print(total, flush=True)


asyncio.run(main(int(sys.argv[1])))
