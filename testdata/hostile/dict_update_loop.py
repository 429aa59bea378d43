# stopped by: steps
# Updates a large dict with itself, without end.
d = dict.fromkeys(range(200_000))
while True:
    d.update(dict(d))
