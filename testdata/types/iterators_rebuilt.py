# Iterators say how to rebuild them: copy, __reduce__, __setstate__, __length_hint__.
import copy
def mk():
    d = {1: 'a', 2: 'b', 3: 'c'}
    yield 'list', iter([1,2,3]); yield 'tuple', iter((1,2,3)); yield 'listrev', reversed([1,2,3]); yield 'range', iter(range(3,9,2)); yield 'long', iter(range(10**20, 10**20+3))
    yield 'neg', iter(range(5,-5,-3)); yield 'dict', iter(d); yield 'values', iter(d.values()); yield 'items', iter(d.items()); yield 'rkeys', reversed(d); yield 'ritems', reversed(d.items()); yield 'rvalues', reversed(d.values())
    yield 'str', iter('abc'); yield 'uni', iter('aßc'); yield 'bytes', iter(b'abc'); yield 'bytearray', iter(bytearray(b'abc')); yield 'set', iter({7}); yield 'fset', iter(frozenset({7}))
    class S:
        def __getitem__(self, i):
            if i > 2: raise IndexError
            return i
        def __len__(self): return 3
        def __repr__(self): return 'S'
    yield 'seq', iter(S()); yield 'rev', reversed(S()); yield 'enum', enumerate('xyz', 5); yield 'zip', zip('ab', [1,2]); yield 'strict', zip('ab', [1,2], strict=True); yield 'map', map(str, [1,2,3]); yield 'filter', filter(None, [0,1,2]); yield 'call', iter(lambda: 1, 2)
    yield 'rr', reversed(range(4)); yield 'tuprev', reversed((1,2,3)); yield 'strrev', reversed('abc')
def unused(it):
    r = it.__reduce__()
    return [getattr(x, '__name__', x) if callable(x) and not isinstance(x, tuple) else x for x in r] if not any('lambda' in str(x) for x in r) else r[0].__name__
for name, it in mk():
    h = it.__length_hint__() if hasattr(it, '__length_hint__') else None
    def show():
        r = it.__reduce__()
        return r[0].__name__, len(r), [list(x) if hasattr(x, '__next__') and name not in ('call',) else type(x).__name__ if callable(x) else x for x in r[1]] if name not in ('enum', 'zip', 'strict', 'map', 'filter') else '', r[2:] if len(r) > 2 else None
    print(name, type(it).__name__, h, show())
    next(it)
    if name == 'call': continue
    print('   after one', it.__length_hint__() if h is not None else None, show())
    c = copy.copy(it) if name not in ('enum', 'zip', 'strict', 'map', 'filter') else it
    print('   copy', type(c).__name__, list(c)[:5], list(it)[:5])
    try: print('   done', it.__length_hint__() if h is not None else None, show())
    except Exception as e: print('   done', type(e).__name__, e)
for f in (lambda: iter([1,2,3]), lambda: iter((1,2,3)), lambda: reversed([1,2,3]), lambda: iter(range(5)), lambda: iter(range(10**20,10**20+5)), lambda: iter('abc'), lambda: iter(b'abc'), lambda: reversed((1,2,3)), lambda: zip([1],[2,3])):
    for state in (0, 1, 2, -1, 100, -100):
        it = f()
        try:
            it.__setstate__(state)
            print(type(it).__name__, state, list(it))
        except Exception as e: print(type(it).__name__, state, type(e).__name__, e)
