# stopped by: steps
class C:
    @property
    def __class__(self):
        return type(self.__class__) if False else C
    @__class__.setter
    def __class__(self, v):
        pass
c = C()
while True:
    isinstance(c, C)
    c.__class__ = int
    isinstance(c, (int, str, C))
