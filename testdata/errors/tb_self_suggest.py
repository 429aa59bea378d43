class A:
    def __init__(self): self.count = 1
    def f(self): return count
A().f()
