# An actor system: mailboxes, asking, supervision with restarts, stopping in order.
import asyncio
import itertools


class Stop(Exception):
    pass


class Actor:
    ids = itertools.count(1)

    def __init__(self, system, name, strategy='restart'):
        self.system, self.name, self.strategy = system, name, strategy
        self.mailbox = asyncio.Queue(4)
        self.children, self.restarts = [], 0
        self.task = asyncio.create_task(self.run(), name=f'actor:{name}')

    async def run(self):
        self.system.log(f'{self.name} up')
        try:
            await self.started()
            while True:
                message, reply = await self.mailbox.get()
                try:
                    result = await self.receive(message)
                except Stop:
                    if reply:
                        reply.set_result('stopped')
                    break
                except Exception as e:
                    if reply and not reply.done():
                        reply.set_exception(e)
                    if self.strategy == 'restart' and self.restarts < 2:
                        self.restarts += 1
                        self.system.log(f'{self.name} restart {self.restarts}: {e!r}')
                        await self.started()
                    else:
                        raise
                else:
                    if reply and not reply.done():
                        reply.set_result(result)
                finally:
                    self.mailbox.task_done()
        finally:
            for c in reversed(self.children):
                c.task.cancel()
            await asyncio.gather(*(c.task for c in self.children), return_exceptions=True)
            self.system.log(f'{self.name} down')

    async def started(self):
        self.state = 0

    async def tell(self, message):
        await self.mailbox.put((message, None))

    async def ask(self, message, timeout=1):
        reply = asyncio.get_running_loop().create_future()
        await self.mailbox.put((message, reply))
        return await asyncio.wait_for(reply, timeout)

    def child(self, cls, name, **kw):
        c = cls(self.system, f'{self.name}/{name}', **kw)
        self.children.append(c)
        return c


class Counter(Actor):
    async def receive(self, message):
        match message:
            case ('add', int(n)):
                self.state += n
                return self.state
            case 'get':
                return self.state
            case 'slow':
                await asyncio.sleep(5)
            case 'boom':
                raise ValueError('boom')
            case 'stop':
                raise Stop
            case other:
                raise TypeError(f'unknown {other!r}')


class Root(Actor):
    async def started(self):
        self.workers = [self.child(Counter, f'w{i}', strategy='restart' if i else 'stop') for i in range(3)]
        self.next = itertools.cycle(self.workers)

    async def receive(self, message):
        if message == 'status':
            return [w.task.done() for w in self.workers]
        return await next(self.next).ask(message)


class System:
    def __init__(self):
        self.lines = []

    def log(self, line):
        print('*', line)

    async def main(self):
        root = Root(self, 'root')
        for m in [('add', 1), ('add', 2), ('add', 3), 'get', 'get', 'nonsense', 'boom', 'get']:
            try:
                print(m, '->', await root.ask(m))
            except Exception as e:
                print(m, '->', repr(e))
            await asyncio.sleep(0)
        print(await root.ask('status'))
        other = Counter(self, 'other')
        await asyncio.gather(*(other.tell(('add', i)) for i in range(20)))
        await other.mailbox.join()
        print(await other.ask('get'))
        try:
            await other.ask('slow', 0.5)
        except TimeoutError as e:
            print('too slow', repr(e))
        waiting = asyncio.create_task(other.ask('get', 20))
        await asyncio.sleep(0)
        print(await waiting)
        print(await other.ask('stop'))
        root.task.cancel('bye')
        try:
            await root.task
        except asyncio.CancelledError as e:
            print('root', e.args)
        for t in (w.task for w in root.workers):
            print(t.get_name(), t.cancelled(), None if t.cancelled() else t.exception())
        print(len(asyncio.all_tasks()))


asyncio.run(System().main())
