def f():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2:
                continue

f()
