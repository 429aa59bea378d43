# stopped by: any
# Wrong programs without end.
s = "x = 1\n" * 5000 + "x = = 1"
while True:
    try:
        compile(s, "f", "exec")
    except SyntaxError:
        pass
