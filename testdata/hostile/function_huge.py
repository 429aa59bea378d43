# stopped by: any
# One function with a body of a hundred thousand statements.
src = "def f():\n" + "".join(f"    x{i % 100} = [{i}, {i} + 1, (lambda: {i})]\n" for i in range(100_000))
ns = {}
exec(src, ns)
while True:
    ns["f"]()
