class A:
    @property
    def x(self):
        return 1

    @x.deleter
    def x(self):
        raise AttributeError("kept")

a = A()
try:
    a.x = 3
except AttributeError as e:
    print(e)
del a.x
