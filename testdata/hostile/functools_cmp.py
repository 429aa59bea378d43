# stopped by: steps
# A comparison function that never returns.
import functools
def cmp(a, b):
    while True:
        pass
sorted([1, 2], key=functools.cmp_to_key(cmp))
