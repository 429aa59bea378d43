# stopped by: any
# A function that is one very long display.
src = "def f(x): return [" + ", ".join(f"(x * {i} + max(x, {i}))" for i in range(60_000)) + "]"
ns = {}
exec(src, ns)
while True:
    ns["f"](1)
