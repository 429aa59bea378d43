# stopped by: steps
a, b = "a" * 20_000_000 + "b", "a" * 20_000_000 + "c"
while True:
    a < b
    a == b
    a >= b
