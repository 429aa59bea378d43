import asyncio, struct, json
HDR = struct.Struct('!BI')
class Frame:
    TEXT, JOIN, LEAVE, ERR = range(1, 5)
    @staticmethod
    async def read(r):
        try: k, n = HDR.unpack(await r.readexactly(HDR.size))
        except asyncio.IncompleteReadError as e:
            if e.partial: raise
            return None
        if n > 1000: raise ValueError('frame too large')
        return k, json.loads(await r.readexactly(n))
    @staticmethod
    def write(w, k, obj):
        b = json.dumps(obj).encode(); w.write(HDR.pack(k, len(b)) + b)
class Room:
    def __init__(s): s.members = {}; s.log = []
    async def handle(s, r, w):
        nick = None
        try:
            while (f := await Frame.read(r)) is not None:
                k, o = f
                if k == Frame.JOIN:
                    if o in s.members:
                        Frame.write(w, Frame.ERR, f'{o} is taken'); await w.drain(); continue
                    nick = o; s.members[nick] = w; s.cast(Frame.JOIN, nick)
                elif k == Frame.TEXT: s.cast(k, [nick, o])
                elif k == Frame.LEAVE: break
                await asyncio.gather(*(m.drain() for m in s.members.values()))
        except ValueError as e:
            Frame.write(w, Frame.ERR, str(e)); s.log.append(repr(e))
        except (asyncio.IncompleteReadError, ConnectionError) as e:
            s.log.append(f'{type(e).__name__} {getattr(e, "expected", None)}')
        finally:
            if nick: s.members.pop(nick, None); s.cast(Frame.LEAVE, nick)
            w.close()
            try: await w.wait_closed()
            except ConnectionError: pass
    def cast(s, k, o):
        for m in s.members.values(): Frame.write(m, k, o)
class Client:
    async def open(s, port, nick):
        s.r, s.w = await asyncio.open_connection('127.0.0.1', port); s.nick = nick
        s.got = asyncio.Queue(); s.task = asyncio.create_task(s.pump())
        Frame.write(s.w, Frame.JOIN, nick); return s
    async def pump(s):
        while (f := await Frame.read(s.r)): await s.got.put(f)
        await s.got.put(None)
    def say(s, t): Frame.write(s.w, Frame.TEXT, t)
    async def expect(s, n): return [await asyncio.wait_for(s.got.get(), 5) for _ in range(n)]
    async def bye(s):
        Frame.write(s.w, Frame.LEAVE, None); await s.w.drain(); await s.task; s.w.close(); await s.w.wait_closed()
async def main():
    room = Room()
    async with await asyncio.start_server(room.handle, '127.0.0.1', 0) as srv:
        port = srv.sockets[0].getsockname()[1]
        a = await Client().open(port, 'ann'); print(await a.expect(1))
        b = await Client().open(port, 'bob'); print(await b.expect(1), await a.expect(1))
        x = await Client().open(port, 'ann'); print(await x.expect(1)); 
        a.say('hello'); print(await a.expect(1), await b.expect(1))
        for i in range(3): b.say(i)
        print(await a.expect(3), await b.expect(3))
        x.w.write(HDR.pack(1, 5000)); print(await x.expect(2)); x.w.close()
        y = await Client().open(port, 'yan'); print(await y.expect(1), await a.expect(1), await b.expect(1))
        y.w.write(HDR.pack(1, 50) + b'abc'); y.w.close(); print(await a.expect(1), await b.expect(1))
        await b.bye(); print(await a.expect(1))
        print(sorted(room.members), room.log)
        await a.bye()
        print(room.members)
asyncio.run(main())
