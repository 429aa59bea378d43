# stopped by: memory
# A deep recursion that holds much.
def f(n):
    x = [n] * 100_000
    return f(n - 1) if n else 0
f(900)
