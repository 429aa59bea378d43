# stopped by: any
class A: pass
subs = [type("S", (A,), {}) for i in range(20000)]
while True:
    A.__subclasses__()
