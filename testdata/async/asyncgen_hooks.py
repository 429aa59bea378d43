# sys.set_asyncgen_hooks: who is told of async generators, and when.
import asyncio
import sys
import threading


async def numbers():
    try:
        for n in range(5):
            yield n
    finally:
        print('  closing')


def first(g):
    print('  first', g.__name__)


def final(g):
    print('  final', g.__name__)
    try:
        g.aclose().send(None)
    except StopIteration:
        print('  closed')


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as e:
        return e.value


print(sys.get_asyncgen_hooks(), type(sys.get_asyncgen_hooks()).__name__, len(sys.get_asyncgen_hooks()))
for args, kwargs in [((1,), {}), ((None, 2), {}), ((1, 2, 3), {}), ((), {'x': 1}), ((), {'firstiter': 1}), ((first, 5), {}),
                     ((), {'firstiter': first, 'finalizer': 'no'})]:
    try:
        sys.set_asyncgen_hooks(*args, **kwargs)
    except TypeError as e:
        print(e)
    print(sys.get_asyncgen_hooks() == (None, None))
sys.set_asyncgen_hooks(first)
print(sys.get_asyncgen_hooks().firstiter is first, sys.get_asyncgen_hooks().finalizer)
sys.set_asyncgen_hooks(finalizer=final)
print(sys.get_asyncgen_hooks() == (first, final))
g = numbers()
print('made')
a = g.__anext__()
print('asked')
print(step(a), step(anext(g)))
print(step(g.aclose()))
for make in (lambda g: g.asend(None), lambda g: g.athrow(ValueError), lambda g: g.aclose(), lambda g: g.__aiter__().__anext__()):
    g = numbers()
    aw = make(g)
    print('told')
    aw.close()


async def leave():
    async for n in numbers():
        print(n)
        break
    print('left')


step(leave())
sys.set_asyncgen_hooks(None, None)
step(leave())


def refuse(g):
    raise ValueError('not this one')


sys.set_asyncgen_hooks(firstiter=refuse)
try:
    numbers().__anext__()
except ValueError as e:
    print(e)
print(sys.get_asyncgen_hooks().firstiter is refuse)
sys.set_asyncgen_hooks(first, final)
t = threading.Thread(target=lambda: print('thread', sys.get_asyncgen_hooks()))
t.start()
t.join()


async def inside():
    hooks = sys.get_asyncgen_hooks()
    print([h.__name__ for h in hooks], hooks[0].__self__ is asyncio.get_running_loop())
    g = numbers()
    print(await anext(g))
    sys.set_asyncgen_hooks(first, final)
    h = numbers()
    print(await anext(h))
    await h.aclose()
    print('end')


asyncio.run(inside())
print(sys.get_asyncgen_hooks() == (first, final))
sys.set_asyncgen_hooks(None, None)


class Loop(asyncio.SelectorEventLoop):
    def _asyncgen_firstiter_hook(self, agen):
        print('  loop: first', agen.__name__)
        super()._asyncgen_firstiter_hook(agen)

    def _asyncgen_finalizer_hook(self, agen):
        print('  loop: final', agen.__name__)
        super()._asyncgen_finalizer_hook(agen)


async def both():
    async for n in numbers():
        break
    await asyncio.sleep(0)


with asyncio.Runner(loop_factory=Loop) as r:
    r.run(both())
