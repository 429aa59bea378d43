# stopped by: steps
# Strips a long string of blanks, without end.
s = " " * 5_000_000
while True:
    s.strip()
