# stopped by: steps
# Generators without a loop whose number doubles with each level.
def f(n):
    if n:
        yield from f(n - 1)
        yield from f(n - 1)
    if False:
        yield

next(f(60), None)
