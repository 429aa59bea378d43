# stopped by: steps
# Splits without end.
s = "a b " * 200_000
while True:
    s.split()
