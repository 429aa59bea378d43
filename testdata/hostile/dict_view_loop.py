# stopped by: steps
# Intersects the views of large dicts, without end.
d = dict.fromkeys(range(100_000))
while True:
    d.keys() & d.keys()
