# stopped by: steps
f = "{}" * 100000
a = ("x",) * 100000
while True:
    f.format(*a)
