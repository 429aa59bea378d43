# stopped by: any
# A match statement of very many patterns, in a function.
src = "def f(x):\n  match x:\n" + "".join(f"    case [{i}, *_] | {{'k{i}': _}}: return {i}\n" for i in range(20_000))
ns = {}
exec(src, ns)
while True:
    ns["f"]([1, 2])
