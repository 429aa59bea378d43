# Descriptors on the loop: add_reader() and add_writer(), and the sock_ methods, on
# the two ends of a pair and on pipes.
import asyncio
import os
import socket


def pair():
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    return a, b


async def readers(loop):
    a, b = pair()
    done = asyncio.Event()
    calls = []

    def ready(name):
        calls.append((name, a.recv(3)))
        if len(calls) == 2:
            done.set()

    print(loop.remove_reader(a), loop.add_reader(a, ready, 'first'))
    loop.add_reader(a, ready, 'second')
    b.send(b'abcdef')
    await done.wait()
    print(calls)
    print(loop.remove_reader(a.fileno()), loop.remove_reader(a))
    b.send(b'nobody')
    await asyncio.sleep(0.005)
    print(calls, a.recv(10))
    for bad in (-1, 'x', object, None):
        try:
            loop.add_reader(bad, print)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, str(e).split(' at 0x')[0])
    try:
        loop.add_reader(999, print)
    except OSError as e:
        print(e.errno)
    a.close()
    b.close()


async def writers(loop):
    a, b = pair()
    sent = 0
    while True:
        try:
            sent += a.send(b'x' * 65536)
        except BlockingIOError:
            break
    room = asyncio.Event()
    loop.add_writer(a, room.set)
    await asyncio.sleep(0.005)
    print('full', room.is_set(), sent > 0)
    got = 0
    while got < sent:
        got += len(await loop.sock_recv(b, 65536))
    await room.wait()
    print('room', loop.remove_writer(a), loop.remove_writer(a))
    a.close()
    print(await loop.sock_recv(b, 1))
    b.close()


async def raising(loop):
    a, b = pair()
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append(context))

    def bad():
        loop.remove_reader(a)
        raise ValueError('in a reader')

    loop.add_reader(a, bad)
    b.send(b'x')
    while not seen:
        await asyncio.sleep(0)
    print(repr(seen[0]['exception']), seen[0]['message'].split('(')[0], sorted(seen[0]))
    loop.set_exception_handler(None)
    a.close()
    b.close()


async def socks(loop):
    a, b = pair()
    task = asyncio.create_task(loop.sock_recv(a, 4))
    await asyncio.sleep(0)
    await loop.sock_sendall(b, b'123456')
    print(await task, await loop.sock_recv(a, 4))
    task = asyncio.create_task(loop.sock_recv(a, 4))
    await asyncio.sleep(0)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as e:
        print('cancelled', e.args, loop.remove_reader(a))
    await loop.sock_sendall(b, bytearray(b'kept'))
    buf = bytearray(3)
    print(await loop.sock_recv_into(a, buf), buf, await loop.sock_recv_into(a, buf), buf)
    big = bytes(range(256)) * 4000

    async def drain():
        parts = []
        while sum(map(len, parts)) < len(big):
            parts.append(await loop.sock_recv(b, 100_000))
        return b''.join(parts)

    _, got = await asyncio.gather(loop.sock_sendall(a, big), drain())
    print(got == big)
    loop.set_debug(True)
    a.setblocking(True)
    for op in (loop.sock_recv(a, 1), loop.sock_sendall(a, b''), loop.sock_recvfrom(a, 1), loop.sock_accept(a)):
        try:
            await op
        except ValueError as e:
            print(e)
    loop.set_debug(False)
    b.close()
    a.setblocking(False)
    try:
        for _ in range(3):
            await loop.sock_sendall(a, b'x')
            await asyncio.sleep(0.01)
    except OSError as e:
        print(type(e).__name__)
    a.close()


async def pipes(loop):
    r, w = os.pipe()
    reader = asyncio.StreamReader()
    rt, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, 'rb'))

    class Out(asyncio.Protocol):
        def connection_made(self, transport):
            print('made', type(transport).__name__)

        def connection_lost(self, exc):
            print('lost', exc)

    wt, _ = await loop.connect_write_pipe(Out, os.fdopen(w, 'wb'))
    wt.write(b'one\ntwo\n')
    print(wt.get_write_buffer_size(), wt.can_write_eof(), wt.is_closing(), rt.is_reading())
    print(await reader.readline(), await reader.readline())
    rt.pause_reading()
    wt.writelines([b'la', b'st'])
    await asyncio.sleep(0.005)
    rt.resume_reading()
    wt.close()
    print(await reader.read(), wt.is_closing())

    r, w = os.pipe()
    wt, _ = await loop.connect_write_pipe(Out, os.fdopen(w, 'wb'))
    os.close(r)
    await asyncio.sleep(0.01)
    print(wt.is_closing())


async def datagrams(loop):
    a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)

    class Echo(asyncio.DatagramProtocol):
        def connection_made(self, transport):
            print('made', type(transport).__name__)

        def datagram_received(self, data, addr):
            print('received', data)

        def connection_lost(self, exc):
            print('lost', exc)

    transport, protocol = await loop.create_datagram_endpoint(Echo, sock=a)
    b.setblocking(False)
    for text in (b'abc', b'de'):
        b.send(text)
        await asyncio.sleep(0.005)
    try:
        transport.sendto('text')
    except TypeError as e:
        print(e)
    print(transport.get_write_buffer_size(), transport.is_closing(), transport.get_protocol() is protocol)
    transport.close()
    await asyncio.sleep(0.005)
    print(a.fileno(), transport.is_closing())
    b.close()
    for kwargs in (dict(), dict(sock=socket.socketpair()[0]), dict(local_addr='here'), dict(remote_addr=('127.0.0.1',))):
        try:
            await loop.create_datagram_endpoint(Echo, **kwargs)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, str(e)[:45].split('<')[0])


async def main():
    loop = asyncio.get_running_loop()
    for part in (readers, writers, raising, socks, pipes, datagrams):
        print('--', part.__name__)
        await part(loop)


asyncio.run(main())
