# stopped by: any
def g(x):
    yield from x
x = iter([1])
for _ in range(10 ** 5): x = g(x)
next(x)
while True: pass
