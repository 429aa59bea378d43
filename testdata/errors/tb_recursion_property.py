import sys
sys.setrecursionlimit(50)
class A:
    @property
    def x(self):
        return self.x
A().x
