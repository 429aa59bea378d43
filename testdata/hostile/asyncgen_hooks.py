# stopped by: any
# Hooks of async generators that make async generators.
import sys
async def gen():
    while True:
        yield 1
kept = []
def first(g):
    kept.append(g)
    h = gen()
    h.asend(None).send(None)
sys.set_asyncgen_hooks(firstiter=first, finalizer=lambda g: kept.append(g))
while True:
    try:
        gen().asend(None).send(None)
    except (StopIteration, RecursionError):
        pass
