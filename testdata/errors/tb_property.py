class A:
    @property
    def v(self):
        return self._v
    @v.setter
    def v(self, x):
        raise ValueError("read only")
a = A()
try:
    a.v = 1
except ValueError as e:
    print(e)
a.v
