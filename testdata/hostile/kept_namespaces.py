# stopped by: memory
import types
l = []
while True: l.append(types.SimpleNamespace(a=1, b='x' * 100))
