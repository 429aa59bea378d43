# stopped by: steps
# Copies a long list, without end.
a = [0] * 1_000_000
while True:
    a[:]
