from functools import partial, reduce
reduce(lambda a, b: a + b, [1, "x"])
