# stopped by: steps
# Inserts in front of a long list, without end.
a = [0] * 1_000_000
while True:
    a.insert(0, a.pop())
