# A handler that returns without closing its writer: nobody can write any more, the
# connection is closed. So is one whose client drops its writer.
import asyncio, gc, warnings


async def shout(reader, writer):
    writer.write((await reader.readline()).upper())


async def listen(reader, writer):
    lines.append(await reader.read())
    writer.write(b'late')
    await writer.drain()


def plain(reader, writer):
    lines.append('plain')


async def kept(reader, writer):
    keep.append(writer)
    writer.write(b'kept\n')


lines, keep = [], []


async def serve(handler):
    server = await asyncio.start_server(handler, '127.0.0.1', 0)
    return server, server.sockets[0].getsockname()[1]


async def main():
    for handler in shout, plain:
        server, port = await serve(handler)
        async with server:
            for word in b'abc\n', b'def\n':
                reader, writer = await asyncio.open_connection('127.0.0.1', port)
                if handler is shout:
                    writer.write(word)
                print(await asyncio.wait_for(reader.read(), 5))
                writer.close()
                await writer.wait_closed()
    print(lines)
    server, port = await serve(kept)
    async with server:
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        print(await reader.readline())
        gc.collect()
        try:
            print(await asyncio.wait_for(reader.read(), 0.05))
        except TimeoutError:
            print('still open', keep[0].is_closing())
        keep.pop().close()
        print(await reader.read())
        writer.close()
    server, port = await serve(listen)
    async with server:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            reader, writer = await asyncio.open_connection('127.0.0.1', port)
            writer.write(b'to the end')
            del writer
            gc.collect()
            print([(w.category.__name__, str(w.message).split()[:2]) for w in caught])
        while len(lines) < 3:
            await asyncio.sleep(0.01)
        print(lines[2:])


asyncio.run(main())
