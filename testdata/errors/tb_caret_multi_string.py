def f(s, n):
    return s / n

f("""one
two
three""", 3)
