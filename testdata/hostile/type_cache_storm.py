# stopped by: steps
class A:
    pass
class B(A):
    pass
b = B()
i = 0
while True:
    i += 1
    A.x = i
    b.x
    setattr(A, f"a{i % 1000}", i)
    getattr(b, f"a{i % 1000}")
