# Deep recursion through special methods, and argument slots after it.
class A:
    def __call__(self): return self()
    def __iter__(self): return iter(self)


for g in (lambda: A()(), lambda: iter(A())):
    try:
        print(g())
    except RecursionError:
        print("RecursionError")
print(len([iter(x) for x in ([], (), "")]), max(1, 2), sorted([2, 1]))
