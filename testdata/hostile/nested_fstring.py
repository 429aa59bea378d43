# stopped by: refused
# f-strings in f-strings.
s = "1"
for _ in range(300):
    s = "f'{" + s + "}'"
exec(s)
