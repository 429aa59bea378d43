from functools import lru_cache
@lru_cache
def f(n): return f(n - 1) + 1 if n else 1 / n
f(3)
