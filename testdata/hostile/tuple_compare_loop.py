# stopped by: steps
# Compares long tuples, without end.
a = tuple(range(1_000_000))
b = tuple(range(1_000_000))
while True:
    a < b
