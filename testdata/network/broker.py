import asyncio, json, contextlib
class Broker:
    def __init__(self): self.topics = {}
    @contextlib.asynccontextmanager
    async def subscribe(self, topic, size=0):
        q = asyncio.Queue(size); self.topics.setdefault(topic, []).append(q)
        try: yield q
        finally:
            self.topics[topic].remove(q)
            if not self.topics[topic]: del self.topics[topic]
    async def publish(self, topic, m):
        n = 0
        for q in list(self.topics.get(topic, ())):
            with contextlib.suppress(asyncio.QueueShutDown): await q.put(m); n += 1
        return n
    def shutdown(self, immediate=False):
        for qs in self.topics.values():
            for q in qs: q.shutdown(immediate)
b = Broker()
async def handle(r, w):
    subs = set(); lock = asyncio.Lock()
    async def pump(topic):
        async with b.subscribe(topic, 2) as q:
            async with lock: w.write(json.dumps(['ok', topic]).encode() + b'\n')
            try:
                while True:
                    m = await q.get()
                    async with lock: w.write(json.dumps(['msg', topic, m]).encode() + b'\n'); await w.drain()
                    q.task_done()
            except asyncio.QueueShutDown:
                w.write(json.dumps(['bye', topic]).encode() + b'\n')
    try:
        async with asyncio.TaskGroup() as tg:
            async for line in r:
                cmd, *args = json.loads(line)
                if cmd == 'sub': subs.add(tg.create_task(pump(*args)))
                elif cmd == 'pub':
                    n = await b.publish(*args)
                    async with lock: w.write(json.dumps(['sent', n]).encode() + b'\n')
                elif cmd == 'boom': raise KeyError(args[0])
            for s in subs: s.cancel()
    except* KeyError as eg:
        print('server saw', eg.exceptions)
    finally:
        w.close()
        with contextlib.suppress(ConnectionError): await w.wait_closed()
async def main():
    srv = await asyncio.start_server(handle, '127.0.0.1', 0)
    addr = srv.sockets[0].getsockname()
    async def conn(): return await asyncio.open_connection(*addr)
    async def send(w, *m): w.write(json.dumps(m).encode() + b'\n'); await w.drain()
    async def recv(r): return json.loads(await r.readline())
    async with srv:
        cs = [await conn() for _ in range(3)]
        for i, (r, w) in enumerate(cs):
            await send(w, 'sub', 'news'); print(i, await recv(r))
        pr, pw = await conn()
        for i in range(3):
            await send(pw, 'pub', 'news', {'n': i}); print(await recv(pr))
            print([await recv(r) for r, w in cs])
        cs[0][1].write_eof(); print('eof', await cs[0][0].read())
        await send(pw, 'pub', 'news', 'x'); print(await recv(pr))
        await send(cs[1][1], 'boom', 'k')
        print([await recv(cs[1][0]), await cs[1][0].read()])
        print('topics', {k: len(v) for k, v in b.topics.items()})
        b.shutdown(); print(await recv(cs[2][0]), await recv(cs[2][0]))
        for r, w in cs + [(pr, pw)]: w.close(); await w.wait_closed()
asyncio.run(main())
