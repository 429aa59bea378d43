def a(n): return b(n)
def b(n): return c(n)
def c(n): return a(n + 1)
import sys
sys.setrecursionlimit(60)
a(0)
