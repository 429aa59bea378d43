import asyncio, contextlib, contextvars
from contextlib import asynccontextmanager, AsyncExitStack
cur = contextvars.ContextVar('session', default=None)
class Conn:
    def __init__(s, n): s.n = n; s.ops = []
    async def execute(s, sql):
        await asyncio.sleep(0); s.ops.append(sql); print(f'c{s.n}', sql)
        if 'BAD' in sql: raise ValueError('syntax ' + sql)
    def __repr__(s): return f'Conn({s.n})'
class Pool:
    def __init__(s, n): s.free = asyncio.LifoQueue(); s.n = n; s.made = 0; s.used = set()
    @asynccontextmanager
    async def acquire(s):
        if s.free.empty() and s.made < s.n:
            s.made += 1; c = Conn(s.made)
        else: c = await s.free.get()
        s.used.add(c)
        try: yield c
        finally:
            s.used.discard(c); s.free.put_nowait(c); print('release', c)
class Tx:
    def __init__(s, c, depth): s.c, s.d = c, depth
    async def __aenter__(s):
        await s.c.execute('BEGIN' if not s.d else f'SAVEPOINT {s.d}'); return s
    async def __aexit__(s, t, e, tb):
        if t is None: await s.c.execute('COMMIT' if not s.d else f'RELEASE {s.d}')
        else: await asyncio.shield(s.c.execute('ROLLBACK' if not s.d else f'ROLLBACK TO {s.d}')); print('  because', t.__name__)
        return t is not None and issubclass(t, StopIteration)
class Session:
    def __init__(s, pool): s.pool = pool; s.stack = AsyncExitStack(); s.depth = 0; s.dirty = []
    async def __aenter__(s):
        await s.stack.__aenter__()
        s.c = await s.stack.enter_async_context(s.pool.acquire())
        s.tok = cur.set(s)
        s.stack.callback(lambda: print('callback'))
        s.stack.push_async_callback(s.flush)
        return s
    async def flush(s):
        for d in s.dirty: await s.c.execute(f'INSERT {d}')
        s.dirty.clear()
    async def __aexit__(s, *e):
        try: return await s.stack.__aexit__(*e)
        finally: cur.reset(s.tok)
    @asynccontextmanager
    async def begin(s):
        async with Tx(s.c, s.depth) as t:
            s.depth += 1
            try: yield t
            finally: s.depth -= 1
    def add(s, x): s.dirty.append(x)
class Field:
    def __set_name__(s, o, n): s.n = n
    def __get__(s, o, t=None): return s if o is None else o.__dict__.get(s.n)
    def __set__(s, o, v): o.__dict__[s.n] = v; cur.get() and cur.get().add(f'{type(o).__name__}.{s.n}={v!r}')
class Query:
    def __init__(s, m, w=()): s.m, s.w = m, w
    def where(s, **k): return Query(s.m, s.w + tuple(k.items()))
    def __await__(s): return s.all().__await__()
    async def all(s):
        await cur.get().c.execute(f'SELECT {s.m.__name__} {dict(s.w)}'); return [1, 2]
    async def __aiter__(s):
        for r in await s.all(): yield r
class Model:
    name = Field(); age = Field()
    @classmethod
    def q(c): return Query(c)
async def main():
    p = Pool(2)
    async with Session(p) as s:
        async with s.begin():
            m = Model(); m.name = 'x'; m.age = 3
            print(await Model.q().where(a=1))
            try:
                async with s.begin(): await s.c.execute('BAD')
            except ValueError as e: print(repr(e))
            async for r in Model.q().where(b=2): print(r)
    print(cur.get())
    async def user(i, d):
        async with Session(p) as s, s.begin():
            Model().name = i
            await asyncio.sleep(d)
            return [x async for x in Model.q()]
    r = await asyncio.gather(user(1, .01), user(2, .02), user(3, .001)); print(r, p.made)
    t = asyncio.create_task(user(4, 10)); await asyncio.sleep(0.01); t.cancel('no')
    try: await t
    except asyncio.CancelledError as e: print('cancelled', e.args)
    try:
        async with asyncio.timeout(0.01), Session(p) as s, s.begin(), s.begin():
            await asyncio.sleep(1)
    except TimeoutError: print('timeout')
    async with AsyncExitStack() as st:
        a = [await st.enter_async_context(p.acquire()) for _ in range(2)]
        print(a)
        st2 = st.pop_all()
    await st2.aclose(); print(p.free.qsize(), p.used)
    try:
        async with AsyncExitStack() as st:
            await st.enter_async_context(p.acquire())
            @st.push_async_exit
            async def bad(*e): print('bad sees', e[0]); raise KeyError('in exit')
            raise IndexError('body')
    except KeyError as e: print(repr(e), repr(e.__context__))
asyncio.run(main())
