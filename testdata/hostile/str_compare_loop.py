# stopped by: steps
# Compares long strings that differ at the end.
a = "a" * 5_000_000 + "b"
b = "a" * 5_000_000 + "c"
while True:
    a < b
