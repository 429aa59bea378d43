class M(type):
    def __new__(mcls, name, bases, ns, **kw):
        if "run" not in ns:
            raise TypeError(f"{name} has no run()")
        return super().__new__(mcls, name, bases, ns)
class A(metaclass=M):
    def run(self): pass
class B(A):
    pass
