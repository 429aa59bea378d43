import sys
sys.setrecursionlimit(60)
class A:
    def __getattr__(self, name):
        return getattr(self, name + "_")
A().y
