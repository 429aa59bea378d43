# The gc module: what scripts can see of it.
import gc
import weakref


def check(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
print(gc.get_debug(), gc.set_debug(gc.DEBUG_STATS & 0), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
gc.set_threshold(5)
print(gc.get_threshold()[0])
gc.set_threshold(700, 20, 30)
print(len(gc.get_threshold()), len(gc.get_count()))
check(gc.collect, 3)
check(gc.collect, -1)
check(gc.collect, 'x')
check(gc.set_threshold)
check(lambda: gc.collect(generation=0) >= 0)
print(type(gc.collect()).__name__, gc.garbage, gc.callbacks)
for o in (1, 'x', 1.5, None, True, b'', 1j, [], [1], {}, {1: 2}, {1: []}, object, lambda: 1):
    print(gc.is_tracked(o), end=' ')
print()


class Node:
    pass


a, b = Node(), Node()
a.other, b.other = b, a
r = weakref.ref(a, lambda _: print('cycle gone'))
print(gc.is_tracked(a), gc.is_finalized(a))
del a, b
gc.collect()
print(r())


def note(phase, info):
    print(phase, sorted(info), info['generation'])


gc.callbacks.append(note)
gc.collect(1)
gc.callbacks.remove(note)
gc.freeze()
gc.unfreeze()
print(gc.get_freeze_count(), [sorted(s) for s in gc.get_stats()] == [['collected', 'collections', 'uncollectable']] * 3)
x = [1, [2], {}]
print([2] in gc.get_referents(x), {} in gc.get_referents(x), gc.get_referents(), gc.get_referents(1))
print(type(gc.get_objects()).__name__)
for g in (-1, 3):
    try:
        gc.get_objects(g)
    except ValueError as e:
        print(e)
