# stopped by: steps
# Asks a long string what it is, without end.
s = "a" * 5_000_000
while True:
    s.isalpha()
