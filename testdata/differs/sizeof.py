# sys.getsizeof() and __sizeof__() give whole numbers for every object, but not CPython's: the objects of
# Ouro are laid out otherwise.
import sys

for x in (None, [], {1: 2}, set(), range(3), len, int, sys, object(), Exception(), iter([]), b"x"):
    n = x.__sizeof__() if not isinstance(x, type) else type.__sizeof__(x)
    print(type(x).__name__, type(n).__name__, n > 0, sys.getsizeof(x) > 0)
print(sys.getsizeof(set()), sys.getsizeof(range(3)), sys.getsizeof(len))
