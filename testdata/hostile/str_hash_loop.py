# stopped by: steps
# Hashes new long strings, without end.
s = "a" * 1_000_000
while True:
    hash(s + "b")
