# stopped by: any
# super objects are kept.
class A:
    pass
a = A()
kept = []
while True:
    kept.append(super(A, a))
    kept.append(A.__init__.__get__(a))
