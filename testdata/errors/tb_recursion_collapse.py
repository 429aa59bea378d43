def f(n):
    if n == 0:
        raise ValueError("bottom")
    return f(n - 1)

def g(n):
    return f(n)

g(40)
