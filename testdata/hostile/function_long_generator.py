# stopped by: any
# A generator with a very long body.
src = "def f():\n" + "".join(f"    x{i % 100} = (yield {i}) or [{i}, {i} + 1]\n" for i in range(50_000))
ns = {}
exec(src, ns)
for x in ns["f"]():
    pass
while True:
    sum(1 for _ in ns["f"]())
