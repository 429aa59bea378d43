# stopped by: steps
# Asks whether a large set lies in another, without end.
a = set(range(200_000))
b = set(range(200_000))
while True:
    a <= b
