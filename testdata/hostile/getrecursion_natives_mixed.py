# stopped by: depth
# Recursion by way of sorted, map and min.
def f(x):
    return min(map(f, sorted([1, 2])))
f(1)
