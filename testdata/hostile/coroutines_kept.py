# stopped by: memory
# Coroutines that are never awaited.
async def f():
    pass
l = []
while True:
    l.append(f())
