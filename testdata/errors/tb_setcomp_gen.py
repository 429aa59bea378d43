def g(xs):
    return sum(1 / x
               for x in xs
               if x is not None)
g([1, 2, None, 0])
