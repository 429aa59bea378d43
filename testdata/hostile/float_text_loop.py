# stopped by: any
# The text of floats, without end.
x = 0.1
while True:
    repr(x)
    x = x * 1.0000001 + 1e-300
