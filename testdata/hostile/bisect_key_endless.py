# stopped by: steps
import bisect
def key(x):
    while True:
        pass
bisect.bisect([1, 2, 3], 2, key=key)
