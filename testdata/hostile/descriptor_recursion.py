# stopped by: any
class D:
    def __get__(self, o, t): return o.d
    def __set__(self, o, v): o.d = v
class A: d = D()
try: A().d
except RecursionError: A().d = 1
