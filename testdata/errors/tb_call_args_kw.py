def f(alpha, beta): pass
f(alpha=1, betta=2)
