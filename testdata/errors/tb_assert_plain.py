def f(a, b):
    assert a < b
f(2,
  1)
