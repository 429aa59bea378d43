# stopped by: depth
# Raises the recursion limit and recurses through built-ins.
import sys
sys.setrecursionlimit(10 ** 9)
class R:
    def __repr__(self):
        return repr([self])
repr(R())
