# stopped by: memory
async def g():
    x = 'y' * 1000
    yield x
l = []
while True:
    a = g()
    try: a.asend(None).send(None)
    except StopIteration: pass
    l.append(a)
