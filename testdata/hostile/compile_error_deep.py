# stopped by: any
s = "(" * 150 + "1 1" + ")" * 150
t = "f(" * 90 + "a b"
while True:
    for x in (s, t, "x" * 100000 + " y", "'" * 3 + "a" * 100000):
        try:
            compile(x, "x", "exec")
        except (SyntaxError, MemoryError):
            pass
