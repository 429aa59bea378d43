# stopped by: any
# Exceptions that keep the frames of a deep recursion.
l = []
def f(n):
    big = "x" * 1000 + str(n)
    if n:
        f(n - 1)
    else:
        raise ValueError(big)
while True:
    try:
        f(100)
    except ValueError as e:
        l.append(e)
