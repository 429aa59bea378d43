# stopped by: depth
# partial of partial of partial.
import functools
class P:
    def __call__(self):
        return functools.partial(self)()
P()()
