# stopped by: steps
s = "\ud800" * 1_000_000
while True:
    s.encode("utf-8", "surrogatepass")
    s.encode("utf-8", "replace")
    s.encode("utf-16", "surrogatepass")
    repr(s)
