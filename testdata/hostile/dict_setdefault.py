# stopped by: memory
# A cache that never forgets.
cache = {}
i = 0
while True:
    cache.setdefault(str(i), []).append("x" * 100)
    i += 1
