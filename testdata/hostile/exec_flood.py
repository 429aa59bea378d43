# stopped by: any
while True:
    ns = {}
    exec('def f(a, b=1, *c, **d):\n    return [x for x in c if x]\nclass C:\n    def m(self): return f', ns)
