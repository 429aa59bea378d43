# stopped by: memory
class D:
    def __set_name__(self, owner, name):
        setattr(owner, name + "a", D())
        kept.append(name * 1000)
        self.__class__.__set_name__(D(), owner, name + "b")
kept = []
import sys
sys.setrecursionlimit(100000)
while True:
    try:
        class C:
            x = D()
    except RecursionError:
        pass
