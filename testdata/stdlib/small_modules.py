"""graphlib, errno, atexit, __future__, importlib, timeit."""
from __future__ import annotations
import __future__
import atexit
import errno
import graphlib
import importlib
import importlib.util
import sys
import timeit


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


print(annotations, __future__.all_feature_names, __future__.division.getOptionalRelease(), __future__.annotations.getMandatoryRelease(), __future__.generators.compiler_flag)

# --- graphlib ---

ts = graphlib.TopologicalSorter({'D': {'B', 'C'}, 'C': {'A'}, 'B': {'A'}})
order = list(ts.static_order())
print(order[0], order[-1], sorted(order))
ts = graphlib.TopologicalSorter()
ts.add(1, 2, 3)
ts.add(2, 4)
ts.add(3)
ts.add(1)
attempt(ts.get_ready)
attempt(ts.done, 1)
attempt(ts.is_active)
ts.prepare()
attempt(ts.prepare)
attempt(ts.add, 5)
print(bool(ts), ts.get_ready(), ts.get_ready())
attempt(ts.done, 99)
attempt(ts.done, 1)
ts.done(4)
attempt(ts.done, 4)
print(ts.get_ready(), ts.is_active())
ts.done(2, 3)
print(ts.get_ready())
ts.done(1)
print(ts.is_active(), ts.get_ready())
for g in ({1: [2], 2: [1]}, {1: [1]}, {1: [2], 2: [3], 3: [1], 4: [1]}, {'a': ['b'], 'b': ['c'], 'c': ['d'], 'd': ['b']}):
    try:
        list(graphlib.TopologicalSorter(g).static_order())
    except graphlib.CycleError as e:
        print(e.args, isinstance(e, ValueError))
print(list(graphlib.TopologicalSorter({3: [1, 2], 2: [1]}).static_order()), list(graphlib.TopologicalSorter().static_order()))
attempt(graphlib.TopologicalSorter, {1: 2})
attempt(graphlib.TopologicalSorter().add, [])
print(graphlib.TopologicalSorter[int])

# --- errno ---

print(errno.ENOENT, errno.EACCES, errno.EAGAIN, errno.errorcode[2], errno.errorcode[11], errno.errorcode[35], errno.errorcode[95], len(errno.errorcode), len(dir(errno)))

# --- importlib ---

m = importlib.import_module('collections.abc')
print(m is sys.modules['collections.abc'], importlib.import_module('.abc', 'collections') is m)
attempt(importlib.import_module, 'no_such_module')
attempt(importlib.import_module, 'no.such')
attempt(importlib.import_module, '.abc')
attempt(importlib.import_module, '..abc', 'collections')
attempt(importlib.import_module, '')
attempt(importlib.reload, 3)
attempt(importlib.util.find_spec, 'no_such_module')
attempt(importlib.util.find_spec, '.x')
print(importlib.util.find_spec('json').name, importlib.util.resolve_name('.abc', 'collections'), importlib.util.resolve_name('x.y', None))
importlib.invalidate_caches()
print(importlib.__import__ is __import__ or True, importlib.__all__)
spec = importlib.util.find_spec('graphlib')
mod = importlib.util.module_from_spec(spec)
print(mod.__name__, mod.__spec__ is spec)

# --- timeit ---

print(type(timeit.timeit('x = 1', number=10)), len(timeit.repeat('pass', repeat=3, number=5)))
clock = iter(range(100))
t = timeit.Timer('total += n', 'total = 0; n = 2', timer=lambda: next(clock))
print(t.timeit(5), t.repeat(2, 3))
seen = []
print(timeit.timeit(lambda: seen.append(1), number=4, timer=lambda: next(clock)), seen)
print(timeit.timeit('seen.append(n)', 'n = 7', number=2, globals=globals(), timer=lambda: next(clock)), seen)
attempt(timeit.Timer, 3)
attempt(timeit.Timer, 'pass', 3)
attempt(timeit.Timer, 'return 1 +')
ticks = iter([0, 0.05, 0, 0.1, 0, 0.15, 0, 0.3])
print(timeit.Timer('pass', timer=lambda: next(ticks)).autorange(lambda n, s: print('callback', n, s)))
print(timeit.default_number, timeit.default_repeat)

# --- atexit ---


@atexit.register
def last():
    print('registered first, runs last')


def args(a, *, b):
    print('args', a, b)


atexit.register(args, 1, b=2)
print(atexit._ncallbacks())
atexit.register(print, 'unregistered')
atexit.unregister(print)
attempt(atexit.register, 3)
attempt(atexit.register)


def during():
    print('during')
    atexit.register(print, 'registered at the end')


atexit.register(during)
print(atexit.register(len) is len)
atexit.unregister(len)
print('end of script')
