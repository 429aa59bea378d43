import socket, asyncio
a, b = socket.socketpair()
a.send(b'hello '); a.send(b'world'); print(b.recv(100))
a.send(b'hello '); a.send(b'world'); print(b.recv(3), b.recv(100))
b.setblocking(False)
try: b.recv(10)
except BlockingIOError as e: print(e)
a.send(b'x'); print(b.recv(10)); a.send(b'y'*1000); a.send(b'z'); print(len(b.recv(10000)))
s = socket.create_server(('127.0.0.1', 0)); c = socket.create_connection(s.getsockname()); d, _ = s.accept()
import time
c.send(b'hello '); c.send(b'world'); time.sleep(.01); print(d.recv(100))
c.send(b'q' * 50000); time.sleep(0.05); print(len(d.recv(100000)))
c.send(b'1'); time.sleep(.01); print(d.recv(1, socket.MSG_PEEK)); c.send(b'2'); time.sleep(.01); print(d.recv(10))
class P(asyncio.Protocol):
    def connection_made(self, t): print('made')
    def data_received(self, d): print(len(d), d[:5], d[-5:])
    def eof_received(self): print('eof')
    def connection_lost(self, e): print('lost', e); fut.set_result(None)
async def main():
    global fut
    loop = asyncio.get_running_loop()
    for n in (1, 5000, 60000):
        fut = loop.create_future()
        x, y = socket.socketpair()
        await loop.create_connection(P, sock=x)
        for i in range(3): y.send(b'%d' % i * n)
        y.close()
        await fut
    fut = loop.create_future()
    srv = await loop.create_server(P, '127.0.0.1', 0)
    r, w = await asyncio.open_connection(*srv.sockets[0].getsockname())
    await asyncio.sleep(0.01)
    w.write(b'a'); w.write(b'b' * 10); w.write(b'c' * 20000)
    await asyncio.sleep(0.01)
    w.writelines([b'x', b'y']); w.write_eof()
    await fut
asyncio.run(main())
