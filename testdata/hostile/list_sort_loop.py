# stopped by: steps
# Sorts a long list, without end.
a = [(i * 7919) % 1_000_003 for i in range(200_000)]
while True:
    sorted(a)
