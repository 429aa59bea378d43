class A:
    def f(self): raise NotImplementedError
class B(A):
    def f(self):
        return super().f()
B().f()
