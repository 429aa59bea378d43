# stopped by: steps
# Unites and intersects large sets, without end.
s = set(range(200_000))
while True:
    (s | s) & s
