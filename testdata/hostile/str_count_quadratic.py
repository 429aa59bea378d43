# stopped by: steps
# Counts without end.
s = "ab" * 1_000_000
while True:
    s.count("ab")
