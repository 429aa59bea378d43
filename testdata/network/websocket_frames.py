import asyncio, base64, hashlib, struct, os
GUID = b'258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
def accept_key(k): return base64.b64encode(hashlib.sha1(k + GUID).digest())
def frame(op, data, fin=True, mask=None):
    b0 = (0x80 if fin else 0) | op
    n = len(data); m = 0x80 if mask else 0
    if n < 126: head = struct.pack('!BB', b0, m | n)
    elif n < 65536: head = struct.pack('!BBH', b0, m | 126, n)
    else: head = struct.pack('!BBQ', b0, m | 127, n)
    if mask:
        data = bytes(b ^ mask[i % 4] for i, b in enumerate(data)); head += mask
    return head + data
async def read_frame(r):
    b0, b1 = await r.readexactly(2)
    n = b1 & 0x7f
    if n == 126: n, = struct.unpack('!H', await r.readexactly(2))
    elif n == 127: n, = struct.unpack('!Q', await r.readexactly(8))
    mask = await r.readexactly(4) if b1 & 0x80 else None
    data = await r.readexactly(n)
    if mask: data = bytes(b ^ mask[i % 4] for i, b in enumerate(data))
    return b0 & 0x80 != 0, b0 & 15, data
async def messages(r, w, mask=None):
    parts, kind = [], None
    while True:
        try: fin, op, data = await read_frame(r)
        except asyncio.IncompleteReadError as e:
            print('eof', len(e.partial), e.expected); return
        if op == 8:
            w.write(frame(8, data, mask=mask)); return
        if op == 9: w.write(frame(10, data, mask=mask)); continue
        if op == 10: print('pong', data); continue
        if op: kind, parts = op, [data]
        else: parts.append(data)
        if fin: yield kind, b''.join(parts)
async def serve(r, w):
    req = await r.readuntil(b'\r\n\r\n')
    key = [l.split(b': ')[1] for l in req.split(b'\r\n') if l.lower().startswith(b'sec-websocket-key')][0]
    w.write(b'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: ' + accept_key(key) + b'\r\n\r\n')
    async for kind, m in messages(r, w):
        w.write(frame(kind, m.upper() if kind == 1 else m[::-1])); await w.drain()
    w.close(); await w.wait_closed(); done.set()
async def main():
    global done
    done = asyncio.Event()
    async with await asyncio.start_server(serve, '127.0.0.1', 0) as s:
        r, w = await asyncio.open_connection(*s.sockets[0].getsockname())
        w.write(b'GET / HTTP/1.1\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n')
        print(await r.readuntil(b'\r\n\r\n'))
        mk = b'\x01\x02\x03\x04'
        w.write(frame(1, b'hi', mask=mk)); print(await read_frame(r))
        w.write(frame(1, b'a', False, mk)); w.write(frame(9, b'p', mask=mk)); w.write(frame(0, b'b', False, mk)); w.write(frame(0, b'c', True, mk))
        print(await read_frame(r)); print(await read_frame(r))
        for n in (125, 126, 65535, 65536):
            w.write(frame(2, bytes(i % 251 for i in range(n)), mask=mk))
            f, o, d = await read_frame(r); print(f, o, len(d), d[:3], d == bytes(i % 251 for i in range(n))[::-1])
        w.write(frame(8, b'\x03\xe8', mask=mk)); print(await read_frame(r)); print(await r.read())
        await done.wait(); w.close(); await w.wait_closed()
asyncio.run(main())
