# stopped by: depth
class N:
    def __add__(self, o):
        return NotImplemented
    def __radd__(self, o):
        return o + self
N() + N() if False else 1 + N()
