def f(n):
    if n == 0:
        g(6)
    f(n - 1)
def g(n):
    if n == 0:
        raise ValueError("deep")
    g(n - 1)
f(6)
