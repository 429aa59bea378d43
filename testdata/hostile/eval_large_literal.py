# stopped by: memory
# A source text that doubles.
s = "[1, 2, 3]"
while True:
    s = "[" + s + "," + s + "]"
    eval(s)
