# stopped by: steps
# Assigns to slices of a long list.
a = [0] * 1_000_000
while True:
    a[::2] = a[1::2]
