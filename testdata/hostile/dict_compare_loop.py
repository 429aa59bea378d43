# stopped by: steps
# Compares large dicts, without end.
a = dict.fromkeys(range(200_000))
b = dict.fromkeys(range(200_000))
while True:
    a == b
