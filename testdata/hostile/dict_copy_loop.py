# stopped by: steps
# Copies a large dict, without end.
d = dict.fromkeys(range(200_000))
while True:
    d.copy()
