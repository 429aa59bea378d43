# Connecting to a host of several addresses, with and without happy eyeballs.
import asyncio, socket
async def h(r, w): w.write(b'hello'); w.close()
class L(asyncio.SelectorEventLoop):
    async def getaddrinfo(self, host, port, **k):
        print('getaddrinfo', host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, '', (a, port)) for a in addrs]
async def main():
    global addrs
    s = await asyncio.start_server(h, '127.0.0.1', 0)
    port = s.sockets[0].getsockname()[1]
    addrs = ['127.0.0.2', '127.0.0.1']
    for kw in ({}, {'happy_eyeballs_delay': 0.2}, {'happy_eyeballs_delay': 0.2, 'interleave': 1}, {'interleave': 1}):
        r, w = await asyncio.open_connection('host.example', port, **kw)
        print(kw, await r.read(), w.get_extra_info('peername')[0]); w.close(); await w.wait_closed()
    s.close(); await s.wait_closed()
    for kw in ({}, {'happy_eyeballs_delay': 0.2}, {'happy_eyeballs_delay': 0.2, 'all_errors': True}):
        try: await asyncio.open_connection('host.example', port, **kw)
        except OSError as e: print(type(e).__name__, str(e).replace(str(port), 'PORT'))
        except ExceptionGroup as e: print(str(e), [str(x).replace(str(port), 'PORT') for x in e.exceptions])
asyncio.run(main(), loop_factory=L)
s = socket.create_server(('127.0.0.1', 0))
c = socket.create_connection(s.getsockname())
name = c.getsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, 16)
print(len(name), name.rstrip(b'\0').isalnum(), c.getsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, 3) == name[:3])
c.close(); s.close()
