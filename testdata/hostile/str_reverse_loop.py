# stopped by: steps
# Reverses a long string, without end.
s = "ab" * 1_000_000
while True:
    s[::-1]
