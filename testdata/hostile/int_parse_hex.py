# stopped by: any
# Parses long hex numbers, without end.
s = "f" * 2_000_000
while True:
    int(s, 16)
