# stopped by: any
# A namespace that never ends.
class N(dict):
    def keys(self):
        while True:
            yield "a"
class M(type):
    def __prepare__(name, bases):
        return N()
class C(metaclass=M):
    while True:
        pass
