# stopped by: steps
# Calls a bound method of a bound method, very deep.
class A:
    def f(*args): pass
m = A().f
M = type(m)
for i in range(30000):
    m = M(m, i)
while True:
    m()
