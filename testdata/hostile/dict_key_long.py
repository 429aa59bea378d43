# stopped by: steps
# Looks up long keys that are equal but not the same object.
a = "a" * 5_000_000
d = {a: 1}
s = {a}
b = a[:-1] + "a"
while True:
    d[b] = d[b]
    b in s
