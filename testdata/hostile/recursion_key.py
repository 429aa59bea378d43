# stopped by: depth
# A sort key that sorts.
def key(x):
    return sorted([1, 2], key=key)
sorted([1, 2], key=key)
