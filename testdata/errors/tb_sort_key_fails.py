def key(x):
    return 10 / x
sorted([3, 0, 1], key=key)
