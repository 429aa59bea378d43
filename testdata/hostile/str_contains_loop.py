# stopped by: steps
# Looks for a character that is not there, without end.
s = "a" * 5_000_000
while True:
    "b" in s
