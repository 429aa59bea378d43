# stopped by: any
# A source text that doubles.
s = "x = 1\n"
while True:
    s += s
    exec(s)
