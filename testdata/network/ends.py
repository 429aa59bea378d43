# How the ends of connections tell each other that they end.
import asyncio, socket
def sync(name, f, *args):
    try:
        print(name, 'ok', f(*args))
    except OSError as e:
        print(name, type(e).__name__, e.errno)
def pair():
    return socket.socketpair()
a, b = pair()
b.shutdown(socket.SHUT_RD)
sync('send to the deaf', a.send, b'x')
sync('the deaf reads', b.recv, 10)
sync('and sends', b.send, b'y'), sync('which arrives', a.recv, 10)
a, b = pair()
a.send(b'abc')
b.shutdown(socket.SHUT_RD)
sync('what came before', b.recv, 2), sync('rest', b.recv, 10), sync('end', b.recv, 10)
a, b = pair()
a.send(b'unread')
b.close()
sync('reset', a.recv, 10), sync('then the end', a.recv, 10), sync('send', a.send, b'z')
a, b = pair()
b.send(b'last words')
b.close()
sync('words', a.recv, 4), sync('words', a.recv, 100), sync('end', a.recv, 1), sync('send', a.send, b'z')
a, b = pair()
a.send(b'hello'), a.send(b'world')
sync('peek', b.recv, 100, socket.MSG_PEEK), sync('one', b.recv, 1), sync('peek', b.recv, 3, socket.MSG_PEEK), sync('rest', b.recv, 100)
a.shutdown(socket.SHUT_WR)
sync('end', b.recv, 1), sync('end', b.recv, 1), sync('send', a.send, b'q'), sync('other way', b.send, b'r'), sync('read', a.recv, 5)
a, b = socket.socketpair(type=socket.SOCK_DGRAM)
a.send(b'one'), a.send(b'two'), a.send(b'')
sync('datagram', b.recv, 100), sync('cut', b.recv, 2), sync('empty', b.recv, 10)


class Log(asyncio.Protocol):
    def __init__(self, name, log):
        self.name, self.log = name, log
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        self.log.append((self.name, 'made'))

    def data_received(self, data):
        self.log.append((self.name, data))

    def eof_received(self):
        self.log.append((self.name, 'eof'))
        return self.name == 'stays'

    def connection_lost(self, exc):
        self.log.append((self.name, 'lost', type(exc).__name__))
        self.lost.set_result(None)


class Filled(asyncio.BufferedProtocol):
    def __init__(self, log):
        self.log, self.space, self.lost = log, bytearray(5), asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def get_buffer(self, hint):
        self.log.append(('buffer', hint))
        return self.space

    def buffer_updated(self, n):
        self.log.append(('filled', bytes(self.space[:n])))
        if bytes(self.space[:n]) == b'cdefg':
            self.transport.pause_reading()
            asyncio.get_running_loop().call_later(0.01, self.transport.resume_reading)

    def eof_received(self):
        self.log.append('eof')

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    for name in ('goes', 'stays'):
        log = []
        x, y = pair()
        transport, protocol = await loop.create_connection(lambda: Log(name, log), sock=x)
        y.sendall(b'data')
        y.shutdown(socket.SHUT_WR)
        await asyncio.sleep(0.02)
        print(log, transport.is_closing(), transport.is_reading())
        transport.write(b'answer')
        transport.close()
        await protocol.lost
        print(log[-1], y.recv(100), transport.get_extra_info('socket').fileno() >= 0)
        y.close()
    log = []
    x, y = pair()
    _, protocol = await loop.create_connection(lambda: Filled(log), sock=x)
    y.sendall(b'ab')
    await asyncio.sleep(0.02)
    y.sendall(b'cdefghijklmnop')
    await asyncio.sleep(0.05)
    y.close()
    await protocol.lost
    print(log)
    for wrong in (b'', 3):
        calls = []
        loop.set_exception_handler(lambda loop, context: calls.append((context['message'], type(context['exception']).__name__)))
        x, y = pair()
        _, protocol = await loop.create_connection(lambda: Filled([]), sock=x)
        protocol.space = wrong
        y.sendall(b'ab')
        print(type(await protocol.lost).__name__, calls)
    sock = socket.create_server(('127.0.0.1', 0))
    server = await loop.create_server(lambda: Log('server', []), sock=sock)
    print(server.sockets[0].fileno() == sock.fileno(), server.sockets[0].getsockname() == sock.getsockname())
    server.close()
    for bad in ({'interleave': 1}, {'happy_eyeballs_delay': 0.1}, {'all_errors': True}):
        try:
            await loop.create_connection(asyncio.Protocol, '127.0.0.1', 1, **bad)
        except (OSError, ExceptionGroup) as e:
            print(type(e).__name__, e, getattr(e, 'exceptions', None))

    async def resolve(host, port, **kwargs):
        print('asked for', host, kwargs)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, '', ('127.0.0.1', address[1]))]

    loop.getaddrinfo = resolve
    server = await loop.create_server(lambda: Log('server', []), '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    transport, _ = await loop.create_connection(asyncio.Protocol, 'nowhere.invalid', 80)
    print(transport.get_extra_info('peername') == address)
    transport.abort()
    server.close()


asyncio.run(main())
