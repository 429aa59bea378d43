# stopped by: steps
# Searches long bytes, without end.
b = b"a" * 5_000_000
n = b"a" * 1000 + b"b"
while True:
    b.find(n)
