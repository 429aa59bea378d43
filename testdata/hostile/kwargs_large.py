# stopped by: any
# Calls with very many keyword arguments.
def f(**kw):
    pass
d = {"a%d" % i: i for i in range(10_000)}
while True:
    f(**d)
