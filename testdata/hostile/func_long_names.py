# stopped by: memory
kept = []
def f(): pass
f.__qualname__ = f.__name__ = "f" * 1_000_000
while True:
    kept.append(repr(f)); kept.append(f"{f}"); kept.append("%r" % f); kept.append(repr(f.__get__(1)))
    try: f(1)
    except TypeError as e: kept.append(e)
