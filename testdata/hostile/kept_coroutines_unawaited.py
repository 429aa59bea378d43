# stopped by: memory
async def f(x): return x
l = []
while True: l.append(f('y' * 100))
