# Iterators of itertools copied and pickled at every place.
import copy, pickle, warnings
from itertools import *
import operator
warnings.simplefilter('ignore')
def add(a, b): return a * 10 + b
def second(a, b): return b
def small(x): return x < 3
makers = [
    lambda: accumulate([1, 2, 3]), lambda: accumulate([1, 2, 3], add), lambda: accumulate([1, 2], initial=100), lambda: accumulate([None, None, 3], second),
    lambda: chain('ab', [], 'cd'), lambda: chain(), lambda: chain.from_iterable(['ab', 'c']),
    lambda: combinations('abcd', 2), lambda: combinations('ab', 3), lambda: combinations('abc', 0), lambda: combinations_with_replacement('abc', 2), lambda: combinations_with_replacement('', 2),
    lambda: permutations('abc'), lambda: permutations('abc', 2), lambda: permutations('a', 2), lambda: product('ab', [1, 2]), lambda: product(), lambda: product('', 'a'), lambda: product('ab', repeat=2),
    lambda: compress('abcd', [1, 0, 1, 1]), lambda: islice(count(), 3), lambda: islice(count(5, 2), 3), lambda: islice(range(10), 2, 8, 3), lambda: islice('abc', None),
    lambda: islice(cycle('abc'), 5), lambda: repeat('x', 3), lambda: dropwhile(small, [1, 5, 2]), lambda: takewhile(small, [1, 2, 5, 1]),
    lambda: filterfalse(small, [1, 5, 2, 6]), lambda: filterfalse(None, [0, 1, '']), lambda: starmap(pow, [(2, 3), (3, 2)]), lambda: zip_longest('abc', 'x', fillvalue='-'), lambda: zip_longest(),
]
for make in makers:
    full = list(make())
    print(type(make()).__name__, full)
    for done in range(len(full) + 2):
        it = make()
        for _ in range(done): next(it, None)
        got = []
        for f in [copy.deepcopy, copy.copy] + [lambda x, p=p: pickle.loads(pickle.dumps(x, p)) for p in range(6)]:
            it = make()
            for _ in range(done): next(it, None)
            try:
                c = f(it)
                got.append(list(c))
            except Exception as e:
                got.append(f'{type(e).__name__} {e}')
        print(' ', done, got[0] if all(g == got[0] for g in got) else got)
for it in [count(3), count(3, 1), count(1.5), count(3, -2), count(2**70), repeat(1), repeat(1, 4), cycle('ab')]:
    try: print(it.__reduce__()[1:] if not isinstance(it, cycle) else str(it.__reduce__()[2]), next(it), type(copy.copy(it)).__name__, next(copy.copy(it)))
    except Exception as e: print(type(e).__name__, e)
c = cycle('abc'); next(c); next(c); print(list(islice(copy.deepcopy(c), 8))); next(c); next(c); print(list(islice(copy.deepcopy(c), 8)), c.__reduce__()[2])
for s in [(), 3, (1,), ([1], 'x'), (['x', 'y'], 0), (['x', 'y'], 1)]:
    c = cycle('ab')
    try: t = str(s); c.__setstate__(s); print(t, list(islice(c, 6)))
    except TypeError as e: print('TypeError', s)
for s in [(), 3, [], (1,), ('a', 'b'), (iter('xy'),), (iter([iter('x')]), iter('y')), (iter([]), iter([]), 3)]:
    c = chain('ab')
    try: c.__setstate__(s); print(list(c))
    except TypeError as e: print('TypeError', s if not s or 'iter' not in repr(s) else '')
for p in [product('ab', 'cd'), combinations('abcd', 2), combinations_with_replacement('abc', 2)]:
    for s in [(0, 0x1000), (-5, 1), (1,), [0, 1], 5, ('x', 1)]:
        q = type(p)(*p.__reduce__()[1])
        try: q.__setstate__(s); print(s, list(q))
        except Exception as e: print(type(e).__name__)
q = permutations('abc', 2)
for s in [((0, 1, 2), (3, 2)), ((2, 1, 0), (1, 1)), ((0, 9, -1), (9, 9)), ((0, 1), (1, 2)), (0, 1)]:
    try: q.__setstate__(s); print(s, list(q))
    except Exception as e: print(type(e).__name__)
g = groupby('AAABBC')
print([(k, list(v)) for k, v in copy.deepcopy(g)])
next(g); print([(k, list(v)) for k, v in pickle.loads(pickle.dumps(g))])
warnings.simplefilter('error')
for f in [lambda: copy.copy(count()), lambda: cycle('a').__setstate__(([], 0)), lambda: pickle.dumps(repeat(1)), lambda: copy.copy(pairwise('a')), lambda: copy.copy(batched('a', 1))]:
    try: print(type(f()))
    except Exception as e: print(type(e).__name__, e)
