# stopped by: any
# Code objects without end.
kept = []
while True:
    kept.append(compile("x = [1, 2, 3, 'abc']\n" * 100, "f", "exec"))
