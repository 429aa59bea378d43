# stopped by: any
# Namespaces inside each other.
import types
n = types.SimpleNamespace()
for i in range(200_000):
    n = types.SimpleNamespace(a=n)
for f in repr, hash, lambda n: n == types.SimpleNamespace(a=n):
    try:
        f(n)
    except (RecursionError, TypeError):
        pass
m = types.SimpleNamespace(a=n)
while True:
    try:
        m == types.SimpleNamespace(a=types.SimpleNamespace(a=n))
        repr(m)
    except RecursionError:
        pass
