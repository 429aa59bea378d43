# Clients of an echo server, which says "!" once all of them are there. What
# comes back is compared with what was sent.

import asyncio
import sys


async def client(number, port, opened):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    opened.release()
    if await reader.readexactly(1) != b'!':
        raise ValueError(f'connection {number} was not greeted')
    total = 0
    for r in range(5):
        message = (b'%d.%d ' % (number, r)) * (1 + (number + r) % 40)
        writer.write(message)
        await writer.drain()
        back = await reader.readexactly(len(message))
        if back != message:
            raise ValueError(f'connection {number} got something else back')
        total += len(back)
    writer.write_eof()
    if rest := await reader.read():
        raise ValueError(f'connection {number} got {len(rest)} bytes too many')
    writer.close()
    await writer.wait_closed()
    return total


async def main(port, count):
    opened = asyncio.Semaphore(0)
    tasks = []
    for first in range(0, count, 500):
        # Not all at once: a listener's queue of new connections is finite.
        batch = range(first, min(first + 500, count))
        tasks += [asyncio.create_task(client(n, port, opened)) for n in batch]
        for _ in batch:
            await opened.acquire()
    print(sum(await asyncio.gather(*tasks)), flush=True)


asyncio.run(main(*map(int, sys.argv[1:])))
