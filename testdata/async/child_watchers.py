# Child watchers: deprecated, but there.

import asyncio
import warnings

warnings.simplefilter('always')


def caught(f, *args):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try:
            r = f(*args)
        except Exception as e:
            r = e
    print(type(r).__name__, [(x.category.__name__, str(x.message)) for x in w])
    return r


for cls in (asyncio.SafeChildWatcher, asyncio.FastChildWatcher, asyncio.MultiLoopChildWatcher, asyncio.ThreadedChildWatcher,
            asyncio.PidfdChildWatcher, asyncio.AbstractChildWatcher):
    w = caught(cls)
    print(cls.__module__, cls.__qualname__, [b.__name__ for b in cls.__mro__ if not b.__name__.startswith('_')])
    print(caught(w.is_active))
w = caught(asyncio.get_child_watcher)
print(type(w).__name__, w.is_active(), w is caught(asyncio.get_child_watcher))
with w as same:
    print(same is w)
caught(asyncio.set_child_watcher, asyncio.ThreadedChildWatcher())
caught(asyncio.set_child_watcher, None)
caught(asyncio.set_child_watcher, 3)
caught(type, 'Mine', (asyncio.AbstractChildWatcher,), {})
