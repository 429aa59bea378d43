# stopped by: any
class NS(dict):
    def __setitem__(self, k, v):
        while True: dict.__setitem__(self, k, v)
class M(type):
    @classmethod
    def __prepare__(m, *a): return NS()
class A(metaclass=M): x = 1
