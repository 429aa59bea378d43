# stopped by: any
def g(x):
    for i in x: yield i
x = iter(range(10 ** 9))
for _ in range(10 ** 5): x = g(x)
for i in x: pass
