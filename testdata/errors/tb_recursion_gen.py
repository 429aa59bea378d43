def gen(n):
    if n == 0:
        1 / 0
    yield from gen(n - 1)

list(gen(15))
