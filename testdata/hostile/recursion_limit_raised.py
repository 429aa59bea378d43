# stopped by: depth
# Raises the recursion limit and recurses.
import sys
sys.setrecursionlimit(10 ** 9)
def f():
    return f()
f()
