# stopped by: any
# Namespaces inside namespaces.
import types
n = types.SimpleNamespace()
for i in range(300000):
    n = types.SimpleNamespace(a=n)
repr(n)
