# stopped by: steps
# Replaces without end.
s = "ab" * 500_000
while True:
    s.replace("a", "b")
