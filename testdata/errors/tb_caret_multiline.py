def f(*a): return a
x = None
f(1,
  f(2,
    x.y.z,
    3),
  4)
