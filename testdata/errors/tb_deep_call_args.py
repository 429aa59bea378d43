def f(x): return x
f(f(f(f(1 if f(0) else f("x" - 1)))))
