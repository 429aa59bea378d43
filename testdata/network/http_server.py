import asyncio, re
from collections import OrderedDict
from http import HTTPStatus
from urllib.parse import urlsplit, parse_qs

class Request:
    def __init__(self, method, target, version, headers, body):
        self.method, self.target, self.version, self.headers, self.body = method, target, version, headers, body
class HTTPError(Exception):
    def __init__(self, status, why=''): super().__init__(status, why); self.status = HTTPStatus(status)

async def read_headers(reader):
    out = OrderedDict()
    while True:
        line = await reader.readuntil(b'\r\n')
        if line == b'\r\n': return out
        name, sep, value = line.decode('latin-1').partition(':')
        if not sep: raise HTTPError(400, 'header')
        out[name.strip().lower()] = value.strip()

async def read_body(reader, headers):
    if headers.get('transfer-encoding') == 'chunked':
        parts = []
        while True:
            n = int((await reader.readline()).strip(), 16)
            data = await reader.readexactly(n)
            await reader.readexactly(2)
            if not n: return b''.join(parts)
            parts.append(data)
    return await reader.readexactly(int(headers.get('content-length', 0)))

class Server:
    def __init__(self): self.routes = []; self.log = []
    def route(self, pattern, methods=('GET',)):
        def deco(f):
            self.routes.append((re.compile('^' + pattern + '$'), methods, f)); return f
        return deco
    async def __call__(self, reader, writer):
        n = 0
        try:
            while True:
                try:
                    line = await asyncio.wait_for(reader.readline(), 5)
                    if not line: break
                    m, t, v = line.decode().split()
                    h = await read_headers(reader)
                    req = Request(m, t, v, h, await read_body(reader, h))
                    status, headers, body = await self.dispatch(req)
                except HTTPError as e:
                    status, headers, body = e.status, {}, e.status.phrase.encode()
                except (ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as e:
                    writer.write(b'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
                    self.log.append((type(e).__name__, str(e)))
                    break
                n += 1
                close = h.get('connection') == 'close'
                if hasattr(body, '__aiter__'):
                    writer.write(f'HTTP/1.1 {status.value} {status.phrase}\r\nTransfer-Encoding: chunked\r\n\r\n'.encode())
                    async for piece in body:
                        writer.writelines([b'%x\r\n' % len(piece), piece, b'\r\n'])
                        await writer.drain()
                    writer.write(b'0\r\n\r\n')
                else:
                    head = ''.join(f'{k}: {v}\r\n' for k, v in headers.items())
                    writer.write(f'HTTP/1.1 {status.value} {status.phrase}\r\n{head}Content-Length: {len(body)}\r\n\r\n'.encode() + body)
                await writer.drain()
                if close: break
        finally:
            self.log.append(('served', n))
            writer.close()
            try: await writer.wait_closed()
            except ConnectionError: pass
    async def dispatch(self, req):
        u = urlsplit(req.target)
        allowed = set()
        for pat, methods, f in self.routes:
            m = pat.match(u.path)
            if m:
                if req.method in methods:
                    return await f(req, parse_qs(u.query), *m.groups())
                allowed.update(methods)
        raise HTTPError(405 if allowed else 404)

app = Server()
@app.route('/')
async def index(req, q): return HTTPStatus.OK, {'X-A': '1'}, b'hello'
@app.route('/add/(\\d+)/(\\d+)')
async def add(req, q, a, b): return HTTPStatus.OK, {}, str(int(a) + int(b)).encode()
@app.route('/echo', ('POST', 'PUT'))
async def echo(req, q): return HTTPStatus.CREATED, {'X-Len': len(req.body)}, req.body[::-1]
@app.route('/stream')
async def stream(req, q):
    async def gen():
        for i in range(int(q['n'][0])):
            await asyncio.sleep(0)
            yield b'x' * (i + 1)
    return HTTPStatus.OK, {}, gen()

class Client:
    def __init__(self, port): self.port = port
    async def __aenter__(self):
        self.r, self.w = await asyncio.open_connection('127.0.0.1', self.port); return self
    async def __aexit__(self, *a):
        self.w.close(); await self.w.wait_closed()
    async def request(self, method, target, body=b'', **headers):
        h = ''.join(f'{k.replace("_", "-")}: {v}\r\n' for k, v in headers.items())
        self.w.write(f'{method} {target} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n{h}\r\n'.encode() + body)
        await self.w.drain()
        status = (await self.r.readline()).decode().split(' ', 2)
        hs = await read_headers(self.r)
        return int(status[1]), status[2].strip(), dict(hs), await read_body(self.r, hs)

async def main():
    srv = await asyncio.start_server(app, '127.0.0.1', 0, limit=4096)
    port = srv.sockets[0].getsockname()[1]
    async with srv:
        async with Client(port) as c:
            print(await c.request('GET', '/'))
            print(await c.request('GET', '/add/40/2'))
            print(await c.request('POST', '/echo', b'abc' * 5))
            print(await c.request('GET', '/echo'))
            print(await c.request('GET', '/nope'))
            print(await c.request('GET', '/stream?n=5'))
            big = bytes(range(256)) * 4000
            st, _, h, b = await c.request('PUT', '/echo', big)
            print(st, h, b == big[::-1])
            print(await c.request('GET', '/', connection='close'))
            print(await c.r.read(), c.r.at_eof())
        rs = await asyncio.gather(*(one(port, i) for i in range(20)))
        print(rs)
        r, w = await asyncio.open_connection('127.0.0.1', port)
        w.write(b'GARBAGE\r\n'); print(await r.read()); w.close()
        r, w = await asyncio.open_connection('127.0.0.1', port)
        w.write(b'GET / HTTP/1.1\r\nA: ' + b'x' * 9000 + b'\r\n\r\n')
        try: print((await r.read())[:24])
        except ConnectionError as e: print('conn')
        w.close()
    print(sorted(map(str, app.log)))
async def one(port, i):
    async with Client(port) as c:
        return (await c.request('GET', f'/add/{i}/{i}'))[3]
asyncio.run(main())
