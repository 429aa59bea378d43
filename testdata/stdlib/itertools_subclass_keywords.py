# A subclass with an __init__ of its own takes keywords, as CPython's do.
import itertools
import operator

for base, args in [(itertools.filterfalse, (None, [0, 1])), (itertools.chain, ([1], [2])), (itertools.cycle, ([1],)),
                   (itertools.starmap, (operator.pow, [(3, 2)])), (itertools.islice, ([1, 2, 3], 1)),
                   (itertools.takewhile, (bool, [1, 0])), (itertools.dropwhile, (bool, [0, 1])),
                   (itertools.pairwise, ([1, 2],)), (itertools.count, (3,)), (itertools.permutations, ([1, 2],)),
                   (itertools.zip_longest, ([1], [2])), (itertools.groupby, ([1],))]:
    class Plain(base):
        pass

    class WithInit(base):
        def __init__(self, *args, newarg=None):
            self.newarg = newarg

    class WithNew(base):
        def __new__(cls, *args, newarg=None):
            self = super().__new__(cls, *args)
            self.newarg = newarg
            return self

    for cls in Plain, WithInit, WithNew:
        try:
            x = cls(*args, newarg=3)
            print(base.__name__, cls.__name__, x.newarg, next(x))
        except TypeError as e:
            print(base.__name__, cls.__name__, e)
